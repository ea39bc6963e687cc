namespace Wiedervorlage.Core.Mail;

/// <summary>What can happen to a mail of the outbox. A closed hierarchy.</summary>
public abstract record MailHappening
{
    private MailHappening() { }

    /// <summary>A worker is about to hand it to SendGrid.</summary>
    public sealed record Taken : MailHappening;

    /// <summary>SendGrid answered 2xx.</summary>
    public sealed record HandedOver : MailHappening;

    /// <summary>SendGrid certainly does not have it and may take it later (429, 5xx, unreachable); not before <paramref name="For"/> has passed, if it said so.</summary>
    public sealed record PutOff(Duration? For) : MailHappening;

    /// <summary>SendGrid certainly does not have it and will not take it as it is (4xx).</summary>
    public sealed record Refused(string Reason) : MailHappening;

    /// <summary>An event webhook's <c>processed</c> or <c>deferred</c>.</summary>
    public sealed record SeenAccepted : MailHappening;

    /// <summary>An event webhook's <c>delivered</c>.</summary>
    public sealed record SeenDelivered : MailHappening;

    /// <summary>An event webhook's <c>bounce</c>, <c>blocked</c> or <c>dropped</c>.</summary>
    public sealed record SeenBounced(string Reason) : MailHappening;

    /// <summary>Somebody looks whether anything is due.</summary>
    public sealed record TimePassed : MailHappening;

    /// <summary>The office has it sent once more.</summary>
    public sealed record SendAgain : MailHappening;

    /// <summary>The office has seen to it in another way.</summary>
    public sealed record SeenTo : MailHappening;
}
