namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>Items that the list or the numbers promise and no heading begins. Their text stands below the heading before: nobody knows which vote is whose.</summary>
internal static class MissingItems
{
    /// <summary>For each heading the numbers (without number: the titles) of what is missing behind it.</summary>
    public static ImmutableArray<List<string>> After(List<ItemHeading> headings, AgendaList agenda)
    {
        var missing = headings.Select(_ => new List<string>()).ToImmutableArray();
        if (headings.Count == 0) return missing;
        if (!agenda.Entries.IsEmpty) Unfound(headings, agenda, missing);
        Gaps(headings, agenda, missing);
        return missing;
    }

    /// <summary>An entry of the list without a heading. Its text stands behind the heading of the entry before it that has one.</summary>
    private static void Unfound(List<ItemHeading> headings, AgendaList agenda, ImmutableArray<List<string>> missing)
    {
        var numbers = headings.SelectMany(one => one.Also.Select(no => no.In(one.Public)).Append(one.No)).OfType<ItemNo>().ToHashSet();
        var titles = headings.Select(one => Titles.Plain(one.Title ?? "")).ToHashSet();
        var last = -1;
        foreach (var entry in agenda.Entries)
        {
            var at = entry.No is { } no ? headings.FindIndex(one => no.Equals(one.No)) : headings.FindIndex(one => Titles.Match(one.Title, entry.Title));
            if (at >= 0) { last = at; continue; }
            if (entry.No is { } number ? numbers.Contains(number) || IsGroup(number, agenda) : titles.Contains(Titles.Plain(entry.Title))) continue;
            if (entry.No is null && headings.Exists(one => one.Title is { } title && Titles.Plain(title).Contains(Titles.Plain(entry.Title), StringComparison.Ordinal))) continue;
            if (last >= 0) missing[last].Add(entry.No?.Text ?? $"„{entry.Title}“");
        }
    }

    /// <summary>"8 Anträge der Fraktionen" over "8.1" may have no heading of its own.</summary>
    private static bool IsGroup(ItemNo number, AgendaList agenda) => agenda.Entries.Any(entry => entry.No is { } other && number.IsOver(other));

    /// <summary>5 and then 7, unless the list has them so, too.</summary>
    private static void Gaps(List<ItemHeading> headings, AgendaList agenda, ImmutableArray<List<string>> missing)
    {
        var places = agenda.Entries.Select((entry, at) => (entry.No, At: at)).Where(pair => pair.No is not null)
            .GroupBy(pair => pair.No!).ToDictionary(same => same.Key, same => same.First().At);
        var numbered = Enumerable.Range(0, headings.Count).Where(at => headings[at].No is not null).ToList();
        var known = numbered.SelectMany(at => headings[at].Also.Append(headings[at].No!)).ToHashSet();
        for (var at = 0; at + 1 < numbered.Count; at++)
        {
            var (here, next) = (headings[numbered[at]], headings[numbered[at + 1]]);
            var last = here.Also.IsEmpty ? here.No! : here.Also[^1].In(here.Public);
            if (last.Marked != next.No!.Marked || next.No.CompareTo(last) <= 0 || next.No.MayFollow(last)) continue;
            if (places.TryGetValue(last, out var place) && places.TryGetValue(next.No, out var behind) && behind == place + 1) continue;
            var expected = next.No with { Levels = next.No.Levels.SetItem(next.No.Levels.Length - 1, Math.Max(1, next.No.Levels[^1] - 1)), Letter = null };
            if (known.Contains(expected) || expected.Equals(next.No) || missing[numbered[at]].Count > 0) continue;
            missing[numbered[at]].Add(expected.Text);
        }
    }
}
