using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>
/// Until its meeting a unit may put another report in the place of one it has handed in. What lay before a meeting stays as it was; a
/// further report may be added to it.
/// </summary>
public static class ReportReplacing
{
    /// <summary>The reports that stand: in whose place there is another one, do not.</summary>
    public static ImmutableArray<Report> Standing(this ReportingDuty duty)
    {
        var replaced = duty.Reports.Select(report => report.Replaces).OfType<string>().ToHashSet();
        return [.. duty.Reports.Where(report => !replaced.Contains(report.Id))];
    }

    /// <summary>Those in whose place another one may be put on <paramref name="today"/>.</summary>
    public static ImmutableArray<Report> Replaceable(this ReportingDuty duty, BodyCalendar calendar, LocalDate today) =>
        [.. duty.Standing().Where(report => report.Reports && MeetingGoneBy(duty, report, calendar, today) is null)];

    internal static Refusal? Refuse(DutyCommand.HandIn command, ReportingDuty duty, BodyCalendar calendar, LocalDate today)
    {
        if (command.Replaces is not { } id) return null;
        if (duty.Reports.FirstOrDefault(report => report.Id == id) is not { Reports: true } was)
            return new Refusal.Unknown("der Bericht", id);
        if (command.Kind is ReportKind.HandOver or ReportKind.MoreTime or ReportKind.Delayed)
            return new Refusal.Invalid("replaces", "An die Stelle eines Berichts tritt nur ein Bericht.");
        if (!duty.Standing().Contains(was))
            return new Refusal.Invalid("replaces", "An der Stelle dieses Berichts steht schon ein anderer.");
        return MeetingGoneBy(duty, was, calendar, today) is { } meeting
            ? new Refusal.WrongState(
                "reported", $"Der Bericht lag der Sitzung am {GermanDates.Of(meeting.On)} vor und bleibt, wie er war. "
                + "Geben Sie einen weiteren ab, wenn etwas zu ergänzen ist.", ["reports"])
            : null;
    }

    /// <summary>The new one is about all that the old one was about. Null: it replaces none.</summary>
    internal static ImmutableArray<string>? Periods(DutyCommand.HandIn command, ReportingDuty duty) =>
        command.Replaces is not { } id ? null
        : [.. duty.Reports.Single(report => report.Id == id).Periods.Concat(command.Periods.IsDefault ? [] : command.Periods).Distinct()];

    private static Meeting? MeetingGoneBy(ReportingDuty duty, Report report, BodyCalendar calendar, LocalDate today)
    {
        var meeting = ReportPapers.MeetingOf(duty, report, calendar) is { } id ? calendar.Find(id) : null;
        var settled = report.Periods.Any(key => duty.Find(key)?.State is PeriodState.Settled);
        return meeting is not null && (meeting.On < today || settled) ? meeting : null;
    }
}
