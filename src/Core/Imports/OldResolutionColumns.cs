namespace Wiedervorlage.Core.Imports;

/// <summary>The columns of a file of old resolutions: number, date, body, subject, duty, unit, last report, and what may be said beside them.</summary>
internal static class OldResolutionColumns
{
    public static readonly Column Number = new("Nummer", true, "Nummer der Drucksache", "0412/2022") { Field = "reference", AlsoCalled = ["Drucksache", "DS", "Vorlage", "Drucksachennummer"] };
    public static readonly Column On = new("Datum", true, "Tag des Beschlusses", "14.06.2022") { Field = "decidedOn", AlsoCalled = ["Beschlossen am", "Beschlussdatum"] };
    public static readonly Column Subject = new("Gegenstand", true, "was beschlossen wurde", "Radweg an der Uferstraße") { Field = "subject", AlsoCalled = ["Betreff", "Beschluss", "Titel"] };
    public static readonly Column Unit = new("Stelle", true, "wer die Pflicht hat; ohne Spalte „Federführend“ auch, wer umsetzt", "fb66") { Field = "unit", AlsoCalled = ["Fachbereich", "Amt", "Zuständig"] };
    public static readonly Column Duty = new("Pflicht", false, "worüber zu berichten ist; leer: nur umzusetzen", "Stand der Planung") { Field = "what", AlsoCalled = ["Berichtspflicht", "Bericht"] };
    public static readonly Column Ordinal = new("Lfd. Nr.", false, "wievielte Pflicht des Beschlusses; leer: in der Reihenfolge der Zeilen", "1") { AlsoCalled = ["Laufende Nummer", "Nr. der Pflicht"] };
    public static readonly Column Cadence = new("Turnus", false, "wie oft; „regelmäßig“, wenn der Beschluss es offen lässt", "halbjährlich") { Field = "cadence", AlsoCalled = ["Intervall", "Rhythmus"] };
    public static readonly Column DueOn = new("Fällig am", false, "statt eines Turnus: der Tag, bis zu dem einmal zu berichten ist", "30.06.2026") { Field = "dueOn", AlsoCalled = ["Frist", "Bis"] };
    public static readonly Column LastReport = new("Letzter Bericht", false, "Tag des letzten Berichts; leer: es gab noch keinen", "03.03.2025") { Field = "lastReportOn", AlsoCalled = ["Zuletzt berichtet", "Letzter Bericht am"] };
    public static readonly Column Item = new("TOP", false, "Tagesordnungspunkt, unter dem berichtet wird", "Radverkehr") { Field = "item", AlsoCalled = ["Tagesordnungspunkt"] };
    public static readonly Column Lead = new("Federführend", false, "wer umsetzt", "fb66") { Field = "lead", AlsoCalled = ["Federführung"] };
    public static readonly Column FiledBy = new("Fraktionen", false, "wer den Antrag gestellt hat; mehrere durch Komma", "mitte") { Field = "factions", AlsoCalled = ["Antragsteller", "Fraktion"] };
    public static readonly Column Public = new("Öffentlich", false, "ja oder nein; leer: ja", "ja") { Field = "public" };
    public static readonly Column State = new("Stand", false, "offen, in Arbeit, verzögert oder erledigt; leer: offen", "in Arbeit") { Field = "state", AlsoCalled = ["Stand der Umsetzung", "Status"] };
    public static readonly Column Reason = new("Grund der Verzögerung", false, "gehört zu „verzögert“", "Die Förderung steht aus.") { Field = "reasonForDelay", AlsoCalled = ["Grund", "Verzögerungsgrund"] };

    public static readonly ImmutableArray<Column> All =
        [Number, On, CommonColumns.BodyRef, Subject, Unit, Duty, Ordinal, Cadence, DueOn, LastReport, Item, Lead, FiledBy, Public, State, Reason];
}
