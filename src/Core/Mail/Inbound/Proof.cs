using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// A signature can be replayed: an old mail of the faction, sent to us by somebody else, still passes DKIM. What speaks against a mail
/// that is vouched for.
/// </summary>
public static class Proof
{
    /// <summary>How long a mail may have been on its way.</summary>
    public static readonly Duration Longest = Duration.FromDays(5);

    /// <summary>How far the sender's clock may be ahead.</summary>
    public static readonly Duration Ahead = Duration.FromHours(26);

    /// <summary>German, one sentence each.</summary>
    public static IEnumerable<string> Doubts(IncomingMail mail, Instant receivedAt)
    {
        if (mail.SentAt is { } sent && (receivedAt - sent > Longest || sent - receivedAt > Ahead))
            yield return $"Das Datum der Mail ({GermanDates.Of(Berlin.DateOf(sent))}) liegt weit vom Eingang entfernt: "
                + "Sie könnte alt sein und erneut geschickt.";
        if (!mail.AddressedTo.Any(address => mail.EnvelopeTo.Any(ours => AreOneHouse(address, ours))))
            yield return "Unsere Adresse steht weder in An noch in Cc: Die Mail könnte an jemand anderen gerichtet gewesen sein.";
    }

    /// <summary>The same domain, or one within the other: the city's own address may lead to that of the intake.</summary>
    private static bool AreOneHouse(string one, string other)
    {
        var (here, there) = (IncomingMail.DomainOf(one), IncomingMail.DomainOf(other));
        return here.Length > 0
            && (here == there || here.EndsWith($".{there}", StringComparison.Ordinal)
            || there.EndsWith($".{here}", StringComparison.Ordinal));
    }
}
