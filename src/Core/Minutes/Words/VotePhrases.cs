namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Labels of more than one word, and numbers whose label is a preposition.</summary>
internal static class VotePhrases
{
    public static VoteToken[] Merge(List<VoteToken> words)
    {
        var tokens = new List<VoteToken>(words.Count);
        foreach (var word in words)
        {
            if (tokens.Count > 0 && Pair(tokens[^1], word) is { } one) tokens[^1] = one;
            else tokens.Add(word);
        }
        if (tokens.Exists(token => token.IsColumn)) Units(tokens);
        NoCounts(tokens);
        SentenceEnd(tokens);
        Letters(tokens);
        for (var at = 1; at < tokens.Count; at++)
        {
            // "Ja (14)"
            if (tokens[at] is { Kind: VoteWord.Bracket } bracket && tokens[at - 1].IsLabel && Counts.Of(bracket.Text.AsSpan().Trim()) is { } count)
                tokens[at] = bracket with { Kind = VoteWord.Number, Number = count };
            // "mit 9 Stimmen der …", "gegen 3 Stimmen"
            if (tokens[at].Kind == VoteWord.Votes && tokens[at - 1].Kind == VoteWord.Number && !(at + 1 < tokens.Count && tokens[at + 1].IsLabel)
                && at > 1 && Side(tokens[at - 2].Text) is { } side)
                tokens[at] = tokens[at] with { Kind = side, Strong = true };
        }
        if (tokens.Exists(token => token.Kind == VoteWord.Votes) && tokens.Exists(token => token.IsLabel)) tokens.RemoveAll(token => token.Kind == VoteWord.Votes);
        return [.. tokens];
    }

    private static VoteWord? Side(string before) => before.ToLowerInvariant() switch { "mit" or "für" => VoteWord.Yes, "gegen" => VoteWord.No, _ => null };

    private static VoteToken? Pair(VoteToken first, VoteToken second)
    {
        if (first.Kind is VoteWord.Number or VoteWord.Bracket || first.Text.Length > 20) return null;
        var before = first.Text.AsSpan().TrimEnd('.');
        if (first.Kind == VoteWord.Other)
        {
            if (second.Text.StartsWith("beteiligt", StringComparison.OrdinalIgnoreCase) && (Is("persönlich") || Is("pers"))) return As(VoteWord.Biased);
            return second.Kind is VoteWord.Elsewhere && Is("nicht") ? As(VoteWord.Elsewhere) : null;
        }
        // "15 stimmen dafür", "2 enthalten sich": the verb makes the word a vote, the noun "Stimmen" does not.
        if (first.Kind == VoteWord.Votes && second.IsColumn && (char.IsLower(first.Text[0]) || second.Text is "dafür" or "dagegen")) return As(second.Kind) with { Strong = true };
        if (first.Kind == VoteWord.Abstain && second.Text.AsSpan().TrimEnd('.') is "sich") return As(VoteWord.Abstain) with { Strong = true };
        if (second.Kind == VoteWord.Votes && first.IsLabel && !first.Colon && !(first.Kind == VoteWord.Elsewhere && char.IsLower(second.Text[0])))
            return As(first.Kind) with { Strong = first.Kind != VoteWord.Elsewhere };
        return null;

        VoteToken As(VoteWord kind) => second with { Kind = kind, Text = $"{first.Text} {second.Text}", Start = first.Start };
        bool Is(string word) => first.Text.AsSpan().TrimEnd('.').Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"17 Mitglieder", "15 Mitglieder stimmen dafür": what is counted is no label.</summary>
    private static void Units(List<VoteToken> tokens)
    {
        for (var at = tokens.Count - 1; at > 0; at--)
        {
            if (tokens[at] is { Kind: VoteWord.Elsewhere, Colon: false, Text: "Mitglieder" or "Mitgliedern" or "Mitglieder." }
                && tokens[at - 1].Kind is VoteWord.Number or VoteWord.Rest && (at + 1 == tokens.Count || tokens[at + 1].Kind != VoteWord.Number))
                tokens.RemoveAt(at);
        }
    }

    /// <summary>"mit 2 Ja-Stimmen keine Mehrheit": what "keine" counts is no vote.</summary>
    private static void NoCounts(List<VoteToken> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (tokens[at] is { Kind: VoteWord.Number, Text: "keine" } none && tokens[at + 1] is { Kind: VoteWord.Other } next && next.Text.StartsWith("Mehrheit", StringComparison.Ordinal))
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
            var kind = tokens[at].Text switch { "J" => VoteWord.Yes, "N" => VoteWord.No, _ => VoteWord.Abstain };
            tokens[at] = tokens[at] with { Kind = kind, Strong = true };
        }

        bool Letter(int at) => tokens[at] is { Kind: VoteWord.Other, Text: "J" or "N" or "E" } && at + 1 < tokens.Count && tokens[at + 1].Kind == VoteWord.Number;
    }
}
