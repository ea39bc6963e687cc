using Wiedervorlage.Core.Minutes.Heads;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>
/// Which lines are the headings of items. With the list at the top, a heading has its number and title, or its title alone. Without the list the number needs a word
/// ("TOP"), or the numbers of the whole document need to follow one another. All systems: <c>WholeMinutesTests</c>, <c>DocumentMutationTests</c>.
/// </summary>
internal sealed class HeadingFinder(IReadOnlyList<DocumentLine> lines, AgendaList agenda)
{
    /// <summary>From here on a line is a heading.</summary>
    private const int Needed = 4;

    private const int Start = 8;

    private const int WrappedFrom = 55;

    private static readonly string[] _minutes = ["niederschrift", "protokoll"];

    private readonly ILookup<string, AgendaEntry> _byTitle = agenda.Entries.ToLookup(entry => entry.Plain);

    /// <summary>Those that a line of so many letters may begin.</summary>
    private readonly ILookup<string, AgendaEntry> _byStart =
        agenda.Entries.Where(entry => entry.Plain.Length >= Start).ToLookup(entry => entry.Plain[..Start]);

    /// <summary>In the order of the document; none where it is no document of several items.</summary>
    public List<ItemHeading> Find()
    {
        var found = Candidates();
        var sure = found.Where(one => Points(one) >= Needed).ToList();
        if (agenda.Entries.IsEmpty && sure.Count(one => one.Sign == NumberSign.Word) < 2)
        {
            var chain = NumberChain.Longest([.. found.Where(one => one.No is not null && IsAlone(one) && !IsText(one))]);
            if (chain.Count > 2 && IsMinutes && found.TrueForAll(one => one.Sign != NumberSign.Word)) sure = [.. sure.Concat(chain).DistinctBy(one => one.At).OrderBy(one => one.At)];
            else if (sure.Count < 2) sure = MarkedHeadings.In(lines);
        }
        return [.. Filled(sure, found).Select(Whole)];
    }

    /// <summary>Where a number is missing between two headings, the line that has just that one: the list at the top may have lost it.</summary>
    private IEnumerable<ItemHeading> Filled(List<ItemHeading> sure, List<ItemHeading> found)
    {
        for (var at = 0; at < sure.Count; at++)
        {
            yield return sure[at];
            if (at + 1 == sure.Count || sure[at].No is not { } before || sure[at + 1].No is not { } after || after.MayFollow(before)) continue;
            var from = sure[at].At;
            foreach (var one in found.Where(one => one.At > from && one.At < sure[at + 1].At && one.No is not null && IsAlone(one) && !IsText(one)))
                if (one.No!.MayFollow(before) && one.No.CompareTo(after) < 0 && one.No.Marked == before.Marked)
                {
                    yield return one;
                    before = one.No;
                }
        }
    }

    /// <summary>Without a word at any number, something else has to say that these are minutes.</summary>
    private bool IsMinutes => lines.Where(line => !line.IsBlank).Take(30).Any(line =>
        Array.Exists(_minutes, word => line.Said.Contains(word, StringComparison.OrdinalIgnoreCase)) && !line.Said.StartsWith("Auszug", StringComparison.OrdinalIgnoreCase));

    private List<ItemHeading> Candidates()
    {
        var found = new List<ItemHeading>();
        bool? open = null;
        for (var at = agenda.End; at < lines.Count; at++)
        {
            if (lines[at].IsBlank) continue;
            if (PartLines.Of(lines[at]) is { } part) open = part;
            else if ((HeadingLines.Read(lines[at], at) ?? Untitled(at)) is { } heading)
                found.Add(heading with { No = heading.No?.In(open), Public = heading.No?.Marked is { } mark ? mark != 'N' : open });
        }
        return found;
    }

    /// <summary>A title from the list that stands without its number.</summary>
    private ItemHeading? Untitled(int at)
    {
        if (agenda.Entries.IsEmpty || lines[at].Said.Length > 300) return null;
        var plain = Titles.Plain(lines[at].Cells[0]);
        var entry = _byTitle[plain].FirstOrDefault();
        if (entry is null && plain.Length >= Start) entry = _byStart[plain[..Start]].FirstOrDefault(one => IsWhole(one, plain, at));
        return entry is null || plain.Length < 4 ? null : new(at, entry.No, lines[at].Cells[0], NumberSign.None) { Mark = lines[at].Mark, Beside = lines[at].Cells[1..] };
    }

