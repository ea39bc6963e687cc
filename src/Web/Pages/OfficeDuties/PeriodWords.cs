using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Web.Pages.OfficeDuties;

/// <summary>States of periods as word, sign and colour.</summary>
public static class PeriodWords
{
    /// <summary>"offen", "überfällig".</summary>
    public static string German(DutyPeriod period) => period switch
    {
        { State: PeriodState.HandedIn, OverdueSince: not null } => "verspätet eingereicht",
        { State: PeriodState.Open } => "offen",
        { State: PeriodState.NoMeeting } => "offen, keine Sitzung",
        { State: PeriodState.HandedIn } => "eingereicht",
        { State: PeriodState.Reported } => "berichtet",
        { State: PeriodState.Settled } => "zur Kenntnis genommen",
        { State: PeriodState.Overdue } => "überfällig",
        _ => "entfallen",
    };

    /// <summary>Class of a step of the strip: "done", "now", "bad" or nothing.</summary>
    public static string Step(DutyPeriod period) => period switch
    {
        { State: PeriodState.Overdue } => "bad",
        { IsMissing: true } => "now",
        { State: PeriodState.Discharged } => "",
        _ => "done",
    };

    /// <summary>The state of a duty as a whole, and the class of its mark.</summary>
    public static (string Text, string Style) Of(ReportingDuty duty) => duty switch
    {
        { Discharged: not null } => ("beendet", ""),
        { IsOpen: false } => ("berichtet", "good"),
        { AwaitsConfirmation: true } => ("zu bestätigen", "warn"),
        _ when duty.Missing().Any(period => period.State == PeriodState.Overdue) => ("überfällig", "urgent"),
        _ when duty.Missing().Any() => ("offen", ""),
        _ when duty.Periods.Any(period => period.State == PeriodState.HandedIn) => ("eingereicht", "good"),
        _ => ("zurzeit nichts fällig", ""),
    };
}
