using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Mail;

/// <summary>
/// A mail that the rules say must go out. Its <paramref name="Key"/> is its identity: two with one key are one mail, whatever else differs.
/// Keys are built from ids, periods, due dates and steps (never from addresses or the clock), of a-z, A-Z, 0-9, '.', '_' and '-', at most 200 characters.
/// </summary>
/// <param name="Key">"quarterlyLetter.2026-Q2.fb55".</param>
/// <param name="Kind">Which letter it is.</param>
/// <param name="To">By role; the shell looks up the address that holds when it is written.</param>
/// <param name="About">Id of the motion, duty, meeting or quarter it tells of.</param>
public sealed record OwedMail(string Key, MailKind Kind, Recipient To, string About);

/// <summary>Who gets a mail, by role. A closed hierarchy.</summary>
public abstract record Recipient
{
    private Recipient() { }

    /// <summary>The committee office of a body.</summary>
    public sealed record Office(BodyId Body) : Recipient;

    /// <summary>The chair of a body.</summary>
    public sealed record Chair(BodyId Body) : Recipient;

    /// <summary>A faction's office.</summary>
    public sealed record FactionOffice(FactionId Faction) : Recipient;

    /// <summary>A unit's mailbox.</summary>
    public sealed record UnitMailbox(UnitId Unit) : Recipient;

    /// <summary>The head of a unit.</summary>
    public sealed record HeadOfUnit(UnitId Unit) : Recipient;

    /// <summary>Who gets a unit's mail that could not be delivered.</summary>
    public sealed record DeputyOfUnit(UnitId Unit) : Recipient;

    /// <summary>Whoever sent the mail that lies in the inbox under this id.</summary>
    public sealed record SenderOf(string InboxId) : Recipient;
}
