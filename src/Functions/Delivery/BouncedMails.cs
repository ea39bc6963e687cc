using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Letters.Delivery;

namespace Wiedervorlage.Functions.Delivery;

/// <summary>
/// What follows when a mail could not be delivered: the unit's deputy gets it, and the office is told. Repeatable, whoever asks: the outbox takes each key once.
/// </summary>
internal sealed class BouncedMails(Outbox outbox, Mailroom mailroom, Addresses addresses, ConcernedBodies bodies, MasterData data, Clock clock)
{
    public async Task FollowAllAsync(CancellationToken cancellation)
    {
        await foreach (var entry in outbox.BouncedAsync(cancellation)) await FollowAsync(entry, cancellation);
    }

    public async Task FollowAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        if (entry is not { State: MailState.Bounced { Reason: var reason }, Role: { } role } || await outbox.ReadAsync(MailId.Of(entry.Key), cancellation) is not { } mail) return;
        var bounced = new OwedMail(entry.Key, entry.Kind, role, entry.About);
        var told = await ToDeputyAsync(bounced, mail, cancellation);
        if (await bodies.OfAsync(entry.About, cancellation) is not { } office || Bounces.ToOffice(bounced, office) is not { } owed || await mailroom.HasAsync(owed, cancellation)) return;
        await mailroom.WriteAsync(owed, BounceLetters.ToOffice(mail.Subject, entry.Key, await NameAsync(role, cancellation), reason, FateOf(role, told)), cancellation);
    }

    /// <summary>False when nobody else is left to whom it could go.</summary>
    private async Task<bool> ToDeputyAsync(OwedMail bounced, RenderedMail mail, CancellationToken cancellation)
    {
        if (Bounces.ToDeputy(bounced) is not { } owed) return false;
        var deputy = await addresses.OfAsync(owed.To, cancellation);
        if (deputy.Equals(mail.To, StringComparison.OrdinalIgnoreCase)) return false;
        var (text, html) = DeputyCopy.Of(mail.Text, mail.Html);
        await outbox.PutAsync(mail with { Key = owed.Key, To = deputy, Cc = null, Text = text, Html = html, Role = owed.To }, cancellation);
        return true;
    }

    private static BounceFate FateOf(Recipient role, bool toDeputy) =>
        toDeputy ? BounceFate.ToDeputy : role is Recipient.UnitMailbox or Recipient.HeadOfUnit or Recipient.DeputyOfUnit ? BounceFate.UnitUnreachable : BounceFate.NobodyElse;

    private async Task<string> NameAsync(Recipient role, CancellationToken cancellation) => role switch
    {
        Recipient.UnitMailbox unit => await UnitAsync(unit.Unit, cancellation),
        Recipient.HeadOfUnit head => $"Leitung von {await UnitAsync(head.Unit, cancellation)}",
        Recipient.DeputyOfUnit deputy => $"Vertretung von {await UnitAsync(deputy.Unit, cancellation)}",
        Recipient.FactionOffice faction => $"Fraktion {(await data.FactionAsync(faction.Faction, cancellation))?.On(Today).Name ?? faction.Faction.Value}",
        Recipient.Chair => "Vorsitz",
        Recipient.SenderOf => "Absender des Antrags",
        _ => "Geschäftsstelle",
    };

    private async Task<string> UnitAsync(UnitId unit, CancellationToken cancellation) => (await data.UnitAsync(unit, cancellation))?.On(Today).Name ?? unit.Value;

    private LocalDate Today => clock.Today;
}
