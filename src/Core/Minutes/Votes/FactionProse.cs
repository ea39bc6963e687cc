using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>"Mit den Stimmen von CDU und SPD gegen die Stimmen der AfD bei Enthaltung der FDP angenommen": directions without numbers.</summary>
internal static class FactionProse
{
    private static readonly (string Phrase, VoteWord Kind)[] _phrases =
    [
        ("mit den stimmen ", VoteWord.Yes), ("mit stimmen ", VoteWord.Yes), ("mit den ja-stimmen ", VoteWord.Yes), ("gegen die stimmen ", VoteWord.No), ("gegen die stimme ", VoteWord.No), ("gegen stimmen ", VoteWord.No),
        ("bei gegenstimmen ", VoteWord.No), ("mit den gegenstimmen ", VoteWord.No), ("bei enthaltung ", VoteWord.Abstain), ("bei enthaltungen ", VoteWord.Abstain), ("bei stimmenthaltung ", VoteWord.Abstain), ("unter enthaltung ", VoteWord.Abstain),
    ];

    /// <summary>Before a name without an article, which has to look like a party's.</summary>
    private static readonly (string Phrase, VoteWord Kind)[] _bare = [(" gegen ", VoteWord.No), ("bei enthaltung ", VoteWord.Abstain), ("bei enthaltungen ", VoteWord.Abstain), ("bei stimmenthaltung ", VoteWord.Abstain)];

    private static readonly string[] _articles = ["der ", "von ", "aus ", "des ", "vom "];

    private static readonly string[] _ends = [" gegen ", " bei ", " mit ", " unter ", " und gegen ", " und bei ", " mehrheitlich", " einstimmig", " beschlossen", " angenommen", " abgelehnt", " zugestimmt", " vertagt", ".", ":", ";"];

    /// <summary>Null where nobody is named so.</summary>
    public static VotesFound? Read(string text)
    {
        if (text.Length > 600) return null;
        var low = text.ToLowerInvariant();
        var found = new VotesFound();
        foreach (var (phrase, kind) in _phrases)
        {
            var at = low.IndexOf(phrase, StringComparison.Ordinal);
            if (at < 0 || Named(text[(at + phrase.Length)..]) is not { } names) continue;
            foreach (var (name, _) in FactionEntries.In(names)) FactionLists.Add(found, kind, name, null);
        }
        foreach (var (phrase, kind) in _bare)
        {
            var at = low.IndexOf(phrase, StringComparison.Ordinal);
            if (at < 0 || Named($"der {text[(at + phrase.Length)..]}") is not { } names || !FactionEntries.In(names).TrueForAll(entry => FactionNames.IsAcronym(entry.Name))) continue;
            foreach (var (name, _) in FactionEntries.In(names)) FactionLists.Add(found, kind, name, null);
        }
        if (found.Rows.Count == 0) return null;
        found.Warnings.Add("Wie die Fraktionen gestimmt haben, steht da, aber nicht mit wie vielen Stimmen.");
        return found;
    }

    /// <summary>"der CDU und SPD bei …" as a list, or null when no names begin there.</summary>
    public static string? Named(string tail)
    {
        tail = tail.TrimStart();
        if (!_articles.Any(word => tail.StartsWith(word, StringComparison.Ordinal))) return null;
        var end = _ends.Select(word => tail.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(tail.Length).Min();
        var list = tail[..end].Replace(" und ", ", ", StringComparison.Ordinal).Replace(" sowie ", ", ", StringComparison.Ordinal);
        return list.Length < 300 && FactionEntries.In(list) is { Count: > 0 } entries && entries.TrueForAll(entry => char.IsUpper(entry.Name[0]) && entry.Name.Length < 60) ? list : null;
    }
}
