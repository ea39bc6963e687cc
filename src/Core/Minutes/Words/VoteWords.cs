namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Splits a line into labels of a vote, numbers, lists in brackets and the rest, in one pass.</summary>
internal static class VoteWords
{
    [ThreadStatic]
    private static List<VoteToken>? _scratch;

    /// <summary>The words in order; none at all where no word of the line can be part of a vote.</summary>
    public static VoteToken[] Of(string line)
    {
        var tokens = _scratch ??= [];
        tokens.Clear();
        Cut(Citations.Blanked(line), tokens);
        if (!Counts(tokens)) return [];
        if (Pauses(tokens)) WithoutPauses(tokens);
        VotePhrases.Merge(tokens);
        return Counts(tokens) ? [.. tokens] : [];
    }

    /// <summary>The four columns of a vote, or Elsewhere, for a cell that is nothing but such a label.</summary>
    public static VoteWord Label(string cell) =>
        cell.Length is > 0 and < 60 && Of(cell) is [{ Kind: not VoteWord.Number } only] ? only.Kind : VoteWord.Other;

    private static void Cut(string line, List<VoteToken> tokens)
    {
        var alone = line.AsSpan().Trim().Length;
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == '(')
            {
                var end = line.IndexOf(')', at);
                if (end < 0)
                {
                    tokens.Add(new(VoteWord.Other, false, false, 0, line, at, line.Length - at, at, line.Length));
                    return;
                }
                tokens.Add(new(VoteWord.Bracket, false, false, 0, line, at + 1, end - at - 1, at, end + 1));
                at = end + 1;
            }
            else if (Separates(line, at)) at++;
            else at = Word(line, at, alone, tokens);
        }
    }

    /// <summary>Some word may be part of a vote.</summary>
    private static bool Counts(List<VoteToken> tokens)
    {
        foreach (var token in tokens)
            if (token.Kind != VoteWord.Other || token.Word.StartsWith("beteiligt", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool Pauses(List<VoteToken> tokens)
    {
        var (dash, column) = (false, false);
        foreach (var token in tokens) (dash, column) = (dash || IsDash(token), column || token.IsColumn);
        return dash && column;
    }

    private static void WithoutPauses(List<VoteToken> tokens)
    {
        var kept = tokens.Where((_, place) => !IsPause(tokens, place)).ToList();
        tokens.Clear();
        tokens.AddRange(kept);
    }

    /// <summary>The dash of "Nein 12 – abgelehnt" or "Ja 3 - Nein 12", which is no zero: what stands before it has its number.</summary>
    private static bool IsPause(List<VoteToken> tokens, int at) =>
        IsDash(tokens[at]) && at > 0 && at + 1 < tokens.Count
        && (tokens[at - 1].Kind == VoteWord.Bracket || (tokens[at - 1].Kind == VoteWord.Number && char.IsDigit(tokens[at - 1].Word[0])))
        && tokens[at + 1].Kind is not VoteWord.Number;

    private static bool IsDash(VoteToken token) => token.Length == 1 && token.Word[0] is '-' or '–' or '—';

    private static bool Separates(string line, int at) =>
        line[at] is ' ' or ':' or ',' or ';' or '=' or '|' || char.IsWhiteSpace(line[at])
        || (line[at] == '/' && (at == 0 || at + 1 == line.Length || !char.IsLetter(line[at - 1]) || !char.IsLetter(line[at + 1])));

    private static int Word(string line, int start, int alone, List<VoteToken> tokens)
    {
        var at = start;
        while (at < line.Length && !Separates(line, at) && (line[at] != '(' || Ending(line, at))) at++;
        var word = line.AsSpan(start, at - start);
        var after = at;
        while (after < line.Length && line[after] == ' ') after++;
        var colon = after < line.Length && line[after] is ':' or '=';
        if (word.Contains('/') && AreLabels(word)) Parts(line, colon, start, at, tokens);
        else tokens.Add(Token(line, start, word.Length, colon, colon || word.Length == alone, start, at));
        return at;
    }

    /// <summary>"Ja/Nein/Enth."</summary>
    private static bool AreLabels(ReadOnlySpan<char> word)
    {
        foreach (var part in word.Split('/'))
            if (VoteLabels.Of(word[part], true).Kind is not (VoteWord.Yes or VoteWord.No or VoteWord.Abstain)) return false;
        return true;
    }

    private static void Parts(string line, bool colon, int start, int end, List<VoteToken> tokens)
    {
        for (var from = start; from <= end;)
        {
            var slash = line.IndexOf('/', from, end - from);
            var to = slash < 0 ? end : slash;
            tokens.Add(Token(line, from, to - from, colon && to == end, true, start, end));
            from = to + 1;
        }
    }

    /// <summary>"Stimme(n)"</summary>
    private static bool Ending(string line, int at) =>
        at > 0 && char.IsLetter(line[at - 1]) && at + 2 < line.Length
        && (line[at + 2] == ')' || (at + 3 < line.Length && line[at + 3] == ')' && char.IsLower(line[at + 1])));

    private static VoteToken Token(string line, int from, int length, bool colon, bool alone, int start, int end)
    {
        var word = line.AsSpan(from, length);
        if (Words.Counts.Of(word) is { } number) return new(VoteWord.Number, false, colon, number, line, from, length, start, end);
        var (kind, strong) = VoteLabels.Of(word, alone);
        return new(kind, strong, colon, 0, line, from, length, start, end);
    }
}
