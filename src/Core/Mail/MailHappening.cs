namespace Wiedervorlage.Core.Mail;

/// <summary>What can happen to a mail of the outbox. A closed hierarchy.</summary>
public abstract record MailHappening
{
    private MailHappening() { }

    /// <summary>A worker is about to hand it to the service that sends.</summary>
    public sealed record Taken : MailHappening;

    /// <summary>The service has it: SendGrid answered 2xx, an SMTP server 250.</summary>
    /// <param name="NothingFollows">True when nobody will report what becomes of it.</param>
    public sealed record HandedOver(bool NothingFollows = false) : MailHappening;

    /// <summary>The service certainly does not have it and may take it later (429, 5xx, unreachable); not before <paramref name="For"/> has passed, if it said so.</summary>
    /// <param name="Trouble">What a person has to mend first (a key or password that is refused), in German; null when waiting may be enough.</param>
    public sealed record PutOff(Duration? For, string? Trouble = null) : MailHappening;

    /// <summary>The service certainly does not have it and will not take it as it is (4xx).</summary>
    public sealed record Refused(string Reason) : MailHappening;

    /// <summary>Somebody reports what became of a sending.</summary>
    public abstract record Seen : MailHappening
    {
        private Seen() { }

        /// <summary>Which sending, from 1; null when the report does not say.</summary>
        public int? Attempt { get; init; }

        /// <summary>When it happened, in whole seconds of the reporter's time; null when it does not say.</summary>
        public Instant? At { get; init; }

        /// <summary>An event webhook's <c>processed</c> or <c>deferred</c>.</summary>
        public sealed record Accepted : Seen;

        /// <summary>An event webhook's <c>delivered</c>.</summary>
        public sealed record Delivered : Seen;

        /// <summary>An event webhook's <c>bounce</c>, <c>blocked</c> or <c>dropped</c>; an SMTP server's lasting refusal.</summary>
        public sealed record Bounced(string Reason) : Seen;
    }

    /// <summary>Somebody looks whether anything is due.</summary>
    public sealed record TimePassed : MailHappening;

    /// <summary>The office has it sent once more.</summary>
    public sealed record SendAgain : MailHappening;

    /// <summary>The office has seen to it in another way.</summary>
    public sealed record SeenTo : MailHappening;
}
