using System.Buffers;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>"☒ einstimmig ☐ mit Stimmenmehrheit": a form's boxes, before their words or behind them. Only what is ticked is said.</summary>
internal static class Boxes
{
    private const int Longest = 200;

    private static readonly string[] _ticked = ["☒", "☑", "✗", "✓", "✔", "[x]", "[X]", "(x)", "(X)"];

    private static readonly string[] _empty = ["☐", "□", "❏", "[ ]", "[]", "( )"];

    private static readonly SearchValues<string> _any = SearchValues.Create([.. _ticked, .. _empty], StringComparison.Ordinal);

    public static bool Any(string line) => line.Length < Longest && line.AsSpan().ContainsAny(_any);

    /// <summary>The words whose boxes are ticked, "" for none of them; null where it is not certain which box belongs to which word.</summary>
    public static string? Ticked(string line)
    {
        var parts = Parts(line);
        if (parts.Count % 2 != 0 || IsBox(parts[0]) == IsBox(parts[^1])) return null;
        var said = new List<string>();
        for (var at = 0; at + 1 < parts.Count; at += 2)
        {
            var (word, box) = IsBox(parts[0]) ? (parts[at + 1], parts[at]) : (parts[at], parts[at + 1]);
            if (!IsBox(box) || !ResultWords.IsOption(word)) return null;
            if (box == "☒") said.Add(word);
        }
        return string.Join(' ', said);
    }

    /// <summary>"X Mit Mehrheit abgelehnt": the cross in the box before a result is all that was copied of it. Null for any other line.</summary>
    public static string? Unmarked(string line) =>
        line.Length is > 2 and < 100 && line[0] is 'x' or 'X' && line[1] == ' ' && ResultWords.IsOption(line[2..]) ? line[2..] : null;

    /// <summary>Whether the next line goes on with this one: a box without its word, or a word whose box is there.</summary>
    public static bool GoOn(string end, string start)
    {
        if (!Any(end)) return false;
        var (last, next) = (Parts(end), Parts(start));
        return (IsBox(last[^1]) && IsBox(last[0])) || (Any(start) && !IsBox(next[0]))
            || (!IsBox(last[^1]) && IsBox(last[0]) && !ResultWords.IsOption(last[^1]) && ResultWords.IsOption($"{last[^1]} {start}"));
    }

    private static bool IsBox(string part) => part is "☒" or "☐";

    /// <summary>Words and boxes in turn, each box as one sign.</summary>
    private static List<string> Parts(string line)
    {
        foreach (var box in _ticked) line = line.Replace(box, "\n☒\n", StringComparison.Ordinal);
        foreach (var box in _empty) line = line.Replace(box, "\n☐\n", StringComparison.Ordinal);
        return [.. line.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
