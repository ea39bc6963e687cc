using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Papers;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;
using Sender = Wiedervorlage.Core.Mail.Inbound.Sender;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// Brings what Core needs to judge a mail that answers none of ours: factions, bodies, the body's calendar and its open motions.
/// </summary>
internal sealed class MailJudge(MasterData data, Inbox inbox, ReplyJudge replies, Documents<MotionSummary> summaries, PaperNumbering numbering)
{
    public async Task<InboxEntry> JudgeAsync(IncomingMail mail, Original original, CancellationToken cancellation)
    {
        var id = InboxIds.Of(mail, original.Arrival);
        if (await replies.JudgeAsync(id, mail, original, cancellation) is { } answer) return answer;
        var today = Berlin.DateOf(original.ReceivedAt);
        var factions = (await data.AllFactionsAsync(cancellation)).Select(faction => faction.On(today)).ToList();
        var draft = MotionReader.Read(mail, factions, numbering);
        var motions = await MotionsAsync(today, cancellation);
        var about = InboxAbout.Find(mail, draft, await replies.MotionAsync(mail, cancellation), [.. motions.Select(one => one.Motion)], numbering);
        var body = BodyFinder.Find(mail, draft, (await data.AllBodiesAsync(cancellation)).Select(one => KnownBody.Of(one, today)));
        var calendar = body.Body is { } known ? await data.CalendarAsync(known, cancellation) : null;
        var open = motions.Where(one => !one.Summary.Finished && one.Summary.Body == calendar?.Body).Select(one => one.Motion);
        var intake = Intake.Judge(id, mail, draft, Sender.Of(mail, factions), body, calendar, open, original.ReceivedAt, numbering, about);
        var other = await inbox.OtherThanAsync(id, mail, cancellation);
        var state = InboxRules.StateOf(id, mail, draft.ResolutionText is not null, intake, other);
        var concerned = motions.FirstOrDefault(one => one.Motion.Id == about?.Motion).Summary?.Body ?? body.Body;
        var entry = new InboxEntry(id, original.ReceivedAt, [original.Arrival], mail, draft, concerned, null, state)
        {
            About = about,
            Joint = state is InboxState.Waiting ? (intake as Intake.Waits)?.Joint : null,
        };
        return entry.State is InboxState.Filed ? entry with { Filing = ((Intake.Complete)intake).Filing } : entry;
    }

    /// <summary>Whether a mail's attachments are worth opening: a faction is vouched for, on the day it came.</summary>
    public async Task<Func<IncomingMail, bool>> VouchingAsync(Instant receivedAt, CancellationToken cancellation)
    {
        var today = Berlin.DateOf(receivedAt);
        var factions = (await data.AllFactionsAsync(cancellation)).Select(faction => faction.On(today)).ToList();
        return mail => Sender.Of(mail, factions) is Sender.OfFaction;
    }

    /// <summary>All motions, ended ones too: a mail may be about one of them.</summary>
    private async Task<List<(MotionSummary Summary, OpenMotion Motion)>> MotionsAsync(LocalDate today, CancellationToken cancellation)
    {
        var names = (await data.AllFactionsAsync(cancellation)).Select(faction => faction.On(today))
            .ToDictionary(faction => faction.Id, faction => faction.Name);
        var all = new List<(MotionSummary, OpenMotion)>();
        await foreach (var summary in summaries.ScanAsync(MotionSummary.Partition, cancellation))
            if (summary.Value is { } motion)
                all.Add((motion, new(
                    motion.Id, motion.Reference, motion.Title,
                        [.. motion.Factions.Select(faction => names.GetValueOrDefault(faction, faction.Value))],
                    motion.Placement?.Meeting ?? (motion.State as MotionState.AwaitingPlace)?.Meeting)));
        return all;
    }
}
