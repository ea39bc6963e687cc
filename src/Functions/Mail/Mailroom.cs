using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Web.Letters;

namespace Wiedervorlage.Functions.Mail;

/// <summary>Makes a letter a mail: looks up the address that the role has today, renders it and puts it into the outbox, once per key.</summary>
internal sealed class Mailroom(Outbox outbox, Addresses addresses, LetterRenderer renderer)
{
    /// <summary>True when the mail lies in the outbox already; then nobody needs to write it again.</summary>
    public async Task<bool> HasAsync(OwedMail owed, CancellationToken cancellation) =>
        await outbox.FindAsync(owed.Key, cancellation) is { State: not MailState.Pending };

    public Task WriteAsync(OwedMail owed, Letter letter, CancellationToken cancellation) => WriteAsync(owed, letter, [], [], cancellation);

    /// <param name="duties">Those it asks about: an answer to the mail is a report on them.</param>
    public async Task WriteAsync(
        OwedMail owed, Letter letter, IEnumerable<ReportingDuty> duties, ImmutableArray<MailAttachment> attachments, CancellationToken cancellation)
    {
        var to = await addresses.OfAsync(owed.To, cancellation);
        await outbox.PutAsync(await RenderedAsync(new(owed, letter, [.. duties], attachments), to), cancellation);
    }

    /// <summary>
    /// The same for mailboxes of many units with few calls. One without a known address keeps no other from its mail: it stays owed, and
    /// the exception comes last.
    /// </summary>
    public async Task WriteAllAsync(IEnumerable<OwedLetter> letters, CancellationToken cancellation)
    {
        var (addressOf, mails, failures) = (await addresses.OfUnitsAsync(cancellation), new List<RenderedMail>(), new List<Exception>());
        foreach (var letter in letters)
        {
            try
            {
                mails.Add(await RenderedAsync(letter, addressOf((Recipient.UnitMailbox)letter.Owed.To)));
            }
            catch (InvalidOperationException unknown)
            {
                failures.Add(unknown);
            }
        }
        await outbox.PutAllAsync(mails, cancellation);
        if (failures.Count > 0) throw new AggregateException(failures);
    }

    private async Task<RenderedMail> RenderedAsync(OwedLetter letter, string to)
    {
        var (owed, (text, html)) = (letter.Owed, await renderer.RenderAsync(letter.Letter));
        return new(owed.Key, owed.Kind, to, null, letter.Letter.Subject, text, html, owed.About, letter.Attachments, owed.To)
        {
            Duties = [.. letter.Duties.Select(duty => duty.Id.Value)],
        };
    }
}

/// <summary>A mail that is owed, with what it is to say.</summary>
/// <param name="Duties">Those it asks about: an answer to the mail is a report on them.</param>
internal sealed record OwedLetter(OwedMail Owed, Letter Letter, ImmutableArray<ReportingDuty> Duties, ImmutableArray<MailAttachment> Attachments);
