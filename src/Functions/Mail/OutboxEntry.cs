using Azure;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Mail;

/// <summary>What the outbox says of a mail without showing it: no address, no text.</summary>
/// <param name="PutAt">When it was put into the outbox: domain time.</param>
/// <param name="Role">To whom; null in rows that are older than this property.</param>
internal sealed record OutboxEntry(string Key, MailKind Kind, string About, Instant PutAt, MailState State, Recipient? Role = null)
{
    /// <summary>Ids of the duties it asks about.</summary>
    public ImmutableArray<string> Duties { get; init; } = [];
}

/// <summary>An entry as loaded.</summary>
internal sealed record OutboxRow(OutboxEntry Entry, ETag ETag);

/// <summary>An entry as loaded, with its mail.</summary>
internal sealed record OutboxMail(OutboxRow Row, RenderedMail Mail);
