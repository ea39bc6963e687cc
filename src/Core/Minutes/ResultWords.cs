using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes;

/// <summary>The words in which pages say what came of an item or a vote.</summary>
internal static class ResultWords
{
    private static readonly HashSet<string> _words =
    [
        "einstimmig", "mehrheitlich", "mit", "mehrheit", "stimmenmehrheit", "großer", "geändert", "ungeändert", "unverändert", "verändert", "beschlossen", "angenommen", "abgelehnt",
        "vertagt", "verwiesen", "zurückgestellt", "zurückgezogen", "erledigt", "zur", "kenntnis", "genommen", "zugestimmt", "empfohlen", "abgesetzt", "1", "lesung", "bei", "als", "in",
    ];

    private static readonly string[] _procedural =
    [
        "1. lesung", "erste lesung", "ersten lesung", "erster lesung", "geschäftsordnung", "vertag", "verweis", "verwies", "verschieb", "verschob", "schluss der debatte", "nichtbefassung",
        "von der tagesordnung",
    ];

    /// <summary>A line that is nothing but a result, e.g. "mehrheitlich abgelehnt".</summary>
    public static bool IsOne(string line) =>
        line.Length is > 4 and < 70 && Of(line) is not null && line.ToLowerInvariant().Split([' ', ',', '.', ':', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries).All(_words.Contains);

    public static ReadingResult? Of(string text)
    {
        var low = text.ToLowerInvariant();
        bool Has(string word) => low.Contains(word, StringComparison.Ordinal);
        if (Has("nicht beschlossen") || Has("nicht angenommen") || Has("nicht zugestimmt") || Has("abgelehnt")) return ReadingResult.Rejected;
        if (Has("vertagt") || Has("1. lesung") || Has("verschoben")) return ReadingResult.Postponed;
        if (Has("verwiesen")) return ReadingResult.Referred;
        if (Has("zurückgestellt")) return ReadingResult.Deferred;
        if (Has("zurückgezogen")) return ReadingResult.Withdrawn;
        if (Has("erledigt")) return ReadingResult.Settled;
        if (Has("kenntnis genommen")) return ReadingResult.Noted;
        if (!Has("beschlossen") && !Has("angenommen") && !Has("zugestimmt") && !Has("empfohlen")) return null;
        return (Has("geändert") && !Has("ungeändert")) || (Has("verändert") && !Has("unverändert")) ? ReadingResult.AdoptedAmended : ReadingResult.Adopted;
    }

    public static bool? Unanimous(string text)
    {
        if (text.Contains("einstimmig", StringComparison.OrdinalIgnoreCase)) return !text.Contains("nicht einstimmig", StringComparison.OrdinalIgnoreCase);
        return text.Contains("mehrheit", StringComparison.OrdinalIgnoreCase) ? false : null;
    }

    public static BallotMatter Matter(string subject)
    {
        if (_procedural.Any(word => subject.Contains(word, StringComparison.OrdinalIgnoreCase))) return BallotMatter.Procedural;
        if (subject.Contains("änderungsantrag", StringComparison.OrdinalIgnoreCase) || subject.Contains("ergänzungsantrag", StringComparison.OrdinalIgnoreCase)) return BallotMatter.Amendment;
        return subject.StartsWith("Punkt ", StringComparison.Ordinal) || subject.StartsWith("Ziffer ", StringComparison.Ordinal) || subject.StartsWith("Nr. ", StringComparison.Ordinal)
            ? BallotMatter.Part : BallotMatter.Motion;
    }
}
