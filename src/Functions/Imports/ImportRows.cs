using System.Globalization;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Imports;

/// <summary>Imports as the page shows them.</summary>
internal static class ImportRows
{
    public static readonly ImmutableArray<ImportKindRow> Kinds = [.. ImportKinds.All.Select(one => new ImportKindRow(one.Word, one.German, ImportPlanner.Columns(one.Kind)))];

    public static ImportRow Of(ImportView import) => new(At(import.At!.Value), ImportKinds.German(import.Kind), import.File, Result(import));

    /// <summary>"3 neu, 1 geändert, 0 unverändert."</summary>
    public static string Result(ImportView import)
    {
        var counts = $"{import.Added} neu, {import.Changed} geändert, {import.Unchanged} unverändert.";
        var underWay = import.State == ImportState.UnderWay ? " Es wird noch daran gearbeitet." : "";
        return import.Left.IsEmpty ? counts + underWay : $"{counts}{underWay} Nicht übernommen: {string.Join("; ", import.Left.Select(left => $"Zeile {left.Line}, {left.Value}: {left.Problem}"))}";
    }

    private static string At(Instant at)
    {
        var local = Berlin.LocalOf(at);
        return string.Create(CultureInfo.InvariantCulture, $"{GermanDates.Of(local.Date)}, {local.Hour}:{local.Minute:00} Uhr");
    }
}
