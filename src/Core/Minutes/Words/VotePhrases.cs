namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Labels of more than one word, and numbers whose label is a preposition.</summary>
internal static class VotePhrases
{
    /// <summary>Puts them together where they stand.</summary>
    public static void Merge(List<VoteToken> tokens)
    {
        Pairs(tokens);
        var (column, label, votes) = (false, false, false);
        foreach (var token in tokens) (column, label) = (column || token.IsColumn, label || token.IsLabel);
        if (column) Units(tokens);
        NoCounts(tokens);
        SentenceEnd(tokens);
        Letters(tokens);
        for (var at = 1; at < tokens.Count; at++)
        {
            // "Ja (14)"
            if (tokens[at] is { Kind: VoteWord.Bracket } bracket && tokens[at - 1].IsLabel && Counts.Of(bracket.Word.Trim()) is { } count)
                tokens[at] = bracket with { Kind = VoteWord.Number, Number = count };
            // "mit 9 Stimmen der …", "gegen 3 Stimmen"
            if (tokens[at].Kind == VoteWord.Votes && tokens[at - 1].Kind == VoteWord.Number && !(at + 1 < tokens.Count && tokens[at + 1].IsLabel)
                && at > 1 && Side(tokens[at - 2].Word) is { } side)
                tokens[at] = tokens[at] with { Kind = side, Strong = true };
        }
        foreach (var token in tokens) (votes, label) = (votes || token.Kind == VoteWord.Votes, label || token.IsLabel);
        if (votes && tokens.Exists(token => token.IsLabel)) tokens.RemoveAll(token => token.Kind == VoteWord.Votes);
    }

    private static void Pairs(List<VoteToken> tokens)
    {
        var end = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (end > 0 && Pair(tokens[end - 1], tokens[at]) is { } one) tokens[end - 1] = one;
            else tokens[end++] = tokens[at];
        }
        tokens.RemoveRange(end, tokens.Count - end);
    }

    private static VoteWord? Side(ReadOnlySpan<char> before) =>
        Is(before, "mit") || Is(before, "für") ? VoteWord.Yes : Is(before, "gegen") ? VoteWord.No : null;

    private static bool Is(ReadOnlySpan<char> word, string lower) => word.Equals(lower, StringComparison.OrdinalIgnoreCase);

    private static VoteToken? Pair(in VoteToken first, in VoteToken second)
    {
        if (first.Kind is VoteWord.Number or VoteWord.Bracket || first.Length > 20) return null;
        var before = first.Word.TrimEnd('.');
        if (first.Kind == VoteWord.Other)
        {
            if (second.Word.StartsWith("beteiligt", StringComparison.OrdinalIgnoreCase) && (Is(before, "persönlich") || Is(before, "pers")))
                return As(first, second, VoteWord.Biased, second.Strong);
            return second.Kind is VoteWord.Elsewhere && Is(before, "nicht") ? As(first, second, VoteWord.Elsewhere, second.Strong) : null;
        }
        // "15 stimmen dafür", "2 enthalten sich": the verb makes the word a vote, the noun "Stimmen" does not.
        if (first.Kind == VoteWord.Votes && second.IsColumn && (char.IsLower(first.Word[0]) || second.Word is "dafür" or "dagegen"))
            return As(first, second, second.Kind, true);
        if (first.Kind == VoteWord.Abstain && second.Word.TrimEnd('.') is "sich") return As(first, second, VoteWord.Abstain, true);
        if (second.Kind == VoteWord.Votes && first.IsLabel && !first.Colon
            && !(first.Kind == VoteWord.Elsewhere && char.IsLower(second.Word[0])))
            return As(first, second, first.Kind, first.Kind != VoteWord.Elsewhere);
        return null;
    }

    private static VoteToken As(in VoteToken first, in VoteToken second, VoteWord kind, bool strong) =>
        string.Concat(first.Word, " ", second.Word) is var both
            ? second with { Kind = kind, Strong = strong, Source = both, From = 0, Length = both.Length, Start = first.Start } : default;

    /// <summary>"17 Mitglieder", "15 Mitglieder stimmen dafür": what is counted is no label.</summary>
    private static void Units(List<VoteToken> tokens)
    {
        for (var at = tokens.Count - 1; at > 0; at--)
        {
            if (tokens[at] is { Kind: VoteWord.Elsewhere, Colon: false } unit && unit.Word is "Mitglieder" or "Mitgliedern" or "Mitglieder."
                && tokens[at - 1].Kind is VoteWord.Number or VoteWord.Rest && (at + 1 == tokens.Count || tokens[at + 1].Kind != VoteWord.Number))
                tokens.RemoveAt(at);
        }
    }

    /// <summary>"mit 2 Ja-Stimmen keine Mehrheit": what "keine" counts is no vote.</summary>
    private static void NoCounts(List<VoteToken> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (tokens[at] is { Kind: VoteWord.Number } none && none.Word is "keine"
                && tokens[at + 1] is { Kind: VoteWord.Other } next && next.Word.StartsWith("Mehrheit"))
                tokens[at] = none with { Kind = VoteWord.Other };
        }
    }

    /// <summary>"mit 41 Ja-Stimmen gegen 12 Nein-Stimmen:" ends a sentence; its colon leads to the text below, not to a number.</summary>
    private static void SentenceEnd(List<VoteToken> tokens)
    {
        if (tokens.Count > 3 && tokens[^1] is { Strong: true, Colon: true } && tokens[^2].Kind == VoteWord.Number && !tokens[^3].IsLabel)
            tokens[^1] = tokens[^1] with { Colon = false };
    }

    /// <summary>"J 11 / N 0 / E 2": letters are labels where at least two of them have a number.</summary>
    private static void Letters(List<VoteToken> tokens)
    {
        var letters = 0;
        for (var at = 0; at < tokens.Count; at++) letters += Letter(at) ? 1 : 0;
        if (letters < 2) return;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!Letter(at)) continue;
            var kind = tokens[at].Word[0] switch { 'J' => VoteWord.Yes, 'N' => VoteWord.No, _ => VoteWord.Abstain };
            tokens[at] = tokens[at] with { Kind = kind, Strong = true };
        }

        bool Letter(int at) =>
            tokens[at] is { Kind: VoteWord.Other, Length: 1 } letter && letter.Word is "J" or "N" or "E"
            && at + 1 < tokens.Count && tokens[at + 1].Kind == VoteWord.Number;
    }
}
