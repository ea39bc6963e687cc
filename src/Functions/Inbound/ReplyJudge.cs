using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// Recognises answers to mails that went to units, by the address they come to or by what they answer, and brings what Core needs to judge
/// them.
/// </summary>
internal sealed class ReplyJudge(ReplyAddress replies, Outbox outbox, DutyCommands duties, MasterData data, Inbox inbox)
{
    /// <summary>Null when it answers no mail of ours to a unit: then it may be a motion.</summary>
    public async Task<InboxEntry?> JudgeAsync(string id, IncomingMail mail, Original original, CancellationToken cancellation)
    {
        if (Answered(mail) is not { } answered || await outbox.FindAsync(answered, cancellation) is not { } sent
            || UnitOf(sent.Role) is not { } unitId)
            return null;
        if (await data.UnitAsync(unitId, cancellation) is not { } unit) return null;
        var open = await OpenAsync(sent, unitId, cancellation);
        var reply = new InboxReply(sent.Key, unitId, [.. open.Select(duty => duty.Id)]);
        var other = await inbox.OtherThanAsync(id, mail, cancellation);
        var state = ReportReply.Judge(mail, unit.On(Berlin.DateOf(original.ReceivedAt)), reply, other);
        return new InboxEntry(
            id, original.ReceivedAt, [original.Arrival], mail, null, open.FirstOrDefault()?.Body, null, state) { Reply = reply };
    }

    /// <summary>The motion that a mail of ours to a faction told of, which this one answers; null when it answers none.</summary>
    public async Task<MotionId?> MotionAsync(IncomingMail mail, CancellationToken cancellation) =>
        Answered(mail) is { } answered
            && await outbox.FindAsync(answered, cancellation) is { Role: Recipient.SenderOf or Recipient.FactionOffice } sent
            ? new MotionId(sent.About)
            : null;

    private MailId? Answered(IncomingMail mail) =>
        mail.EnvelopeTo.Append(mail.InReplyTo ?? "").Concat(mail.References.Reverse()).Select(replies.Read)
            .FirstOrDefault(answered => answered is not null);

    private static UnitId? UnitOf(Recipient? role) => role switch
    {
        Recipient.UnitMailbox mailbox => mailbox.Unit,
        Recipient.DeputyOfUnit deputy => deputy.Unit,
        _ => null,
    };

    /// <summary>What the mail asked about, is still that unit's, and has no report as yet.</summary>
    private async Task<List<ReportingDuty>> OpenAsync(OutboxEntry sent, UnitId unit, CancellationToken cancellation)
    {
        var open = new List<ReportingDuty>();
        foreach (var id in sent.Duties)
            if (await duties.FindAsync(new(id), cancellation) is { State: var duty } && duty.Unit == unit && duty.IsOpen
                && duty.Missing().Any())
                open.Add(duty);
        return open;
    }
}
