using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Web.Letters.Inbox;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>Tells the office that a mail waits for a person: the office of the body it is for, else that of the first body.</summary>
internal sealed class InboxNotices(ConcernedBodies bodies, DutyCommands duties, Mailroom mailroom, ILogger<InboxNotices> log)
{
    public async Task WriteAsync(InboxEntry entry, CancellationToken cancellation)
    {
        if (entry.Mail is { Automatic: true }) return;
        if ((entry.Body ?? await bodies.FirstAsync(cancellation)) is not { } office)
        {
            log.LogWarning("Mail {Inbox} waits, and no body with an office is known.", entry.Id);
            return;
        }
        var owed = new OwedMail(
            $"{Keys.Of(MailKind.InboxNotice)}.{entry.Id}", MailKind.InboxNotice, new Recipient.Office(office), entry.Id);
        if (!await mailroom.HasAsync(owed, cancellation))
            await mailroom.WriteAsync(owed, InboxLetters.Notice(entry, await CandidatesAsync(entry, cancellation)), cancellation);
    }

    private async Task<ImmutableArray<ReportingDuty>> CandidatesAsync(InboxEntry entry, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<ReportingDuty>();
        foreach (var id in entry.Reply?.Candidates ?? [])
            if (await duties.FindAsync(id, cancellation) is { } stored) found.Add(stored.State);
        return found.ToImmutable();
    }
}
