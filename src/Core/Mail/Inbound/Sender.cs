using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>Who a mail is from, as far as that is proven. <c>From</c> is a header anyone can write.</summary>
public abstract record Sender
{
    private Sender() { }

    /// <summary>A registered domain, and the findings vouch for it.</summary>
    public sealed record OfFaction(FactionId Faction) : Sender;

    /// <summary>Anybody else. <paramref name="Why"/> is German, one sentence.</summary>
    public sealed record Unproven(string Why) : Sender;

    /// <summary>
    /// The faction one of whose domains is that of the sender, if DKIM or SPF vouches for it. A subdomain is another domain.
    /// </summary>
    public static Sender Of(IncomingMail mail, IEnumerable<Faction> factions)
    {
        var domain = IncomingMail.DomainOf(mail.From);
        if (domain.Length == 0) return new Unproven("Die Mail hat keine eindeutige Absenderadresse.");
        var owners = factions.Where(faction => faction.MailDomains.Contains(domain, StringComparer.OrdinalIgnoreCase)).ToList();
        if (owners.Count == 0) return new Unproven($"Die Absenderdomain „{domain}“ ist für keine Fraktion eingetragen.");
        if (owners.Count > 1) return new Unproven($"Die Absenderdomain „{domain}“ ist für mehrere Fraktionen eingetragen.");
        return mail.Verdict.VouchesFor(domain, mail.EnvelopeFrom)
            ? new OfFaction(owners[0].Id)
            : new Unproven($"Der Absender ist nicht bestätigt: Weder DKIM noch SPF gilt für „{domain}“ ({mail.Verdict.Text}).");
    }
}
