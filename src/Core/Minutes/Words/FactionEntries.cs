namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>"11 SPD, 4 CDU", "CDU 5 SPD 4", "der CDU und SPD": who stands in a list, each with the number beside it.</summary>
internal static class FactionEntries
{
    /// <summary>Two entries and more, each with its number and a name that begins like one.</summary>
    public static bool AreAll(string text)
    {
        if (!HasLetter(text)) return false;
        // "17 (11 SPD, 4 CDU)" is a total and its list.
        var number = text.TakeWhile(char.IsAsciiDigit).Count();
        if (number > 0 && text[number..].TrimStart().StartsWith('(')) return false;
        var entries = In(text);
        return entries.Count > 0 && entries.TrueForAll(entry => entry.Votes is not null && char.IsUpper(entry.Name[0]))
            && (entries.Count > 1 || text.TrimEnd(' ', '.').EndsWith(')'));
    }

    public static List<(string Name, int? Votes)> In(string list) =>
    [
        .. list.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(Apart).Where(entry => entry.Name.Any(char.IsLetter)),
    ];

    /// <summary>"6 CDU 4 SPD 2 FDP" without commas: cut before each number, or behind it where the names come first.</summary>
    private static IEnumerable<(string Name, int? Votes)> Apart(string entry)
    {
        var words = entry.Split([' ', '\t', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var numbers = words.Count(IsDigits);
        if (numbers < 2 || numbers == words.Length || IsDigits(words[0]) == IsDigits(words[^1])) return [Entry(words)];
        var entries = new List<(string, int?)>();
        for (var (start, at) = (0, 1); at <= words.Length; at++)
        {
            if (at < words.Length && !IsDigits(words[IsDigits(words[0]) ? at : at - 1])) continue;
            entries.Add(Entry(words[start..at]));
            start = at;
        }
        return entries;
    }

    private static bool HasLetter(string text)
    {
        foreach (var sign in text)
            if (char.IsLetter(sign)) return true;
        return false;
    }

    private static bool IsDigits(string word) => word.Length < 4 && word.All(char.IsAsciiDigit);

    private static (string Name, int? Votes) Entry(string[] words)
    {
        if (words.Length > 1 && Counts.Of(words[0]) is { } first) return (Name(words[1..]), first);
        return words.Length > 1 && Counts.Of(words[^1].TrimEnd('.')) is { } last ? (Name(words[..^1]), last) : (Name(words), null);
    }

    private static string Name(string[] words) => FactionNames.Plain(string.Join(' ', words));
}
