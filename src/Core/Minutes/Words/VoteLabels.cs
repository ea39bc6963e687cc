using System.Collections.Frozen;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>The words beside the numbers of a vote.</summary>
internal static class VoteLabels
{
    private const int Longest = 24;

    private static readonly FrozenDictionary<string, (VoteWord Kind, bool Strong)> _labels = All(
        (VoteWord.Yes, true, "jastimme jastimmen fürstimme fürstimmen prostimme prostimmen"),
        (VoteWord.No, true, "neinstimme neinstimmen gegenstimme gegenstimmen contrastimmen kontrastimmen"),
        (VoteWord.Abstain, true, "enthaltung enthaltungen enth stimmenthaltung stimmenthaltungen stimmenth"),
        (VoteWord.Yes, false, "ja dafür zustimmung zustimmungen"),
        (VoteWord.No, false, "nein dagegen ablehnung ablehnungen"),
        (VoteWord.Abstain, false, "enthalten enthielten enthielt enthält"),
        (VoteWord.Biased, false, "befangen befangenheit mitwirkungsverbot"),
        (VoteWord.Elsewhere, false, "anwesend anwesende abwesend ungültig ungültige abgegebene gültige gesamt summe insgesamt"),
        (VoteWord.Elsewhere, false, "stimmberechtigt stimmberechtigte sitze mitglieder mitgliedern"),
        (VoteWord.Rest, false, "rest übrige übrigen restliche restlichen"),
        (VoteWord.Votes, false, "stimme stimmen stimmten stimmte"));

    /// <summary>Labels only with a colon or alone in their cell.</summary>
    private static readonly FrozenDictionary<string, (VoteWord Kind, bool Strong)> _alone = All(
        (VoteWord.Yes, false, "für pro j"), (VoteWord.No, false, "gegen contra kontra n"), (VoteWord.Abstain, false, "e"));

    private static readonly FrozenDictionary<string, (VoteWord Kind, bool Strong)>.AlternateLookup<ReadOnlySpan<char>> _label =
        _labels.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, (VoteWord Kind, bool Strong)>.AlternateLookup<ReadOnlySpan<char>> _letter =
        _alone.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word means; for one that is a label only with a colon or alone in its cell, <paramref name="alone"/> says that it is.</summary>
    public static (VoteWord Kind, bool Strong) Of(ReadOnlySpan<char> word, bool alone)
    {
        var bare = word.TrimEnd(".!?");
        if (bare.Length is 0 or > Longest) return (VoteWord.Other, false);
        if (bare.IndexOfAny('-', '–', '(') >= 0) return Plain(bare, alone);
        return _label.TryGetValue(bare, out var label) ? label : alone && _letter.TryGetValue(bare, out var letter) ? letter : (VoteWord.Other, false);
    }

    /// <summary>"Ja-Stimmen", "Stimme(n)"</summary>
    private static (VoteWord Kind, bool Strong) Plain(ReadOnlySpan<char> word, bool alone)
    {
        Span<char> joined = stackalloc char[Longest];
        var length = 0;
        foreach (var sign in word)
            if (sign is not ('-' or '–')) joined[length++] = sign;
        var plain = Opened(joined[..length]);
        return _label.TryGetValue(plain, out var label) ? label
            : alone && _letter.TryGetValue(plain, out var letter) ? letter : (VoteWord.Other, false);
    }

    /// <summary>"(n)" and "(en)" without their brackets.</summary>
    private static Span<char> Opened(Span<char> word)
    {
        var length = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var ending = word[at..] is ['(', 'n', ')', ..] ? 1 : word[at..] is ['(', 'e', 'n', ')', ..] ? 2 : 0;
            if (ending == 0) word[length++] = word[at];
            for (var one = 0; one < ending; one++) word[length++] = word[at + 1 + one];
            at += ending == 0 ? 0 : ending + 1;
        }
        return word[..length];
    }

    private static FrozenDictionary<string, (VoteWord, bool)> All(params (VoteWord Kind, bool Strong, string Words)[] labels) => labels
        .SelectMany(label => label.Words.Split(' ').Select(word => (word, (label.Kind, label.Strong))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
}
