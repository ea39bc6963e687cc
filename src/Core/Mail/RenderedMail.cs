namespace Wiedervorlage.Core.Mail;

/// <summary>A letter as it goes out: what the outbox holds. Addresses are those of roles.</summary>
/// <param name="Key">Of the <see cref="OwedMail"/> it was rendered from.</param>
/// <param name="Kind">Which letter it is.</param>
/// <param name="To">One address.</param>
/// <param name="Cc">One address, or null.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain version.</param>
/// <param name="Html">The same as a whole HTML document.</param>
/// <param name="About">Id of the motion, duty, meeting or quarter it tells of.</param>
/// <param name="Attachments">Usually none.</param>
/// <param name="Role">To whom, by role; null in rows that are older than this property.</param>
public sealed record RenderedMail(
    string Key, MailKind Kind, string To, string? Cc, string Subject, string Text, string Html, string About, ImmutableArray<MailAttachment> Attachments, Recipient? Role = null)
{
    /// <summary>Ids of the duties it asks about: what an answer to it can be a report on.</summary>
    public ImmutableArray<string> Duties { get; init; } = [];
}

/// <summary>A file that goes along. <paramref name="Type"/> is its media type.</summary>
public sealed record MailAttachment(string Name, string Type, string Base64);
