using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>What units answer, and what the body makes of it.</summary>
internal static class DutyReports
{
    private const int LongestText = 100_000;

    public static Decision<DutyEvent> HandIn(DutyCommand.HandIn command, ReportingDuty duty, BodyCalendar calendar, LocalDate today)
    {
        if (duty.Reports.Any(report => report.Id == command.ReportId)) return Decision<DutyEvent>.AlreadyDone;
        if (duty.Discharged is not null) return DutyDecider.Closed(duty);
        if (Incomplete(command, duty, today) is { } refusal) return refusal;
        if (ReportReplacing.Refuse(command, duty, calendar, today) is { } kept) return kept;
        var periods = ReportReplacing.Periods(command, duty)
            ?? (command.Periods.IsDefaultOrEmpty ? ReportDefaults.Of(duty, calendar, today) : [.. command.Periods.Distinct()]);
        if (periods.FirstOrDefault(key => duty.Find(key) is null) is { } unknown) return new Refusal.Invalid("periods", $"Der Zeitraum „{unknown}“ ist nicht offen.");
        if (periods.IsEmpty && command.Kind is ReportKind.Written or ReportKind.Oral or ReportKind.NoChange or ReportKind.Delayed) return NothingOwed(duty);
        var report = new Report(
            command.ReportId, command.Kind, today, Blank(command.Text), command.File, command.Unit, command.Until, periods)
        {
            MoreFiles = command.MoreFiles,
            Replaces = command.Replaces,
        };
        return command.Kind switch
        {
            ReportKind.HandOver => new DutyEvent.HandOverAsked(report),
            ReportKind.MoreTime => new DutyEvent.MoreTimeAsked(report),
            ReportKind.Delayed => new DutyEvent.DelayExplained(report),
            _ => new DutyEvent.ReportHandedIn(report),
        };
    }

    public static Decision<DutyEvent> Settle(DutyCommand.Settle command, ReportingDuty duty, BodyCalendar calendar)
    {
        if (calendar.Find(command.Meeting) is not { } meeting) return new Refusal.Unknown("die Sitzung", command.Meeting.Value);
        var named = command.Periods.IsEmpty ? [.. duty.Periods.Where(IsReported).Select(period => period.Key)] : command.Periods;
        foreach (var key in named)
        {
            if (duty.Find(key) is not { } period) return new Refusal.Invalid("periods", $"Der Zeitraum „{key}“ ist nicht offen.");
            if (period.IsMissing) return new Refusal.WrongState("missing", $"Zu „{key}“ liegt noch kein Bericht vor.", ["reports", "discharge"]);
        }
        return named.Where(key => IsReported(duty.Find(key)!)).Select(DutyEvent (key) => new DutyEvent.PeriodSettled(key, meeting.On, meeting.Id)).ToImmutableArray();
    }

    public static Decision<DutyEvent> Grant(DutyCommand.GrantMoreTime command, ReportingDuty duty, LocalDate today)
    {
        if (command.Until <= today) return new Refusal.Invalid("until", "Mehr Zeit gibt es nur bis zu einem Tag, der noch kommt.");
        var missing = duty.Missing().Select(period => period.Key).ToImmutableArray();
        return missing.IsEmpty ? NothingOwed(duty) : new DutyEvent.MoreTimeGranted(today, command.Until, missing);
    }

    private static Refusal.Invalid? Incomplete(DutyCommand.HandIn command, ReportingDuty duty, LocalDate today) => command switch
    {
        { Text.Length: > LongestText } => new("text", "Der Text ist zu lang; bitte als Datei."),
        { Kind: ReportKind.Written, File: null } when Blank(command.Text) is null => new("text", "Ein schriftlicher Bericht braucht Text oder eine Datei."),
        { Kind: ReportKind.HandOver, Unit: null } => new("unit", "Wer soll es übernehmen?"),
        { Kind: ReportKind.HandOver } when command.Unit == duty.Unit => new("unit", "Die Pflicht liegt schon bei dieser Stelle."),
        { Kind: ReportKind.Delayed } when Blank(command.Text) is null => new("text", "Was ist der Grund der Verzögerung?"),
        { Kind: ReportKind.MoreTime } when Blank(command.Text) is null => new("text", "Zu mehr Zeit gehört der Grund."),
        { Kind: ReportKind.MoreTime } when command.Until is null || command.Until <= today => new("until", "Bis wann wird mehr Zeit gebraucht?"),
        _ => null,
    };

    private static Refusal.WrongState NothingOwed(ReportingDuty duty) => new(
        "nothingOwed", duty.AwaitsConfirmation ? "Für die Pflicht ist noch kein Turnus festgelegt." : "Zurzeit ist kein Bericht offen.", duty.AwaitsConfirmation ? ["confirmation"] : []);

    private static bool IsReported(DutyPeriod period) => period.State is PeriodState.HandedIn or PeriodState.Reported;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
