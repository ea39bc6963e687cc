namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Labels of more than one word, and numbers whose label is a preposition.</summary>
internal static class VotePhrases
{
    public static List<VoteToken> Merge(List<VoteToken> words)
    {
        var tokens = new List<VoteToken>(words.Count);
        foreach (var word in words)
        {
            if (tokens.Count > 0 && Pair(tokens[^1], word) is { } one) tokens[^1] = one;
            else tokens.Add(word);
        }
        if (tokens.Exists(token => token.IsColumn)) tokens = [.. tokens.Where((_, at) => !IsUnit(tokens, at))];
        SentenceEnd(tokens);
        Letters(tokens);
        for (var at = 1; at < tokens.Count; at++)
        {
            // "Ja (14)"
            if (tokens[at] is { Kind: VoteWord.Bracket } bracket && tokens[at - 1].IsLabel && VoteWords.Number(bracket.Text.Trim()) is { } count) tokens[at] = bracket with { Kind = VoteWord.Number, Number = count };
            // "mit 9 Stimmen der …", "gegen 3 Stimmen"
            if (tokens[at].Kind == VoteWord.Votes && tokens[at - 1].Kind == VoteWord.Number && !(at + 1 < tokens.Count && tokens[at + 1].IsLabel) && at > 1 && Side(tokens[at - 2].Text) is { } side)
                tokens[at] = tokens[at] with { Kind = side, Strong = true };
        }
        tokens.RemoveAll(token => token.Kind == VoteWord.Votes && tokens.Exists(one => one.IsLabel));
        return tokens;
    }

    private static VoteWord? Side(string before) => before.ToLowerInvariant() switch { "mit" or "für" => VoteWord.Yes, "gegen" => VoteWord.No, _ => null };

    private static VoteToken? Pair(VoteToken first, VoteToken second)
    {
        var before = first.Text.ToLowerInvariant().TrimEnd('.');
        if (first.Kind == VoteWord.Other && before is "persönlich" or "pers" && second.Text.StartsWith("beteiligt", StringComparison.OrdinalIgnoreCase)) return As(VoteWord.Biased);
        if (before == "nicht" && second.Kind is VoteWord.Elsewhere) return As(VoteWord.Elsewhere);
        // "15 stimmen dafür", "2 enthalten sich": the verb makes the word a vote, the noun "Stimmen" does not.
        if (first is { Kind: VoteWord.Votes, Text: "stimmen" or "stimmten" or "stimmt" or "stimmte" } && second.IsColumn) return As(second.Kind) with { Strong = true };
        if (first.Kind == VoteWord.Abstain && second.Text.TrimEnd('.') == "sich") return As(VoteWord.Abstain) with { Strong = true };
        if (second.Kind == VoteWord.Votes && first.IsLabel && !first.Colon && !(first.Kind == VoteWord.Elsewhere && char.IsLower(second.Text[0]))) return As(first.Kind) with { Strong = first.Kind != VoteWord.Elsewhere };
        return null;

        VoteToken As(VoteWord kind) => second with { Kind = kind, Text = $"{first.Text} {second.Text}", Start = first.Start };
    }

    /// <summary>"17 Mitglieder", "15 Mitglieder stimmen dafür": what is counted is no label.</summary>
    private static bool IsUnit(List<VoteToken> tokens, int at) =>
        tokens[at] is { Kind: VoteWord.Elsewhere, Colon: false, Text: "Mitglieder" or "Mitgliedern" or "Mitglieder." } && at > 0 && tokens[at - 1].Kind == VoteWord.Number && (at + 1 == tokens.Count || tokens[at + 1].Kind != VoteWord.Number);

    /// <summary>"mit 41 Ja-Stimmen gegen 12 Nein-Stimmen:" ends a sentence; its colon leads to the text below, not to a number.</summary>
    private static void SentenceEnd(List<VoteToken> tokens)
    {
        if (tokens.Count > 3 && tokens[^1] is { Strong: true, Colon: true } && tokens[^2].Kind == VoteWord.Number && !tokens[^3].IsLabel) tokens[^1] = tokens[^1] with { Colon = false };
    }

    /// <summary>"J 11 / N 0 / E 2": letters are labels where at least two of them have a number.</summary>
    private static void Letters(List<VoteToken> tokens)
    {
        bool Letter(int at) => tokens[at] is { Kind: VoteWord.Other, Text: "J" or "N" or "E" } && at + 1 < tokens.Count && tokens[at + 1].Kind == VoteWord.Number;
        if (Enumerable.Range(0, tokens.Count).Count(Letter) < 2) return;
        for (var at = 0; at < tokens.Count; at++)
            if (Letter(at)) tokens[at] = tokens[at] with { Kind = tokens[at].Text switch { "J" => VoteWord.Yes, "N" => VoteWord.No, _ => VoteWord.Abstain }, Strong = true };
    }
}
