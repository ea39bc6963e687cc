namespace Wiedervorlage.Core.Mail;

/// <summary>
/// What is known of the times a mail was sent. Reports of its fate come late, repeated and in any order, also about an older sending than
/// the newest:
/// the greatest <see cref="Verdict"/> is kept, so neither order nor number matters.
/// </summary>
/// <param name="Last">Number of the newest sending, from 1; 0 before the first, and in rows that are older than this record.</param>
/// <param name="From">The first whose reports count: what the office orders anew leaves those before it behind.</param>
/// <param name="TakenAt">When the newest began; null as 0 above.</param>
/// <param name="Known">The greatest verdict on a sending that counts.</param>
public sealed record Sendings(int Last, int From, Instant? TakenAt, Verdict? Known)
{
    /// <summary>Never sent, nothing known.</summary>
    public static Sendings None { get; } = new(0, 0, null, null);

    /// <summary>One more begins.</summary>
    public Sendings Begun(Instant now) => this with { Last = Last + 1, TakenAt = now };

    /// <summary>Nothing counts any more that is told of sendings up to now.</summary>
    public Sendings Closed() => this with { From = Last + 1, Known = null };

    /// <summary>
    /// The sending that a report is about: the one it names; without a name by its own time (whole seconds, so one that began within the
    /// same second may be meant), else the newest.
    /// </summary>
    public int Meant(MailHappening.Seen seen) =>
        seen.Attempt is { } named ? Math.Min(named, Last)
        : Last > 1 && seen.At is { } at && at + Duration.FromSeconds(1) <= TakenAt ? Last - 1
        : Last;
}

/// <summary>
/// How one sending ended, as far as was reported. Ordered: the newer sending, then what weighs more, then the later report.
/// </summary>
/// <param name="Attempt">Which sending.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="At">When, in the reporter's time where it names one.</param>
/// <param name="Reason">Of a bounce.</param>
/// <param name="NothingFollows">True when the way it went reports nothing more by itself: SMTP.</param>
public sealed record Verdict(int Attempt, Fate Fate, Instant At, string? Reason = null, bool NothingFollows = false)
{
    /// <summary>True when this one stands against <paramref name="other"/>.</summary>
    public bool Outweighs(Verdict? other) =>
        other is null || (Attempt, Fate, At).CompareTo((other.Attempt, other.Fate, other.At)) is var order
            && (order > 0 || order == 0 && string.CompareOrdinal(Reason, other.Reason) > 0);
}

/// <summary>What becomes of a sending; the later outweighs the earlier. Stored: append only.</summary>
public enum Fate
{
    /// <summary>The service that sends has it.</summary>
    Accepted,

    /// <summary>The recipient's server has it.</summary>
    Delivered,

    /// <summary>It did not arrive: refused or dropped.</summary>
    Bounced,
}
