namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Splits a line into labels of a vote, numbers, lists in brackets and the rest, in one pass.</summary>
internal static class VoteWords
{
    public static VoteToken[] Of(string line)
    {
        var tokens = new List<VoteToken>();
        line = Citations.Blanked(line);
        var alone = line.AsSpan().Trim().Length;
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == '(' && line.IndexOf(')', at) is var end and > 0)
            {
                tokens.Add(new(VoteWord.Bracket, 0, line[(at + 1)..end], false, false, at, end + 1));
                at = end + 1;
            }
            else if (line[at] == '(')
            {
                tokens.Add(new(VoteWord.Other, 0, line[at..], false, false, at, line.Length));
                return [.. tokens];
            }
            else if (Separates(line, at)) at++;
            else at = Word(line, at, alone, tokens);
        }
        if (Pauses(tokens)) tokens = [.. tokens.Where((_, place) => !IsPause(tokens, place))];
        return VotePhrases.Merge(tokens);
    }

    /// <summary>The four columns of a vote, or Elsewhere, for a cell that is nothing but such a label.</summary>
    public static VoteWord Label(string cell) =>
        cell.Length is > 0 and < 60 && Of(cell) is [{ Kind: not VoteWord.Number } only] ? only.Kind : VoteWord.Other;

    private static bool Pauses(List<VoteToken> tokens)
    {
        var (dash, column) = (false, false);
        foreach (var token in tokens) (dash, column) = (dash || token.Text is "-" or "–" or "—", column || token.IsColumn);
        return dash && column;
    }

    /// <summary>The dash of "Nein 12 – abgelehnt" or "Ja 3 - Nein 12", which is no zero: what stands before it has its number.</summary>
    private static bool IsPause(List<VoteToken> tokens, int at) =>
        tokens[at].Text is "-" or "–" or "—" && at > 0 && at + 1 < tokens.Count
        && (tokens[at - 1].Kind == VoteWord.Bracket || (tokens[at - 1].Kind == VoteWord.Number && char.IsDigit(tokens[at - 1].Text[0])))
        && tokens[at + 1].Kind is not VoteWord.Number;

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
        if (word.Contains('/') && AreLabels(word)) Parts(word.ToString(), colon, start, at, tokens);
        else tokens.Add(Token(word, colon, colon || word.Length == alone, start, at));
        return at;
    }

    /// <summary>"Ja/Nein/Enth."</summary>
    private static bool AreLabels(ReadOnlySpan<char> word)
    {
        foreach (var part in word.Split('/'))
            if (VoteLabels.Of(word[part], true).Kind is not (VoteWord.Yes or VoteWord.No or VoteWord.Abstain)) return false;
        return true;
    }

    private static void Parts(string word, bool colon, int start, int end, List<VoteToken> tokens)
    {
        var parts = word.Split('/');
        for (var one = 0; one < parts.Length; one++) tokens.Add(Token(parts[one], colon && one == parts.Length - 1, true, start, end));
    }

    /// <summary>"Stimme(n)"</summary>
    private static bool Ending(string line, int at) =>
        at > 0 && char.IsLetter(line[at - 1]) && at + 2 < line.Length
        && (line[at + 2] == ')' || (at + 3 < line.Length && line[at + 3] == ')' && char.IsLower(line[at + 1])));

    private static VoteToken Token(ReadOnlySpan<char> word, bool colon, bool alone, int start, int end)
    {
        if (Counts.Of(word) is { } number) return new(VoteWord.Number, number, word.ToString(), false, colon, start, end);
        var (kind, strong) = VoteLabels.Of(word, alone);
        return new(kind, 0, word.ToString(), strong, colon, start, end);
    }
}
