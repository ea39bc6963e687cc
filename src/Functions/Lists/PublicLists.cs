using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Lists;

/// <summary>The lists of the public pages, with names in place of ids and without anything non-public.</summary>
internal sealed class PublicLists(MasterData data, Documents<MotionSummary> summaries, Facts<ReportingDuty, DutyEvent> duties, DatedApi dated)
{
    private const int MostMeetings = 12;

    public async Task<KnownNames> NamesAsync(CancellationToken cancellation) => new(
        (await data.AllBodiesAsync(cancellation)).Select(body => body.On(dated.Today())).ToImmutableDictionary(body => body.Id),
        (await data.AllFactionsAsync(cancellation)).Select(faction => faction.On(dated.Today())).ToImmutableDictionary(faction => faction.Id, faction => faction.Name),
        (await data.AllUnitsAsync(cancellation)).Select(unit => unit.On(dated.Today())).ToImmutableDictionary(unit => unit.Id, unit => unit.Name));

    public async Task<ImmutableArray<MeetingRow>> NextMeetingsAsync(CancellationToken cancellation)
    {
        var rows = new List<MeetingRow>();
        foreach (var body in await data.AllBodiesAsync(cancellation))
        {
            var calendar = (await data.CalendarAsync(body.Versions[0].Value.Id, cancellation))!;
            rows.AddRange(calendar.Meetings.Where(meeting => meeting.TakesPlace && meeting.On >= dated.Today()).Select(meeting => new MeetingRow(
                meeting, body.On(meeting.On).ShortName, Deadlines.Motion(meeting, calendar.Rules.On(meeting.On)), Deadlines.Paper(meeting, calendar.Rules.On(meeting.On)))));
        }
        return [.. rows.OrderBy(row => row.Meeting.On).Take(MostMeetings)];
    }

    public async Task<ImmutableArray<MotionRow>> MotionsAsync(Func<MotionSummary, bool> wanted, CancellationToken cancellation)
    {
        var names = await NamesAsync(cancellation);
        var found = new List<MotionSummary>();
        await foreach (var summary in summaries.ScanAsync(MotionSummary.Partition, cancellation))
            if (summary.Value.Published && wanted(summary.Value))
                found.Add(summary.Value);
        return [.. found.OrderByDescending(summary => summary.FiledAt).Select(summary => new MotionRow(
            summary.Id, summary.Reference, summary.Title, names.Of(summary.Factions), names.Short(summary.Body), MotionTransitions.German(summary.State)))];
    }

    public async Task<ImmutableArray<DutyRow>> DutiesAsync(Func<ReportingDuty, bool> wanted, CancellationToken cancellation)
    {
        var names = await NamesAsync(cancellation);
        var rows = new List<DutyRow>();
        await foreach (var duty in duties.ScanAsync(null, cancellation))
            if (duty.State.IsPublic() && wanted(duty.State))
                rows.Add(new(duty.State, names.Short(duty.State.Body), names.Of(duty.State.Unit)));
        return [.. rows.OrderBy(row => !row.Duty.IsOpen).ThenBy(row => row.Period?.LastDay ?? LocalDate.MaxIsoValue)];
    }
}
