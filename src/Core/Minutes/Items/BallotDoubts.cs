using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>What does not fit together in a vote. Published minutes do contain such rows: said, never refused.</summary>
internal static class BallotDoubts
{
    public static IEnumerable<string> Of(BallotDraft vote)
    {
        var totals = vote.Totals ?? new(null, null, null, null);
        var adopted = vote.Result is ReadingResult.Adopted or ReadingResult.AdoptedAmended;
        if (vote.Refuses && adopted) yield return "Beschlossen wurde eine Ablehnung: Die Ja-Stimmen sind gegen den Antrag.";
        if (vote.ResultText is { } said && Majorities.Unanimous(said) is true && totals.No > 0 && vote.Result != ReadingResult.Rejected)
            yield return $"Einstimmig, aber {totals.No} Gegenstimmen.";
        if (totals is { Yes: { } yes, No: { } no })
        {
            if (adopted && yes <= no) yield return $"Angenommen, aber {yes} Ja zu {no} Nein.";
            if (vote.Result == ReadingResult.Rejected && yes > no) yield return $"Abgelehnt, aber {yes} Ja zu {no} Nein.";
        }
        if (vote.Rows is not { Length: > 0 } rows) yield break;
        var sums = new[]
        {
            Sum("Ja", rows.Select(row => row.Yes), totals.Yes),
            Sum("Nein", rows.Select(row => row.No), totals.No),
            Sum("Enthaltung", rows.Select(row => row.Abstain), totals.Abstain),
        };
        foreach (var doubt in sums.OfType<string>()) yield return doubt;
    }

    private static string? Sum(string what, IEnumerable<int?> cells, int? stated)
    {
        var known = cells.ToList();
        if (stated is null || known.Exists(cell => cell is null) || known.Sum() == stated) return null;
        return $"{what}: Die Zeilen ergeben {known.Sum()}, angegeben sind {stated}.";
    }
}
