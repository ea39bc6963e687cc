using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Duties;

/// <summary>What happened to a duty, in one German phrase without a full stop: for who decided upon an older state.</summary>
public static class DutyEventTexts
{
    /// <summary>True for what time, the calendar or a mail brings about: nobody who saw the duty before has to look again.</summary>
    public static bool IsBookkeeping(DutyEvent happened) => happened is DutyEvent.PeriodOpened or DutyEvent.Replanned or DutyEvent.PeriodLapsed
        or DutyEvent.PeriodReported or DutyEvent.BecameOverdue or DutyEvent.MailsOwed or DutyEvent.MailsWritten;

    /// <summary>"mehr Zeit bis 01.09.2026 gewährt".</summary>
    public static string German(DutyEvent happened) => happened switch
    {
        DutyEvent.Arose => "entstanden",
        DutyEvent.MissedBefore e => $"vor der Übernahme versäumt, überfällig seit {GermanDates.Of(e.OverdueSince)}",
        DutyEvent.ReportedBefore e => $"vor der Übernahme berichtet am {GermanDates.Of(e.On)}",
        DutyEvent.Confirmed => "Turnus oder Grundlage festgelegt",
        DutyEvent.PeriodOpened e => $"Zeitraum {e.Period} eröffnet",
        DutyEvent.Replanned e => $"Zeitraum {e.Period} neu geplant",
        DutyEvent.PeriodLapsed e => $"Zeitraum {e.Period} entfallen",
        DutyEvent.HandedOver e => $"an {e.To} abgegeben (vorher {e.From})",
        DutyEvent.MoreTimeGranted e => $"mehr Zeit bis {GermanDates.Of(e.Until)} gewährt",
        DutyEvent.RequestDeclined e => $"Bitte abgelehnt: {e.Why}",
        DutyEvent.PeriodReported e => $"über {e.Period} berichtet",
        DutyEvent.PeriodSettled e => $"Bericht zu {e.Period} in der Sitzung {e.Meeting} zur Kenntnis genommen",
        DutyEvent.BecameOverdue e => $"{e.Period} überfällig seit {GermanDates.Of(e.On)}",
        DutyEvent.CarriedOver e => $"über das Ende der Wahlperiode am {GermanDates.Of(e.TermEnded)} hinaus übernommen",
        DutyEvent.Discharged e => $"beendet: {e.Why}",
        _ => OfAnswer(happened),
    };

    private static string OfAnswer(DutyEvent happened) => happened switch
    {
        DutyEvent.ReportHandedIn e => $"Bericht abgegeben am {GermanDates.Of(e.Report.On)}",
        DutyEvent.HandOverAsked e => $"Abgabe an {e.Report.Unit} erbeten",
        DutyEvent.MoreTimeAsked => "mehr Zeit erbeten",
        DutyEvent.DelayExplained => "Verzögerung begründet",
        DutyEvent.MailsOwed e => $"Benachrichtigungen vorgemerkt ({e.Mails.Length})",
        DutyEvent.MailsWritten => "Benachrichtigungen geschrieben",
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
    };
}
