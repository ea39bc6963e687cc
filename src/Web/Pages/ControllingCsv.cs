using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Web.Pages;

/// <summary>The controlling list for a spreadsheet: semicolons and quotes as German ones expect them, CR LF at line ends.</summary>
public static class ControllingCsv
{
    private static readonly string[] Heads =
    [
        "Teil", "Art", "Antragsteller", "Gestellt/beschlossen am", "Drucksache", "Gegenstand", "Sachstand", "Zuständig", "Dringlichkeit",
        "Termin", "Verschoben",
    ];

    /// <summary>The whole table with its heading.</summary>
    public static string Write(IEnumerable<ControllingRow> rows) => CsvText.Of([Heads, .. rows.Select(Cells)]);

    private static string[] Cells(ControllingRow row) =>
    [
        row.IsPublic ? "öffentlich" : "nichtöffentlich",
        MeetingLetters.Kind(row.Line.Kind),
        row.Applicants,
        GermanDates.Of(row.Line.On),
        row.Line.Reference ?? "",
        row.Line.Subject,
        row.Line.StateOfWork,
        row.Unit,
        row.Line.Urgency.German(),
        row.Line.DueOn is { } due ? GermanDates.Of(due) : "",
        row.Line.PutOff > 0 ? $"{row.Line.PutOff}" : "",
    ];
}
