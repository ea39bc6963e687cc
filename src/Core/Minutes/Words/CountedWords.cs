namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Whether a line begins the numbers of a vote.</summary>
internal static class CountedWords
{
    private const int Longest = 1500;
    private const int ShortLine = 120;

    /// <summary>A line with a label and a number beside it, or nothing but labels and numbers. "Er sei dagegen" is neither.</summary>
    public static bool Begin(string line, VoteToken[] tokens)
    {
        if (line.Length is 0 or > Longest) return false;
        var (label, other, column, marked, unbracketed) = (false, false, -1, false, false);
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = tokens[at];
            label |= token.IsLabel;
            other |= token.Kind == VoteWord.Other;
            marked |= token.IsLabel && (token.Colon || token.Strong);
            unbracketed |= token.Kind is not VoteWord.Bracket;
            if (token.IsColumn && column < 0) column = at;
        }
        if (!label) return false;
        if (!other) return unbracketed && (marked || (column >= 0 && tokens.Length > 1));
        for (var one = 0; one < tokens.Length; one++)
            if (Counted(tokens, one)) return true;
        if (line.Length < ShortLine && Beside(tokens) > 1) return true;
        return column >= 0 && tokens[column] is { Colon: true } first && FactionEntries.AreAll(line[first.End..].TrimStart(':', '=', ' '));
    }

    /// <summary>"13 Ja, 2 Nein, mehrheitlich beschlossen": two labels and more, each behind its number.</summary>
    private static int Beside(VoteToken[] tokens)
    {
        var count = 0;
        for (var one = 1; one < tokens.Length; one++)
            if (tokens[one].IsColumn && tokens[one - 1].Kind == VoteWord.Number && char.IsAsciiDigit(tokens[one - 1].Word[0])) count++;
        return count;
    }

    private static bool Counted(VoteToken[] tokens, int one)
    {
        if (!tokens[one].IsColumn) return false;
        var after = one + 1 < tokens.Length && tokens[one + 1].Kind is VoteWord.Number or VoteWord.Rest;
        var before = one > 0 && tokens[one - 1].Kind is VoteWord.Number or VoteWord.Rest;
        return (tokens[one].Colon && after) || (tokens[one].Strong && (before || after));
    }
}
