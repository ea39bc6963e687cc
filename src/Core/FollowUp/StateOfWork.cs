using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>One German line on where something stands: the same in letters, lists and on pages.</summary>
public static class StateOfWorkTexts
{
    /// <summary>"offen", "in Arbeit (Stand 12.05.2026): …", "verzögert (Stand 12.05.2026): …", "erledigt am 12.05.2026".</summary>
    public static string StateOfWork(this Implementation work) =>
        Reached(work) + (work.State != WorkState.Done && work.Date() is { } date ? $"; {date}" : "")
        + (work.LacksLead ? $"; {LeadOpen}" : "");

    /// <summary>What stands in place of the lead unit while nobody is named.</summary>
    public const string LeadOpen = "Federführung offen";

    private static string Reached(Implementation work) => work.State switch
    {
        WorkState.Open => $"offen{Reason(work)}",
        WorkState.InProgress => $"in Arbeit (Stand {GermanDates.Of(work.ChangedOn)}){Reason(work)}",
        WorkState.Delayed => $"verzögert (Stand {GermanDates.Of(work.ChangedOn)}){Reason(work)}",
        _ => $"erledigt am {GermanDates.Of(work.ChangedOn)}",
    };

    /// <summary>"überfällig seit Q3/2026; Q4/2026: Bericht fällig zur Sitzung am 01.12.2026; nicht bindend (1. Lesung)".</summary>
    public static string StateOfWork(this DutyLine line)
    {
        var (duty, cadence) = (line.Duty, line.Duty.Cadence);
        string?[] parts =
        [
            line.Overdue?.OverdueSince(cadence) + (line.Overdue?.State == PeriodState.HandedIn ? " (Bericht liegt jetzt vor)" : ""),
            line.Current is { } current ? (cadence.Months is null ? "" : $"{current.German(cadence)}: ") + Due(current) : null,
            .. duty.Remarks(),
        ];
        var text = string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length > 0 ? text : "zurzeit nichts fällig";
    }

    /// <summary>One line a period, each with its own date: "überfällig seit Q3/2026, war fällig zur Sitzung am 22.09.2026", "Q4/2026:
    /// Bericht fällig zur Sitzung am 01.12.2026".</summary>
    public static string Line(this DutyPeriod period, Cadence cadence)
    {
        if (!period.IsOverdue) return (cadence.Months is null ? "" : $"{period.German(cadence)}: ") + Due(period);
        var was = period switch
        {
            { Collapsed: true } => "",
            { ExtendedUntil: { } until } => $", Frist war verlängert bis {GermanDates.Of(until)}",
            { Due: { MeetingOn: { } meeting, On: { } on } } when meeting == on => $", war fällig zur Sitzung am {GermanDates.Of(meeting)}",
            { Due.On: { } on } => $", war fällig bis {GermanDates.Of(on)}",
            _ => "",
        };
        return period.OverdueSince(cadence) + was + (period.State == PeriodState.HandedIn ? " (Bericht liegt jetzt vor)" : "");
    }

    /// <summary>What is to be said of a duty beside its periods: awaited interval, requests, reasons, what it rests on.</summary>
    public static IEnumerable<string> Remarks(this ReportingDuty duty) => new[]
    {
        duty.AwaitsConfirmation ? duty.Cadence.German : null,
        duty.MoreTimeAsked is { } asked ? $"mehr Zeit erbeten bis {GermanDates.Of(asked.Until!.Value)}: {asked.Text}" : null,
        duty.ReasonForDelay is { } reason ? $"Grund der Verzögerung: {reason}" : null,
        duty.HandOverAsked is not null ? "Abgabe an eine andere Stelle erbeten" : null,
        duty.DoneProposed ? "die Verwaltung schlägt vor, die Berichtspflicht zu beenden" : null,
        duty.Basis.IsBinding() ? null : duty.Basis.German(),
    }.OfType<string>();

    /// <summary>"Bericht liegt vor", "Bericht fällig zur Sitzung am …", "fällig bis … (keine Sitzung)".</summary>
    public static string Due(DutyPeriod period) => period switch
    {
        { State: PeriodState.HandedIn } => "Bericht liegt vor",
        { ExtendedUntil: { } until } => $"Frist verlängert bis {GermanDates.Of(until)}",
        { Due: { MeetingOn: { } meeting, On: { } on } } when meeting != on => $"fällig bis {GermanDates.Of(on)}, letzte Sitzung davor am {GermanDates.Of(meeting)}",
        { Due.MeetingOn: { } meeting } => $"Bericht fällig zur Sitzung am {GermanDates.Of(meeting)}",
        { Due.On: { } on } => $"fällig bis {GermanDates.Of(on)} (keine Sitzung)",
        _ => "fällig zur nächsten Sitzung, die noch keinen Termin hat",
    };

    private static string Reason(Implementation work) => work.ReasonForDelay is { } reason ? $": {reason}" : "";
}
