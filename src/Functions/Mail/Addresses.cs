using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Mail;

/// <summary>The address a role has today. An unknown role is an error of ours, and fails loudly: the mail stays owed.</summary>
internal sealed class Addresses(MasterData data, Senders senders, Clock clock)
{
    public async Task<string> OfAsync(Recipient recipient, CancellationToken cancellation) => recipient switch
    {
        Recipient.Office office => (await BodyAsync(office.Body, cancellation)).Office,
        Recipient.Chair chair => (await BodyAsync(chair.Body, cancellation)).Chair,
        Recipient.FactionOffice faction => Known(await data.FactionAsync(faction.Faction, cancellation), faction).Mail,
        Recipient.UnitMailbox unit => Known(await data.UnitAsync(unit.Unit, cancellation), unit).Mail,
        Recipient.HeadOfUnit head => Known(await data.UnitAsync(head.Unit, cancellation), head).Head,
        Recipient.DeputyOfUnit deputy => Known(await data.UnitAsync(deputy.Unit, cancellation), deputy).Deputy,
        Recipient.SenderOf sender => await senders.AddressAsync(sender.InboxId, cancellation),
        _ => throw new InvalidOperationException($"No address for {recipient.GetType().Name}."),
    };

    /// <summary>The same for many mailboxes of units: all in one query.</summary>
    public async Task<Func<Recipient.UnitMailbox, string>> OfUnitsAsync(CancellationToken cancellation)
    {
        var units = (await data.AllUnitsAsync(cancellation)).ToDictionary(unit => unit.Versions[0].Value.Id);
        return mailbox => Known(units.GetValueOrDefault(mailbox.Unit), mailbox).Mail;
    }

    private async Task<Body> BodyAsync(BodyId id, CancellationToken cancellation) => Known(await data.BodyAsync(id, cancellation), id);

    private T Known<T>(Dated<T>? found, object who) where T : class =>
        found is null ? throw new InvalidOperationException($"Nothing known of {who}.") : found.On(clock.Today);
}
