using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>A report as a paper (Vorlage) for an agenda. Follows from the duty's facts; nothing of it is stored.</summary>
/// <param name="Duty">On which duty.</param>
/// <param name="Report">Id of the report.</param>
/// <param name="Kind">Written, by word of mouth, nothing new, or done.</param>
/// <param name="HandedInOn">The day it came.</param>
/// <param name="Unit">Who reports.</param>
/// <param name="Title">What the report is on; German.</param>
/// <param name="Item">Under which item it belongs; null: none was named.</param>
/// <param name="Periods">The periods it settles.</param>
/// <param name="Public">False: only in the non-public part.</param>
public sealed record ReportPaper(
    DutyId Duty, string Report, ReportKind Kind, LocalDate HandedInOn, UnitId Unit, string Title, string? Item, ImmutableArray<string> Periods, bool Public);

/// <summary>Which reports are on the agenda of a meeting.</summary>
public static class ReportPapers
{
    /// <summary>Everything that was handed in for the meeting, by title: requests for more time or another unit are none.</summary>
    /// <param name="meeting">The agenda's meeting.</param>
    /// <param name="duties">All that is owed to its body.</param>
    /// <param name="calendar">Of its body.</param>
    public static ImmutableArray<ReportPaper> Of(MeetingId meeting, IEnumerable<ReportingDuty> duties, BodyCalendar calendar) =>
    [
        .. from duty in duties
           from report in duty.Standing()
           where report.Reports && MeetingOf(duty, report, calendar) == meeting
           orderby duty.What, duty.Id.Value, report.On
           select new ReportPaper(duty.Id, report.Id, report.Kind, report.On, duty.Unit, duty.What, duty.Item, report.Periods, duty.Public),
    ];

    /// <summary>The due meeting of the newest period it settles, when it came by that day; else the first meeting since. Null while none is planned.</summary>
    public static MeetingId? MeetingOf(ReportingDuty duty, Report report, BodyCalendar calendar)
    {
        var due = report.Periods.Select(duty.Find).LastOrDefault(period => period?.Due.Meeting is not null)?.Due;
        return due is { Meeting: { } meeting, MeetingOn: { } on } && report.On <= on ? meeting : calendar.NextOnOrAfter(report.On)?.Id;
    }

    /// <summary>True when the body has noted all that the report was about, or nothing of it is owed any more.</summary>
    public static bool IsNoted(ReportPaper paper, ReportingDuty duty) =>
        paper.Periods.Select(duty.Find).All(period => period is null or { State: PeriodState.Settled or PeriodState.Discharged });
}
