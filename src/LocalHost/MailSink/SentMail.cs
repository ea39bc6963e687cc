namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>One post to the sink as GET /local/mails shows it, and what its events need.</summary>
/// <param name="Name">Unique; sorts by arrival in real time.</param>
/// <param name="MessageId">What the answer named it, as SendGrid's X-Message-Id does.</param>
/// <param name="At">Domain time of its arrival.</param>
/// <param name="CustomArgs">Echoed in every event.</param>
internal sealed record SentMail(
    string Name, string MessageId, DateTimeOffset At, ImmutableArray<string> To, ImmutableArray<string> Cc, string Subject, string Text, string Html,
    ImmutableArray<SentAttachment> Attachments, ImmutableDictionary<string, string> CustomArgs)
{
    public string? Kind => CustomArgs.GetValueOrDefault("kind");

    public string? Key => CustomArgs.GetValueOrDefault("key");
}

internal sealed record SentAttachment(string Name, string Type);
