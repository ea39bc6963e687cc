using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>Page after page of a list, to its end or until it turns out to have none.</summary>
internal static class SourceLists
{
    public static (SourceRun Run, SourcePage? Kept) Page(SourceRun run, SourceAsk ask, string text)
    {
        var (page, refusal) = SourcePage.Read(text, ask.List);
        if (refusal is not null) return (SourceRuns.Again(run, ask, refusal.Text), null);
        if (ask.Probe) return (run.Done().Noted("Auf einen Filter, der nichts findet, antwortet die Quelle mit 404."), null);
        foreach (var note in page!.Notes) run = run.Noted(note);
        if (page.Passed > 0) run = run.Noted("Manche Einträge sind keine Objekte ihrer Liste und wurden übergangen.");
        if (ask.Since is { } since && !ask.Tombstones && page.Objects.Any(one => IsOlder(one, since)))
            run = run.Noted("Die Quelle beachtet den Filter modified_since nicht; sie liefert auch Älteres.");
        var print = PrintOf(page.Objects.Select(one => one.Id));
        var barren = run.Prints.Contains(print) ? run.Barren + 1 : 0;
        if (barren >= SourceRuns.MostBarren) return (run.Fails("Die Liste wiederholt sich ohne Ende; sie gilt als nicht gelesen."), null);
        if (run.Prints.Length >= SourceRuns.MostPages) return (run.Fails($"Eine Liste hat mehr als {SourceRuns.MostPages} Seiten."), null);
        if (page.Next is { } next && next == ask.Address) return (run.Fails(
            "Die Liste verweist auf sich selbst; sie gilt als nicht gelesen."), null);
        return (Following(run, ask, page, print, barren), page);
    }

    /// <summary>12 hexadecimal digits of what the ids of a page come to.</summary>
    public static string PrintOf(IEnumerable<string> ids) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', ids.Select(SourceIds.Same)))))[..12];

    private static SourceRun Following(SourceRun run, SourceAsk ask, SourcePage page, string print, int barren)
    {
        var counted = run with { Pages = run.Pages + 1 };
        if (page.Next is { } next)
            return counted with { Left = run.Left.SetItem(0, ask with { Address = next }), Prints = run.Prints.Add(print), Barren = barren,
                Tries = 0 };
        return counted.Done() with { Whole = ask.Since is null ? run.Whole.Add(ask.List) : run.Whole };
    }

    private static bool IsOlder(SourceObject one, Instant since) =>
        one.Modified is { } text && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var at } && at
            .ToInstant() < since - Duration.FromDays(2);
}
