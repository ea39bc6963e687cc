namespace Wiedervorlage.Core.Mail;

/// <summary>What is configured about sending.</summary>
/// <param name="SendAgainInDoubt">False: a mail in doubt waits for the office. True: it is sent again and may arrive twice.</param>
public sealed record OutboxRules(bool SendAgainInDoubt)
{
    /// <summary>How long a mail found in sending waits for SendGrid's event before it is in doubt.</summary>
    public Duration DoubtAfter { get; init; } = Duration.FromMinutes(10);

    /// <summary>From when on, inclusive, such a mail is in doubt.</summary>
    public Instant DoubtFrom(MailState.Sending sending) => sending.Since + DoubtAfter;

    /// <summary>Before the second attempt; doubled for each further one, up to <see cref="LongestWait"/>.</summary>
    public Duration FirstWait { get; init; } = Duration.FromMinutes(1);

    /// <summary>Longest time between two attempts, unless SendGrid names a longer one.</summary>
    public Duration LongestWait { get; init; } = Duration.FromHours(1);

    /// <summary>After so many attempts, about two days, the mail has failed.</summary>
    public int MostAttempts { get; init; } = 50;

    /// <summary>Days after which the text of a finished mail is forgotten; that it was sent is not.</summary>
    public int KeepTextDays { get; init; } = 400;

    /// <summary>How long to wait after an attempt; the first one is 1.</summary>
    public Duration WaitAfter(int attempt)
    {
        var doubled = attempt > 20 ? LongestWait : FirstWait * Math.Pow(2, attempt - 1);
        return doubled < LongestWait ? doubled : LongestWait;
    }
}
