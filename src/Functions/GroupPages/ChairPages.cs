using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.Groups;
using Wiedervorlage.Web.Pages.OfficeDuties;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.GroupPages;

/// <summary>What the chair of a body looks at: drafts of agendas, what is urgent, what was missed, what the office leaves open.</summary>
internal sealed class ChairPages(
    Documents<MotionSummary> summaries, BodyDuties duties, OfficeMatters matters, MasterData data, PublicLists lists, Clock clock)
{
    private const int MostMeetings = 6;

    [Function("ChairPage"), Page(Permission.SeeChairPages)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "vorsitz")] HttpRequest request, CancellationToken cancellation)
    {
        var names = await lists.NamesAsync(cancellation);
        var (key, theirs, no) = GroupChoice.Of(
            request, "gremium", Permission.SeeChairPages, names.Bodies.Values.Select(one => new Choice(one.Id.Value, one.Name)),
                Role.Chair);
        if (no is not null) return no;
        var body = new BodyId(key);
        return RazorPage.Of<ChairPage>(new()
        {
            [nameof(ChairPage.Key)] = key,
            [nameof(ChairPage.Name)] = names.Long(body),
            [nameof(ChairPage.Theirs)] = theirs,
            [nameof(ChairPage.Meetings)] = Meetings((await data.CalendarAsync(body, cancellation))!, names.Short(body)),
            [nameof(ChairPage.Urgent)] = await UrgentAsync(body, names, cancellation),
            [nameof(ChairPage.Overdue)] = DutyLine.ByUrgency((await duties.AsStoredAsync(body, cancellation)).Where(IsOverdue))
                .Select(line => new OfficeDutyRow(line.Duty, names.Short(body), names.Of(line.Duty.Unit))).ToImmutableArray(),
            [nameof(ChairPage.Waiting)] = (await matters.OpenAsync(cancellation))[body].OrderBy(line => line.Since)
                .Select(line => $"{line.Title}: {line.Detail}, seit {GermanDates.Of(line.Since)}").ToImmutableArray(),
        });
    }

    private ImmutableArray<OfficeMeetingRow> Meetings(BodyCalendar calendar, string name) =>
    [
        .. calendar.Meetings.Where(meeting => meeting.TakesPlace && meeting.On >= clock.Today).Take(MostMeetings)
            .Select(meeting => new OfficeMeetingRow(
            meeting, name, calendar.MotionDeadline(meeting), Deadlines.Invitation(meeting, calendar.Rules.On(meeting.On)).On)),
    ];

    private async Task<ImmutableArray<UrgentMotionRow>> UrgentAsync(BodyId body, KnownNames names, CancellationToken cancellation)
    {
        var rows = new List<UrgentMotionRow>();
        await foreach (var document in summaries.ScanAsync(MotionSummary.Partition, cancellation))
            if (document.Value is var motion && motion.Body == body && Urgency(motion) is { } state)
                rows.Add(new(motion.Id, motion.Title, names.Of(motion.Factions), motion.ReceivedOn, state));
        return [.. rows.OrderByDescending(row => row.ReceivedOn)];
    }

    private static string? Urgency(MotionSummary motion) => motion.State switch
    {
        MotionState.AwaitingPlace { Late: true } => "nach der Antragsfrist eingegangen, ohne Platz",
        MotionState.Placed { Placement.Mode: PlacementMode.Urgent } => "dringlich auf der Tagesordnung",
        MotionState.Placed { Placement.Mode: PlacementMode.Tabled } => "Tischvorlage",
        _ => null,
    };

    private static bool IsOverdue(ReportingDuty duty) => duty.IsOpen && duty.Periods.Any(period => period.IsOverdue);
}
