using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Web.Letters.Inbox;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// Asks the other factions that a joint motion names for their consent, each by a signed link to its registered address: the mail itself
/// proves only who sent it.
/// </summary>
internal sealed class JointConsents(SignedTokens tokens, MasterData data, Mailroom mailroom, DatedApi dated, Settings settings)
{
    private const string Purpose = "consent";

    /// <summary>The whole address of the page; bound to the mail and to the faction.</summary>
    public string For(string inboxId, FactionId faction) => $"{settings.BaseUrl}/mitantrag/{tokens.Write(Purpose, inboxId, faction.Value)}";

    /// <summary>Null when it is made up or damaged.</summary>
    public (string InboxId, FactionId Faction)? Read(string token) =>
        tokens.Read(Purpose, token) is [var id, var faction] ? (id, new(faction)) : null;

    /// <summary>One mail for each that has not been asked.</summary>
    public async Task AskAsync(InboxEntry entry, CancellationToken cancellation)
    {
        foreach (var faction in entry.Asked())
        {
            var owed = new OwedMail(
                $"{Keys.Of(MailKind.ConsentRequest)}.{entry.Id}.{faction}", MailKind.ConsentRequest, new Recipient.FactionOffice(faction),
                entry.Id);
            if (await mailroom.HasAsync(owed, cancellation)) continue;
            var names = await NamesAsync(entry.Joint!.Content.Factions, cancellation);
            var body = (await data.BodyAsync(entry.Joint.Body, cancellation))!.On(dated.Today()).Name;
            await mailroom.WriteAsync(
                owed, InboxLetters.Consent(entry.Joint.Content, names[0], body, For(entry.Id, faction)), cancellation);
        }
    }

    public async Task<ImmutableArray<string>> NamesAsync(IEnumerable<FactionId> factions, CancellationToken cancellation)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var faction in factions)
            names.Add((await data.FactionAsync(faction, cancellation))?.On(dated.Today()).Name ?? faction.Value);
        return names.ToImmutable();
    }
}
