using Wiedervorlage.Core.Mail;
using Wiedervorlage.Web.Letters;

namespace Wiedervorlage.Functions.Mail;

/// <summary>Makes a letter a mail: looks up the address that the role has today, renders it and puts it into the outbox, once per key.</summary>
internal sealed class Mailroom(Outbox outbox, Addresses addresses, LetterRenderer renderer)
{
    /// <summary>True when the mail lies in the outbox already; then nobody needs to write it again.</summary>
    public async Task<bool> HasAsync(OwedMail owed, CancellationToken cancellation) => await outbox.FindAsync(owed.Key, cancellation) is { State: not MailState.Pending };

    public async Task WriteAsync(OwedMail owed, Letter letter, CancellationToken cancellation, ImmutableArray<MailAttachment> attachments = default)
    {
        var to = await addresses.OfAsync(owed.To, cancellation);
        var (text, html) = await renderer.RenderAsync(letter);
        var mail = new RenderedMail(owed.Key, owed.Kind, to, null, letter.Subject, text, html, owed.About, attachments.IsDefault ? [] : attachments, owed.To);
        await outbox.PutAsync(mail, cancellation);
    }
}
