namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>A part of the document from a heading to the next.</summary>
/// <param name="Heading">Of the item.</param>
/// <param name="Text">Below the heading.</param>
/// <param name="Doubts">German sentences. Any of them in <paramref name="RunTogether"/> means that two items may stand in it.</param>
/// <param name="RunTogether">Something of another item may stand in it: what it says belongs to nobody for certain.</param>
internal sealed record Section(ItemHeading Heading, ImmutableArray<DocumentLine> Text, ImmutableArray<string> Doubts, bool RunTogether);

/// <summary>Cuts whole minutes at the headings of their items, and says where a heading must be missing.</summary>
internal static class DocumentCutter
{
    public static ImmutableArray<Section> Cut(IReadOnlyList<DocumentLine> lines, AgendaList agenda, List<ItemHeading> headings)
    {
        var missing = MissingItems.After(headings, agenda);
        var twice = headings.Where(one => one.No is not null).GroupBy(one => one.No!).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        var sections = ImmutableArray.CreateBuilder<Section>();
        for (var at = 0; at < headings.Count; at++)
        {
            var heading = headings[at];
            var text = Between(lines, heading.End, at + 1 < headings.Count ? headings[at + 1].At : lines.Count);
            if (at > 0 && IsContinued(headings, at, twice)) { sections[^1] = sections[^1] with { Text = [.. sections[^1].Text, .. text] }; continue; }
            var doubts = new List<string>();
            if (heading.No is { } number && twice.Contains(number)) doubts.Add($"Die Nummer {number.Text} steht über mehreren Punkten.");
            doubts.AddRange(missing[at].Select(no => $"Die Überschrift von TOP {no} fehlt; was hier steht, kann zu beiden gehören. Bitte von Hand eintragen."));
            sections.Add(new(heading, text, [.. doubts], missing[at].Count > 0));
        }
        return sections.ToImmutable();
    }

    /// <summary>"TOP 5 (Fortsetzung)": the same number and the same title once more, directly below.</summary>
    private static bool IsContinued(List<ItemHeading> headings, int at, HashSet<ItemNo> twice) =>
        headings[at].No is { } number && twice.Contains(number) && number.Equals(headings[at - 1].No) && Titles.Match(headings[at].Title, headings[at - 1].Title);

    /// <summary>Without the headings of a part that stand before the next item.</summary>
    private static ImmutableArray<DocumentLine> Between(IReadOnlyList<DocumentLine> lines, int start, int end)
    {
        while (end > start && (lines[end - 1].IsBlank || PartLines.Of(lines[end - 1]) is not null)) end--;
        return [.. Enumerable.Range(start, Math.Max(0, end - start)).Select(at => lines[at])];
    }
}
