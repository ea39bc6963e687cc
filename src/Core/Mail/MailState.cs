namespace Wiedervorlage.Core.Mail;

/// <summary>Where a mail of the outbox stands. A closed hierarchy; the names are stored: append only. Changed by <see cref="OutboxDecider"/> alone.</summary>
public abstract record MailState
{
    private MailState() { }

    /// <summary>What is known of the times it was sent.</summary>
    public Sendings Sendings { get; init; } = Sendings.None;

    /// <summary>True when nothing more is to be done about the mail, as far as is known.</summary>
    public static bool IsFinished(MailState state) => state is Accepted or Delivered or Settled;

    /// <summary>To be sent; not before <paramref name="NotBefore"/>, inclusive (null: at once). <paramref name="Attempts"/> counts those that were put off.</summary>
    public sealed record Pending(int Attempts, Instant? NotBefore) : MailState
    {
        /// <summary>True when it may be sent now.</summary>
        public bool IsDue(Instant now) => NotBefore is not { } from || from <= now;

        /// <summary>What a person has to mend before it can be sent, in German; null: nothing.</summary>
        public string? Trouble { get; init; }
    }

    /// <summary>On its way to the service that sends. Who finds it like this later cannot know whether it arrived there.</summary>
    public sealed record Sending(int Attempts, Instant Since) : MailState;

    /// <summary>The service that sends has it.</summary>
    /// <param name="At">Since when.</param>
    /// <param name="NothingFollows">True when nobody will report whether it arrived: it went by SMTP.</param>
    public sealed record Accepted(Instant At, bool NothingFollows = false) : MailState;

    /// <summary>The recipient's server has it.</summary>
    public sealed record Delivered(Instant At) : MailState;

    /// <summary>The recipient's server refused it, or the service dropped it.</summary>
    public sealed record Bounced(Instant At, string Reason) : MailState;

    /// <summary>Nobody knows whether the service has it, and no event told within the time set: a person decides.</summary>
    public sealed record InDoubt(Instant Since) : MailState;

    /// <summary>The service will not take it as it is, or not after many attempts.</summary>
    public sealed record Failed(Instant At, string Reason) : MailState;

    /// <summary>The office has seen to it in another way.</summary>
    public sealed record Settled(Instant At) : MailState;
}
