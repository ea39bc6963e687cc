namespace Wiedervorlage.Core.Minutes;

/// <summary>Labels with their numbers, in either order, over one line or several, with lists in brackets. A label without a certain number stays null.</summary>
internal sealed class TotalsReader
{
    private readonly Dictionary<VoteWord, int?> _numbers = [];
    private readonly List<(VoteWord Kind, string List)> _lists = [];

    public List<string> Warnings { get; } = [];

    public ReadTotals Totals => new(Of(VoteWord.Yes), Of(VoteWord.No), Of(VoteWord.Abstain), Of(VoteWord.Biased));

    public IReadOnlyList<(VoteWord Kind, string List)> Lists => _lists;

    private int? Of(VoteWord kind) => _numbers.GetValueOrDefault(kind);

    /// <summary>Reads totals that begin at <paramref name="at"/> and moves past them; null when none begin there.</summary>
    public static TotalsReader? Read(List<string> lines, ref int at)
    {
        if (!Begins(lines, at)) return null;
        var reader = new TotalsReader();
        var (next, tokens, seen) = (at, new List<VoteToken>(), new HashSet<VoteWord>());
        for (; next < lines.Count && next < at + 60; next++)
        {
            var line = lines[next];
            if (line.Trim('\u00A0').Length == 0) continue;
            var open = tokens.Count > 0 && tokens[^1].Text.StartsWith('(') && tokens[^1].Kind == VoteWord.Other;
            var own = VoteWords.Of(open ? tokens[^1].Text + " " + line : line);
            if (next > at && !open && VoteWords.Number(line) is null && !Begins(lines, next)) break;
            var kinds = own.Where(token => IsLabel(token.Kind)).Select(token => token.Kind).Distinct().ToList();
            if (kinds.Exists(seen.Contains)) break;
            seen.UnionWith(kinds);
            if (open) tokens.RemoveAt(tokens.Count - 1);
            tokens.AddRange(own);
        }
        reader.Pair(tokens);
        at = next;
        return reader;
    }

    private static bool IsLabel(VoteWord kind) => kind is VoteWord.Yes or VoteWord.No or VoteWord.Abstain or VoteWord.Biased;

    /// <summary>A line with a label and a number beside it, or nothing but a label. "Er sei dagegen" is neither.</summary>
    public static bool Begins(List<string> lines, int at)
    {
        var line = lines[at];
        if (line.Length is 0 or > 2000) return false;
        var tokens = VoteWords.Of(line);
        if (!tokens.Exists(token => IsLabel(token.Kind))) return false;
        if (!tokens.Exists(token => token.Kind == VoteWord.Other)) return !tokens.TrueForAll(token => token.Kind == VoteWord.Bracket) && (tokens.Exists(token => token.Colon || token.Strong) || tokens.Count > 1);
        for (var one = 0; one < tokens.Count; one++)
        {
            if (!IsLabel(tokens[one].Kind)) continue;
            var after = one + 1 < tokens.Count && tokens[one + 1].Kind == VoteWord.Number;
            var before = one > 0 && tokens[one - 1].Kind == VoteWord.Number;
            if ((tokens[one].Colon && after) || (tokens[one].Strong && (before || after))) return true;
        }
        return false;
    }

    /// <summary>Without colons the order must be the same for all labels and possible in one way only; else a number could be its neighbour's.</summary>
    private void Pair(List<VoteToken> tokens)
    {
        bool After(int at) => at + 1 < tokens.Count && tokens[at + 1].Kind == VoteWord.Number;
        bool Before(int at) => at > 0 && tokens[at - 1].Kind == VoteWord.Number && !(at > 1 && tokens[at - 2].Colon && IsLabel(tokens[at - 2].Kind));
        var bare = Enumerable.Range(0, tokens.Count).Where(at => IsLabel(tokens[at].Kind) && !tokens[at].Colon).ToList();
        var (labelFirst, numberFirst) = (bare.TrueForAll(After), bare.TrueForAll(Before));
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsLabel(tokens[at].Kind)) continue;
            if (tokens[at].Colon ? After(at) : labelFirst && !numberFirst) Set(tokens, tokens[at].Kind, tokens[at + 1].Number, at + 1);
            else if (!tokens[at].Colon && numberFirst && !labelFirst) Set(tokens, tokens[at].Kind, tokens[at - 1].Number, at);
            else Miss(tokens[at]);
        }
    }

    private void Set(List<VoteToken> tokens, VoteWord kind, int number, int at)
    {
        if (!_numbers.TryAdd(kind, number)) _numbers[kind] = null;
        if (at + 1 < tokens.Count && tokens[at + 1].Kind == VoteWord.Bracket) _lists.Add((kind, tokens[at + 1].Text));
    }

    private void Miss(VoteToken label)
    {
        _numbers.TryAdd(label.Kind, null);
        Warnings.Add($"{label.Text}: Die Zahl dazu fehlt oder ist nicht eindeutig.");
    }
}
