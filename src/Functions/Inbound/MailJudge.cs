using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;
using Sender = Wiedervorlage.Core.Mail.Inbound.Sender;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>Brings what Core needs to judge a mail that answers none of ours: factions, bodies, the body's calendar and its open motions.</summary>
internal sealed class MailJudge(MasterData data, Inbox inbox, ReplyJudge replies, Documents<MotionSummary> summaries)
{
    public async Task<InboxEntry> JudgeAsync(IncomingMail mail, Original original, CancellationToken cancellation)
    {
        var id = InboxIds.Of(mail, original.Arrival);
        if (await replies.JudgeAsync(id, mail, original, cancellation) is { } answer) return answer;
        var today = Berlin.DateOf(original.ReceivedAt);
        var draft = MotionReader.Read(mail);
        var sender = Sender.Of(mail, (await data.AllFactionsAsync(cancellation)).Select(faction => faction.On(today)));
        var body = BodyFinder.Find(mail, draft, (await data.AllBodiesAsync(cancellation)).Select(one => one.On(today)));
        var calendar = body is { } known ? await data.CalendarAsync(known, cancellation) : null;
        var open = calendar is null ? [] : await OpenMotionsAsync(calendar, today, cancellation);
        var intake = Intake.Judge(id, mail, draft, sender, calendar, open, today);
        var other = await inbox.OtherThanAsync(id, mail, cancellation);
        var entry = new InboxEntry(id, original.ReceivedAt, [original.Arrival], mail, draft, body, null, InboxRules.StateOf(id, intake, other));
        return entry.State is InboxState.Filed ? entry with { Filing = ((Intake.Complete)intake).Filing } : entry;
    }

    private async Task<List<OpenMotion>> OpenMotionsAsync(BodyCalendar calendar, LocalDate today, CancellationToken cancellation)
    {
        var names = (await data.AllFactionsAsync(cancellation)).Select(faction => faction.On(today)).ToDictionary(faction => faction.Id, faction => faction.Name);
        var open = new List<OpenMotion>();
        await foreach (var summary in summaries.ScanAsync(MotionSummary.Partition, cancellation))
            if (summary.Value is { Finished: false } motion && motion.Body == calendar.Body)
                open.Add(new(motion.Id, motion.Reference, motion.Title, [.. motion.Factions.Select(faction => names.GetValueOrDefault(faction, faction.Value))],
                    motion.Placement?.Meeting ?? (motion.State as MotionState.AwaitingPlace)?.Meeting));
        return open;
    }
}
