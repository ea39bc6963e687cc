using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>A document without numbers and without a list: its items are the headings of the level that it has most of.
/// Files of word processors: <c>WholeMinutesTests</c>.</summary>
internal static class MarkedHeadings
{
    private const int Fewest = 3;

    private static readonly string[] _others =
    [
        "niederschrift", "protokoll", "anwesen", "tagesordnung", "teilnehm", "beschluss", "abstimmung", "begründung", "sachverhalt", "anlage", "verlauf", "ergebnis",
        "entschuldigt", "öffentlich", "nichtöffentlich", "sitzung", "unterschrift",
    ];

    public static List<ItemHeading> In(IReadOnlyList<DocumentLine> lines)
    {
        var marked = new List<ItemHeading>();
        bool? open = null;
        for (var at = 0; at < lines.Count; at++)
        {
            open = PartLines.Of(lines[at]) ?? open;
            if (lines[at] is { Mark: > 0, IsBlank: false } line && IsTitle(line)) marked.Add(new(at, null, line.Said, NumberSign.None) { Mark = line.Mark, Public = open });
        }
        var levels = marked.GroupBy(one => one.Mark).OrderByDescending(level => level.Count()).FirstOrDefault();
        return levels?.Count() >= Fewest ? [.. levels] : [];
    }

    private static bool IsTitle(DocumentLine line) =>
        line.Said.Length < 300 && Headings.Of(line.Said) is null && PartLines.Of(line) is null
        && !Array.Exists(_others, word => line.Said.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
