using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>
/// Finds the list of items at the top: entries close together, without texts or votes between them, that come again below as headings. What never comes again is no list:
/// then it is the minutes themselves. All systems: <c>WholeMinutesTests</c>.
/// </summary>
internal static class AgendaReader
{
    private const int MostBetween = 5;

    private const int LongestTitleLine = 220;

    private static readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase)
    {
        "tagesordnung", "inhaltsverzeichnis", "inhalt", "übersicht", "traktanden", "traktandenliste", "tagesordnungspunkte", "dietagesordnunglautet", "folgendetagesordnung",
        "öffentlichetagesordnung", "beratungspunkte", "verhandlungsgegenstände", "tagesordnungöffentlicherteil", "tagesordnungdersitzung", "zurtagesordnung", "übersichtdertagesordnung",
    };

    public static AgendaList Find(IReadOnlyList<DocumentLine> lines)
    {
        for (int at = 0, tried = 0; at < lines.Count && tried < 40; at++)
        {
            var named = IsName(lines[at]);
            if (Headings.Of(lines[at].Said) is Heading.Resolution or Heading.Vote or Heading.Proposal) break;
            var heading = named ? null : HeadingLines.Read(lines[at], at);
            if (!named && heading?.Title is null) continue;
            tried++;
            var list = ReadFrom(lines, named ? at + 1 : at);
            if (list.Entries.Length > 1 && ComesAgain(lines, list)) return list;
            if (named && Unnumbered(lines, at + 1) is { Entries.Length: > 1 } plain) return plain;
            if (heading?.Sign == NumberSign.Word) break;
        }
        return AgendaList.None;
    }

    public static bool IsName(DocumentLine line) =>
        line.Said.Length is > 4 and < 60 && Titles.Plain(line.Said) is var plain
        && (_names.Contains(plain) || (plain.EndsWith("tagesordnung", StringComparison.Ordinal) && line.Said.EndsWith(':') && !line.Said.Contains("Punkt", StringComparison.Ordinal)));

    private static AgendaList ReadFrom(IReadOnlyList<DocumentLine> lines, int start)
    {
        var entries = new List<AgendaEntry>();
        var known = new HashSet<ItemNo>();
        var (open, between, end) = ((bool?)null, 0, start);
        for (var at = start; at < lines.Count; at++)
        {
            if (lines[at].IsBlank) continue;
            if (PartLines.Of(lines[at]) is { } part) { open = part; continue; }
            if (HeadingLines.Read(lines[at], at) is { No: { } no } heading && (heading.Title is not null || between == 0))
            {
                if (!known.Add(no.In(open)) || (entries.Count > 0 && entries[^1].No!.In(null) is var last && no.CompareTo(last) < 0 && open != false && no.Marked != 'N')) break;
                entries.Add(new(no.In(open), heading.Title ?? "", no.Marked is { } mark ? mark != 'N' : open, heading.Beside));
                (between, end) = (0, at + 1);
            }
            else if (entries.Count == 0 || ++between > MostBetween || !Continues(lines[at])) break;
            else (entries[^1], end) = (More(entries[^1], lines[at]), at + 1);
        }
        return new(start, end, [.. entries]);
    }

    private static AgendaEntry More(AgendaEntry entry, DocumentLine line) =>
        Heads.PaperNumbers.Alone(line.Said) is not null || ResultWords.IsOne(line.Said) || (entry.Title.Length > 0 && line.Cells.Length > 1)
            ? entry with { Beside = [.. entry.Beside, .. line.Cells] }
            : entry with { Title = entry.Title.EndsWith('-') ? entry.Title[..^1] + line.Said : $"{entry.Title} {line.Said}".Trim() };

    /// <summary>A list has no texts, no headings and no votes.</summary>
    private static bool Continues(DocumentLine line) =>
        line.Said.Length < LongestTitleLine && Headings.Of(line.Said) is null && !IsName(line)
        && !CountedWords.Begin(line.Said, VoteWords.Of(line.Said)) && !(line.Said.Length > 60 && line.Said.EndsWith('.'));

    /// <summary>At least half of the entries, and two, stand below once more, by number or by title.</summary>
    private static bool ComesAgain(IReadOnlyList<DocumentLine> lines, AgendaList list)
    {
        var (numbers, titles) = (new HashSet<string>(), new HashSet<string>());
        for (var at = list.End; at < lines.Count; at++)
        {
            if (lines[at].IsBlank) continue;
            if (HeadingLines.Read(lines[at], at) is { No: { } no }) numbers.Add(no.In(null).Text.Replace("N ", "", StringComparison.Ordinal));
            if (lines[at].Said.Length < LongestTitleLine) titles.Add(Titles.Plain(lines[at].Said));
        }
        var again = list.Entries.Count(entry => numbers.Contains(entry.No!.Text.Replace("N ", "", StringComparison.Ordinal)) || titles.Contains(Titles.Plain(entry.Title)));
        return again >= 2 && again * 2 >= list.Entries.Length;
    }

    /// <summary>A list of titles only: it ends where its first line stands for the second time.</summary>
    private static AgendaList Unnumbered(IReadOnlyList<DocumentLine> lines, int start)
    {
        var first = start;
        while (first < lines.Count && (lines[first].IsBlank || PartLines.Of(lines[first]) is not null)) first++;
        if (first >= lines.Count || !Continues(lines[first])) return AgendaList.None;
        var name = Titles.Plain(lines[first].Said);
        var end = first + 1;
        while (end < lines.Count && end - first < 400 && !IsAgain(lines[end])) end++;
        if (end >= lines.Count || end - first >= 400) return AgendaList.None;
        var entries = new List<AgendaEntry>();
        bool? open = null;
        var paragraphs = Enumerable.Range(first, end - first).Count(at => lines[at].IsBlank) > 2;
        for (var at = start; at < end; at++)
            if (PartLines.Of(lines[at]) is { } part) open = part;
            else if (lines[at].IsBlank || !Continues(lines[at])) continue;
            else if (paragraphs && at > first && !lines[at - 1].IsBlank && PartLines.Of(lines[at - 1]) is null) entries[^1] = More(entries[^1], lines[at]);
            else entries.Add(new(null, lines[at].Said, open, []));
        while (end > first && (lines[end - 1].IsBlank || PartLines.Of(lines[end - 1]) is not null)) end--;
        return new(start, end, [.. entries]);

        bool IsAgain(DocumentLine line) => Titles.Plain(line.Said) is var plain && (plain == name || (plain.Length >= 20 && name.StartsWith(plain, StringComparison.Ordinal)));
    }
}
