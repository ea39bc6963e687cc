using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Web.Pages.Resolutions;

/// <summary>The register for a spreadsheet.</summary>
public static class ResolutionCsv
{
    private static readonly string[] _heads =
    [
        "Beschlossen am", "Gremium", "Drucksache", "Beschluss", "Federführend", "Termin", "Art des Termins", "Verschoben",
        "Umsetzungsstand", "Stand vom", "Beschlusstext", "Grundlage", "Adresse",
    ];

    /// <summary>The whole table with its heading.</summary>
    /// <param name="rows">In order.</param>
    /// <param name="root">Where people reach the app, without a slash at its end.</param>
    public static string Write(IEnumerable<ResolutionRow> rows, string root) => CsvText.Of(Table(rows, root));

    /// <summary>The heading and the cells of each row.</summary>
    public static IEnumerable<string[]> Table(IEnumerable<ResolutionRow> rows, string root) =>
        rows.Select(row => Cells(row, root)).Prepend(_heads);

    private static string[] Cells(ResolutionRow row, string root) =>
    [
        GermanDates.Of(row.One.On), row.BodyName, row.One.Reference ?? "", row.One.Subject, row.Unit ?? "",
        row.One.DueOn is { } due ? GermanDates.Of(due) : "", row.One.DueOn is null ? "" : row.One.Aimed ? "angestrebt" : "festgesetzt",
        row.One.PutOff > 0 ? $"{row.One.PutOff}" : "", LightWords.German(row.Light), GermanDates.Of(row.One.ChangedOn),
        row.One.LacksText ? "fehlt" : "", row.One.Source, root + row.One.Page,
    ];
}
