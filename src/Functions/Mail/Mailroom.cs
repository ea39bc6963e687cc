using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Web.Letters;

namespace Wiedervorlage.Functions.Mail;

/// <summary>Makes a letter a mail: looks up the address that the role has today, renders it and puts it into the outbox, once per key.</summary>
internal sealed class Mailroom(Outbox outbox, Addresses addresses, LetterRenderer renderer)
{
    /// <summary>True when the mail lies in the outbox already; then nobody needs to write it again.</summary>
    public async Task<bool> HasAsync(OwedMail owed, CancellationToken cancellation) => await outbox.FindAsync(owed.Key, cancellation) is { State: not MailState.Pending };

    public Task WriteAsync(OwedMail owed, Letter letter, CancellationToken cancellation) => WriteAsync(owed, letter, [], [], cancellation);

    /// <param name="duties">Those it asks about: an answer to the mail is a report on them.</param>
    public async Task WriteAsync(OwedMail owed, Letter letter, IEnumerable<ReportingDuty> duties, ImmutableArray<MailAttachment> attachments, CancellationToken cancellation)
    {
        var to = await addresses.OfAsync(owed.To, cancellation);
        var (text, html) = await renderer.RenderAsync(letter);
        await outbox.PutAsync(new(owed.Key, owed.Kind, to, null, letter.Subject, text, html, owed.About, attachments, owed.To) { Duties = [.. duties.Select(duty => duty.Id.Value)] }, cancellation);
    }
}
