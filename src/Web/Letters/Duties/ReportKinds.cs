using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Web.Letters.Duties;

/// <summary>The answers of units in German.</summary>
public static class ReportKinds
{
    /// <summary>For mails and pages.</summary>
    public static string German(ReportKind kind) => kind switch
    {
        ReportKind.Written => "schriftlicher Bericht",
        ReportKind.Oral => "mündlicher Bericht in der Sitzung",
        ReportKind.NoChange => "nichts Neues (Fehlanzeige)",
        ReportKind.Done => "erledigt, die Pflicht kann enden",
        ReportKind.HandOver => "nicht zuständig",
        ReportKind.Delayed => "noch kein Bericht; Grund der Verzögerung",
        _ => "mehr Zeit nötig",
    };
}
