using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Web.Letters.Inbox;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>Tells the office that a mail waits for a person: the office of the body it is for, else that of the first body.</summary>
internal sealed class InboxNotices(MasterData data, Mailroom mailroom, ILogger<InboxNotices> log)
{
    public async Task WriteAsync(InboxEntry entry, CancellationToken cancellation)
    {
        if (entry.Mail is { Automatic: true }) return;
        if (await OfficeAsync(entry, cancellation) is not { } office)
        {
            log.LogWarning("Mail {Inbox} waits, and no body with an office is known.", entry.Id);
            return;
        }
        var owed = new OwedMail($"{Keys.Of(MailKind.InboxNotice)}.{entry.Id}", MailKind.InboxNotice, new Recipient.Office(office), entry.Id);
        if (!await mailroom.HasAsync(owed, cancellation)) await mailroom.WriteAsync(owed, InboxLetters.Notice(entry), cancellation);
    }

    private async Task<BodyId?> OfficeAsync(InboxEntry entry, CancellationToken cancellation)
    {
        if (entry.Body is { } body) return body;
        var all = await data.AllBodiesAsync(cancellation);
        return all.IsEmpty ? null : all.Select(one => one.Versions[^1].Value.Id).MinBy(id => id.Value, StringComparer.Ordinal);
    }
}
