using System.Globalization;
using System.Text;
using Wiedervorlage.Core.Minutes.Lines;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Splits a line into labels of a vote, numbers, lists in brackets and the rest, in one pass.</summary>
internal static class VoteWords
{
    private static readonly string[] _numbers = ["keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

    public static List<VoteToken> Of(PageLine line) => Of(line.Text);

    public static List<VoteToken> Of(string line)
    {
        var tokens = new List<VoteToken>();
        line = Citations.Blanked(line);
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == '(' && line.IndexOf(')', at) is var end and > 0)
            {
                tokens.Add(new(VoteWord.Bracket, 0, line[(at + 1)..end], false, false, at, end + 1));
                at = end + 1;
            }
            else if (line[at] == '(') return [.. tokens, new(VoteWord.Other, 0, line[at..], false, false, at, line.Length)];
            else if (Separates(line, at)) at++;
            else at = Word(line, at, tokens);
        }
        if (tokens.Exists(token => token.IsColumn)) tokens = [.. tokens.Where((_, place) => !IsPause(tokens, place))];
        return VotePhrases.Merge(tokens);
    }

    /// <summary>The four columns of a vote, or Elsewhere, for a cell that is nothing but such a label.</summary>
    public static VoteWord Label(string cell) => Of(cell) is [{ Kind: not VoteWord.Number } only] ? only.Kind : VoteWord.Other;

    /// <summary>A count of votes: up to three digits, "-" for zero, or a German number word. Null for anything else, "14.2" and "1." too.</summary>
    public static int? Number(string word)
    {
        if (word is "-" or "–" or "—" or "./." or "−") return 0;
        if (word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)) return digits;
        if (word.Length is < 3 or > 7) return null;
        var low = word.ToLowerInvariant().Normalize(NormalizationForm.FormC);
        if (low is "ein" or "einer" or "einem") return 1;
        if (low is "keiner" or "ohne" or "null") return 0;
        var index = Array.IndexOf(_numbers, low);
        return index < 0 ? null : index;
    }

    /// <summary>The dash of "Nein 12 – abgelehnt" or "Ja 3 - Nein 12", which is no zero: what stands before it has its number.</summary>
    private static bool IsPause(List<VoteToken> tokens, int at) =>
        tokens[at].Text is "-" or "–" or "—" && at > 0 && at + 1 < tokens.Count
        && (tokens[at - 1].Kind == VoteWord.Bracket || (tokens[at - 1].Kind == VoteWord.Number && char.IsDigit(tokens[at - 1].Text[0])))
        && tokens[at + 1].Kind is not VoteWord.Number;

    private static bool Separates(string line, int at) =>
        char.IsWhiteSpace(line[at]) || line[at] is ':' or ',' or ';' or '=' or '|' || (line[at] == '/' && (at == 0 || at + 1 == line.Length || !char.IsLetter(line[at - 1]) || !char.IsLetter(line[at + 1])));

    private static int Word(string line, int start, List<VoteToken> tokens)
    {
        var at = start;
        while (at < line.Length && !Separates(line, at) && (line[at] != '(' || Ending(line, at))) at++;
        var word = line[start..at];
        var after = at;
        while (after < line.Length && line[after] == ' ') after++;
        var colon = after < line.Length && line[after] is ':' or '=';
        if (word.Contains('/') && word.Split('/') is var parts && parts.All(part => VoteLabels.Of(part, true).Kind is VoteWord.Yes or VoteWord.No or VoteWord.Abstain))
            tokens.AddRange(parts.Select((part, i) => Token(part, colon && i == parts.Length - 1, true, start, at)));
        else tokens.Add(Token(word, colon, colon || word.Length == line.Trim().Length, start, at));
        return at;
    }

    /// <summary>"Stimme(n)"</summary>
    private static bool Ending(string line, int at) => at > 0 && char.IsLetter(line[at - 1]) && at + 2 < line.Length && (line[at + 2] == ')' || (at + 3 < line.Length && line[at + 3] == ')' && char.IsLower(line[at + 1])));

    private static VoteToken Token(string word, bool colon, bool alone, int start, int end)
    {
        if (Number(word) is { } number) return new(VoteWord.Number, number, word, false, colon, start, end);
        var (kind, strong) = VoteLabels.Of(word, alone);
        return new(kind, 0, word, strong, colon, start, end);
    }
}
