using System.Text;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Pages.Groups;

/// <summary>A motion of a faction, ready to show to it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Reference">Drucksache or null.</param>
/// <param name="Title">One line.</param>
/// <param name="ReceivedOn">The day of receipt.</param>
/// <param name="Body">Short name of the body that deals with it.</param>
/// <param name="State">In one German word.</param>
/// <param name="Next">When it is dealt with next, German; null: nobody has said.</param>
/// <param name="Public">False: nichtöffentlich.</param>
/// <param name="Published">It has a public page.</param>
public sealed record FactionMotionRow(
    MotionId Id, string? Reference, string Title, LocalDate ReceivedOn, string Body, string State, string? Next, bool Public,
        bool Published);

/// <summary>The motions of a faction for a spreadsheet: as German ones expect them.</summary>
public static class FactionCsv
{
    private static readonly string[] _heads = ["Drucksache", "Antrag", "Eingegangen", "Gremium", "Stand", "Nächster Termin", "öffentlich"];

    /// <summary>The whole table with its heading, UTF-8 with its mark.</summary>
    public static byte[] Write(IEnumerable<FactionMotionRow> rows) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CsvText.Of([_heads, .. rows.Select(Cells)]))];

    private static string[] Cells(FactionMotionRow row) =>
    [
        row.Reference ?? "", row.Title, GermanDates.Of(row.ReceivedOn), row.Body, row.State, row.Next ?? "", row.Public ? "ja" : "nein",
    ];
}
