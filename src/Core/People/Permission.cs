namespace Wiedervorlage.Core.People;

/// <summary>What there is to see and to do: one for each page and each command. Who may is said in <see cref="Policy"/>.</summary>
public enum Permission
{
    // Pages.
    /// <summary>Heute.</summary>
    SeeToday,
    /// <summary>Posteingang.</summary>
    SeeInbox,
    /// <summary>Antrag mit allem, was nicht öffentlich ist.</summary>
    SeeMotions,
    /// <summary>Sitzungen, Tagesordnung im Entwurf.</summary>
    SeeMeetings,
    /// <summary>Niederschriften.</summary>
    SeeMinutes,
    /// <summary>Berichtspflichten.</summary>
    SeeDuties,
    /// <summary>Umsetzungen.</summary>
    SeeImplementations,
    /// <summary>Stammdaten.</summary>
    SeeMasterData,
    /// <summary>Dateien einspielen.</summary>
    SeeImports,
    /// <summary>Mails.</summary>
    SeeMails,
    /// <summary>Was hängt.</summary>
    SeeAttention,
    /// <summary>Suche in allem, was nicht öffentlich ist.</summary>
    Search,
    /// <summary>Seite des Vorsitzes.</summary>
    SeeChairPages,
    /// <summary>Seite der Fraktion.</summary>
    SeeFactionPages,
    /// <summary>Seite der Stelle.</summary>
    SeeUnitPages,

    // Inbox.
    /// <summary>Mail als Antrag oder Bericht annehmen.</summary>
    TakeMail,
    /// <summary>Mail beantworten.</summary>
    AnswerMail,
    /// <summary>Mail als keinen Antrag ablegen.</summary>
    RejectMail,

    // Motions.
    /// <summary>Antrag stellen oder erfassen.</summary>
    FileMotion,
    /// <summary>Drucksachennummer vergeben.</summary>
    NumberMotion,
    /// <summary>Auf eine Tagesordnung nehmen.</summary>
    PlaceMotion,
    /// <summary>Anträge gemeinsam beraten.</summary>
    JoinMotions,
    /// <summary>Beratungsfolge festlegen.</summary>
    SetSequence,
    /// <summary>Bedenken vermerken.</summary>
    NoteConcern,
    /// <summary>Wegen eines Formmangels zurückgeben.</summary>
    GiveBackMotion,
    /// <summary>Formmangel beheben, Antrag ersetzen.</summary>
    MendMotion,
    /// <summary>Ergebnis einer Lesung eintragen.</summary>
    RecordReading,
    /// <summary>Wiedervorlage festlegen.</summary>
    SetTarget,
    /// <summary>Anlass als eingetreten vermerken.</summary>
    TickOffOccasion,
    /// <summary>Zweifelhaftes Ergebnis bestätigen.</summary>
    ConfirmReading,
    /// <summary>Ergebnis berichtigen.</summary>
    CorrectReading,
    /// <summary>Antrag zurückziehen.</summary>
    WithdrawMotion,
    /// <summary>Bestätigen, wie der Antrag gelesen wurde.</summary>
    AgreeToReading,
    /// <summary>Einem gemeinsamen Antrag zustimmen.</summary>
    AgreeToJointMotion,

    // Agendas and meetings.
    /// <summary>Tagesordnung bearbeiten und nummerieren.</summary>
    EditAgenda,
    /// <summary>Tagesordnungspunkt absetzen.</summary>
    PullItem,
    /// <summary>Absetzung zurücknehmen.</summary>
    RestoreItem,
    /// <summary>Einladen.</summary>
    Invite,
    /// <summary>Sitzung anlegen, verlegen, absagen.</summary>
    EditMeeting,
    /// <summary>Anwesenheit festhalten.</summary>
    RecordAttendance,
    /// <summary>Niederschrift genehmigen.</summary>
    ApproveMinutes,
    /// <summary>Sitzung abschließen.</summary>
    CloseMeeting,
    /// <summary>Niederschrift übernehmen.</summary>
    TakeOverMinutes,

    // Duties.
    /// <summary>Berichtspflicht eintragen.</summary>
    OpenDuty,
    /// <summary>Berichtspflicht bestätigen, Turnus festlegen.</summary>
    ConfirmDuty,
    /// <summary>Berichten, mehr Zeit oder Übergabe erbitten.</summary>
    Report,
    /// <summary>Bericht zur Kenntnis nehmen.</summary>
    SettleReport,
    /// <summary>Berichtspflicht an andere Stelle geben.</summary>
    HandOverDuty,
    /// <summary>Mehr Zeit gewähren.</summary>
    GrantMoreTime,
    /// <summary>Bitte ablehnen.</summary>
    DeclineRequest,
    /// <summary>Von der Berichtspflicht entbinden.</summary>
    DischargeDuty,
    /// <summary>Neue Links senden.</summary>
    SendLinks,
    /// <summary>Links zurückziehen.</summary>
    WithdrawLinks,
    /// <summary>Abwesenheit und Vertretung eintragen.</summary>
    SetAbsence,

    // Implementations.
    /// <summary>Umsetzung eintragen.</summary>
    OpenImplementation,
    /// <summary>Umsetzungsstand melden.</summary>
    ChangeWorkState,
    /// <summary>Federführung festlegen.</summary>
    ChangeLeadUnit,
    /// <summary>Umsetzung abschließen.</summary>
    CloseImplementation,

    // Terms, master data, mails, operations.
    /// <summary>Am Ende der Wahlperiode entscheiden.</summary>
    CarryOverTerm,
    /// <summary>Gremium und seine Regeln ändern.</summary>
    EditBody,
    /// <summary>Fraktionen, Stellen, Schließtage ändern.</summary>
    EditHouse,
    /// <summary>Datei übernehmen.</summary>
    Import,
    /// <summary>Mail erneut senden oder erledigen.</summary>
    SettleMail,
    /// <summary>Liegengebliebenes wieder anstoßen.</summary>
    Resume,
}