    /// <summary>The title that begins here goes on below to its end.</summary>
    private bool IsWhole(AgendaEntry entry, string plain, int at)
    {
        if (!entry.Plain.StartsWith(plain, StringComparison.Ordinal)) return false;
        var start = lines[at].Cells[0];
        var more = Titles.Lines(start, entry.Title, lines, at + 1);
        return more > 0 && Titles.Plain(start + string.Concat(Enumerable.Range(at + 1, more).Select(line => lines[line].Said))) == entry.Plain;
    }

    private int Points(ItemHeading one)
    {
        var points = one.Sign switch { NumberSign.Word => 3, NumberSign.Levels => 2, NumberSign.Bare => 1, _ => 0 };
        points += one.Mark is null ? 0 : 1;
        points += IsAlone(one) ? 1 : -3;
        if (IsText(one)) points -= 3;
        if (agenda.Entries.IsEmpty) return points;
        if (IsListed(one)) return points + 4;
        var entry = agenda.Of(one.No);
        if (one.Sign == NumberSign.Word && (entry is null || one.Title is null)) return points;
        return points + (one.Title is { } title && Listed(title) is not null ? 2 : -2);
    }

    /// <summary>The first entry with that title.</summary>
    private AgendaEntry? Listed(string title) =>
        Titles.Plain(title) is { Length: > 0 } plain ? agenda.Entries.FirstOrDefault(entry => Titles.MatchPlain(entry.Plain, plain)) : null;

    /// <summary>Number and title stand in the list as they do here; without a title its number does, with the title in the next line.</summary>
    private bool IsListed(ItemHeading one)
    {
        if (one.Sign == NumberSign.None) return true;
        if (agenda.Of(one.No) is not { } entry) return false;
        if (one.Title is { } title) return Titles.Match(entry.Title, title) || (title.Length > 8 && Titles.Lines(title, entry.Title, lines, one.At + 1) > 0);
        return NextLine(one.At) is { } next && Titles.Match(entry.Title, next);
    }

    private string? NextLine(int at)
    {
        for (var next = at + 1; next < Math.Min(lines.Count, at + 4); next++)
            if (!lines[next].IsBlank) return lines[next].Said;
        return null;
    }

    /// <summary>It does not stand in the middle of a paragraph.</summary>
    private bool IsAlone(ItemHeading one)
    {
        if (one.At == 0 || lines[one.At - 1] is not { IsBlank: false } before) return true;
        return before.Said.Length < WrappedFrom || before.Said[^1] is '.' or ':' or '!' or '?' or ')' || before.Cells.Length > 1 || one.Mark != before.Mark;
    }

    /// <summary>An item of an enumeration in a text, or a sentence about an item.</summary>
    private static bool IsText(ItemHeading one) =>
        one.Title is { } title && (HeadingLines.IsSentence(title) || (one.Sign != NumberSign.Word && (title[^1] is '.' or ';' or ',' || title.Length > 200)));

    /// <summary>The heading with all lines of its title: as far as the list goes with it, else as far as it is set in the same letters.</summary>
    private ItemHeading Whole(ItemHeading one)
    {
        if (one.Title is null) one = Below(one);
        if (one.Title is not { } title) return one;
        var whole = agenda.Of(one.No)?.Title ?? Listed(title)?.Title;
        if (whole is not null)
        {
            var end = one.End + Titles.Lines(title, whole, lines, one.End);
            if (Titles.Plain(title + Said(one.End, end)) == Titles.Plain(whole)) return one with { Title = whole, End = end };
        }
        var last = one.End;
        while (one.Mark is not null && last < lines.Count && lines[last] is { IsBlank: false, Cells.Length: 1 } line && line.Mark == one.Mark && IsTitle(line)
            && HeadingLines.Read(line, last) is not { Sign: NumberSign.Word }) last++;
        return one with { Title = title.EndsWith('-') ? title[..^1] + Said(one.End, last).Trim() : title + Said(one.End, last), End = last };
    }

    private string Said(int from, int end) => string.Concat(Enumerable.Range(from, end - from).Where(at => !lines[at].IsBlank).Select(at => $" {lines[at].Said}"));

    /// <summary>A number alone has its title in the next line.</summary>
    private ItemHeading Below(ItemHeading one)
    {
        var next = one.At + 1;
        while (next < lines.Count && next < one.At + 3 && lines[next].IsBlank) next++;
        return next < lines.Count && IsTitle(lines[next]) ? one with { Title = lines[next].Said, End = next + 1 } : one;
    }

    private static bool IsTitle(DocumentLine line) =>
        !line.IsBlank && line.Said.Length < 200 && line.Said[^1] is not (':' or '.') && PaperNumbers.Alone(line.Said) is null && line.Cells.Length == 1
        && !Words.ResultWords.IsOne(line.Said) && !Words.CountedWords.Begin(line.Said, Words.VoteWords.Of(line.Said));
}
