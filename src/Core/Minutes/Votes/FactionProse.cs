using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>"Mit den Stimmen von CDU und SPD gegen die Stimmen der AfD bei Enthaltung der FDP angenommen": directions without numbers.
/// All systems: <c>07-prose-with-factions</c>, <c>directions-where-rejected</c>.</summary>
internal static class FactionProse
{
    private static readonly string[] _articles = ["der ", "von ", "aus ", "des ", "vom "];

    private static readonly string[] _ends =
    [
        " gegen ", " bei ", " mit ", " unter ", " und gegen ", " und bei ", " mehrheitlich", " einstimmig", " beschlossen", " angenommen", " abgelehnt", " zugestimmt",
        " vertagt", ".", ":", ";",
    ];

    /// <summary>Null where nobody is named so.</summary>
    public static VotesFound? Read(string text)
    {
        if (text.Length > 600 || (Phrases.In(text) & Says.Directions) == 0) return null;
        var low = text.ToLowerInvariant();
        var (found, said) = (new VotesFound(), new List<(string Phrase, int Rows)>());
        foreach (var (phrase, kind) in Directions.OfNamed)
        {
            var at = low.IndexOf(phrase, StringComparison.Ordinal);
            if (at < 0 || Named(text[(at + phrase.Length)..]) is not { } names) continue;
            foreach (var (name, _) in FactionEntries.In(names)) FactionLists.Add(found, kind, name, null);
            said.Add((phrase, found.Rows.Count));
        }
        foreach (var (phrase, kind) in Directions.OfAcronyms)
        {
            var at = low.IndexOf(phrase, StringComparison.Ordinal);
            if (at < 0 || StartsWithArticle(text[(at + phrase.Length)..]) || Named($"der {text[(at + phrase.Length)..]}") is not { } names) continue;
            if (!FactionEntries.In(names).TrueForAll(entry => FactionNames.IsAcronym(entry.Name))) continue;
            foreach (var (name, _) in FactionEntries.In(names)) FactionLists.Add(found, kind, name, null);
            said.Add((phrase, found.Rows.Count));
        }
        if (found.Rows.Count == 0) return null;
        if (Outcomes.Of(text) == ReadingResult.Rejected) Turned(found, said);
        found.Warnings.Add("Wie die Fraktionen gestimmt haben, steht da, aber nicht mit wie vielen Stimmen.");
        return found;
    }

    /// <summary>
    /// A motion that was rejected "mit den Stimmen der CDU" has lost by them, and "gegen die Stimmen der SPD" against theirs; with both in one sentence either may be
    /// meant, and nothing is said. "Ja-Stimmen" and "Gegenstimmen" are what they are. <c>directions-where-rejected</c>.
    /// </summary>
    private static void Turned(VotesFound found, List<(string Phrase, int Rows)> said)
    {
        var doubtful = said.Exists(one => IsFor(one.Phrase)) && said.Exists(one => IsAgainst(one.Phrase));
        for (var (at, from) = (0, 0); at < said.Count; from = said[at++].Rows)
        {
            if (!IsFor(said[at].Phrase) && !IsAgainst(said[at].Phrase)) continue;
            var stance = doubtful ? (VoteStance?)null : IsFor(said[at].Phrase) ? VoteStance.No : VoteStance.Yes;
            for (var row = from; row < said[at].Rows; row++) found.Rows[row] = found.Rows[row] with { Stance = stance };
        }
        if (doubtful) found.Warnings.Add("Abgelehnt „mit den Stimmen … gegen die Stimmen …“: Wer dafür war und wer dagegen, ist nicht sicher.");
    }

    private static bool IsFor(string phrase) => phrase is "mit den stimmen " or "mit stimmen ";

    private static bool IsAgainst(string phrase) => phrase is "gegen die stimmen " or "gegen die stimme " or "gegen stimmen " or " gegen ";

    private static bool StartsWithArticle(string tail) => Array.Exists(_articles, word => tail.StartsWith(word, StringComparison.Ordinal));

    /// <summary>"der CDU und SPD bei …" as a list, or null when no names begin there.</summary>
    public static string? Named(string tail)
    {
        tail = tail.TrimStart();
        if (!StartsWithArticle(tail)) return null;
        var end = _ends.Select(word => tail.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(tail.Length).Min();
        var list = tail[..end].Replace(" und ", ", ", StringComparison.Ordinal).Replace(" sowie ", ", ", StringComparison.Ordinal);
        if (list.Length >= 300 || FactionEntries.In(list) is not { Count: > 0 } entries) return null;
        return entries.TrueForAll(entry => char.IsUpper(entry.Name[0]) && entry.Name.Length < 60) ? list : null;
    }
}
