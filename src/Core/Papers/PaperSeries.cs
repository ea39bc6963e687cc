namespace Wiedervorlage.Core.Papers;

/// <summary>The numbers of one year, as they are given one after the other.</summary>
public static class PaperSeries
{
    /// <summary>
    /// The next free one: after the highest of the year that fits the pattern. Gaps are left: a number that was given back may stand in
    /// minutes. Where the pattern has no year there is one series for all.
    /// </summary>
    /// <param name="taken">All that are given, of any year and spelling.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="numbering">How the installation numbers.</param>
    public static string Next(IEnumerable<string> taken, int year, PaperNumbering numbering)
    {
        var highest = taken.Select(numbering.Parts).Where(parts => parts is var (_, its, _) && (its == year || its == 0))
            .Select(parts => parts!.Value.Number).DefaultIfEmpty(0).Max();
        return numbering.Of(highest + 1, year);
    }
}
