using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Web.Pages.House;

/// <summary>Which letter it is, in a few German words.</summary>
public static class MailKinds
{
    /// <summary>"Eingangsbestätigung".</summary>
    public static string German(MailKind kind) => kind switch
    {
        MailKind.Receipt => "Eingangsbestätigung",
        MailKind.InboxNotice => "Mail im Posteingang",
        MailKind.AgendaRequest or MailKind.AgendaReminder => "Antrag ohne Platz",
        MailKind.LateMotion => "Antrag nach der Frist",
        MailKind.PlacementNotice => "Antrag auf der Tagesordnung",
        MailKind.ResultRequest or MailKind.ResultQuery => "Ergebnis fehlt oder ist unklar",
        MailKind.ReadingNotice => "Ergebnis der Beratung",
        MailKind.TargetRequest => "Wiedervorlage fehlt",
        MailKind.ReturnNotice => "Antrag kommt wieder",
        MailKind.DecisionNotice => "Beschluss",
        MailKind.DutyNotice => "Umsetzung und Bericht",
        MailKind.DutyEnded => "Berichtspflicht entfällt",
        MailKind.ReplanNotice or MailKind.MeetingNotice => "Sitzung verlegt",
        MailKind.QuarterlyLetter => "Quartalsbrief",
        MailKind.Reminder => "Erinnerung an Berichte",
        MailKind.OverdueNotice => "Bericht überfällig",
        MailKind.Escalation or MailKind.OfficeEscalation => "Eskalation",
        MailKind.ReportNotice => "Bericht eingegangen",
        MailKind.ControllingList => "Controllingliste",
        MailKind.FreshLink => "neuer Link",
        MailKind.BounceNotice => "Mail nicht zustellbar",
        MailKind.DefectNotice or MailKind.DefectReminder => "Formmangel",
        MailKind.SequenceNotice => "Beratungsfolge",
        MailKind.CarryOverRequest or MailKind.CarryOverNotice => "Ende der Wahlperiode",
        MailKind.OfficeLetter => "Brief an die Geschäftsstelle",
        MailKind.ConsentRequest => "gemeinsamer Antrag",
        MailKind.CorrectionNotice => "Berichtigung",
        _ => kind.ToString(),
    };
}
