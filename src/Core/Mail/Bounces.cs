using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Mail;

/// <summary>What follows when a mail could not be delivered: once each, since the keys come from the key of the mail.</summary>
public static class Bounces
{
    /// <summary>A unit's mail goes to its deputy; null for any other, and for the deputy's own.</summary>
    /// <param name="bounced">The mail that did not arrive.</param>
    public static OwedMail? ToDeputy(OwedMail bounced) => bounced.To switch
    {
        Recipient.UnitMailbox mailbox => Deputy(bounced, mailbox.Unit),
        Recipient.HeadOfUnit head => Deputy(bounced, head.Unit),
        _ => null,
    };

    /// <summary>The office hears of every mail that did not arrive; null for its own, or two mailboxes that are full would go on for ever.</summary>
    /// <param name="bounced">The mail that did not arrive.</param>
    /// <param name="office">The body whose office it concerns.</param>
    public static OwedMail? ToOffice(OwedMail bounced, BodyId office) =>
        bounced.To is Recipient.Office ? null : new($"bounceNotice.{bounced.Key}", MailKind.BounceNotice, new Recipient.Office(office), bounced.About);

    private static OwedMail Deputy(OwedMail bounced, UnitId unit) => bounced with { Key = $"{bounced.Key}.deputy", To = new Recipient.DeputyOfUnit(unit) };
}
