using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>The words in which pages say what came of an item or a vote.</summary>
internal static class ResultWords
{
    private static readonly HashSet<string> _words =
    [
        "einstimmig", "einstimmiger", "einstimmige", "mehrheitlich", "mehrheitliche", "mit", "mehrheit", "stimmenmehrheit", "großer", "knapper", "geändert", "ungeändert", "unverändert", "verändert", "geänderter", "form", "fassung",
        "änderungen", "abweichend", "beschlossen", "beschluss", "angenommen", "abgelehnt", "ablehnung", "annahme", "zustimmung", "vertagt", "verwiesen", "überwiesen", "zurückgestellt", "zurückgezogen", "erledigt", "zur", "kenntnis", "genommen",
        "zugestimmt", "empfohlen", "genehmigt", "gebilligt", "abgesetzt", "von", "der", "tagesordnung", "1", "lesung", "bei", "als", "in", "ohne", "und", "wie", "laut", "gemäß", "nach", "vorlage", "antrag", "vorschlag", "beschlussvorschlag",
        "aussprache", "debatte", "vorberaten", "abstimmung", "einmütig", "einmütige", "einmütiger", "einstimmigkeit", "mehrheitsbeschluss", "mehrheitlicher", "abweichender", "so", "damit", "ist", "wird", "wurde", "nicht",
    ];

    private static readonly string[] _rejected = ["nicht beschlossen", "nicht angenommen", "nicht zugestimmt", "nicht empfohlen", "nicht gefolgt", "abgelehnt", "abzulehnen", "nicht zuzustimmen", "nicht zu folgen", "keine mehrheit", "keine zustimmung", "nicht die erforderliche"];

    private static readonly string[] _adopted = ["beschlossen", "beschloss", "einstimmiger beschluss", "mehrheitlicher beschluss", "mehrheitsbeschluss", "angenommen", "zugestimmt", "empfohlen", "beschließt", "beschließen", "empfiehlt", "genehmigt", "gebilligt"];

    /// <summary>On a form, behind its box: the body did as the paper proposed, or otherwise.</summary>
    private static readonly string[] _asProposed = ["laut beschlussvorschlag", "wie beschlussvorschlag", "abweichender beschluss"];

    private static readonly (string[] Any, ReadingResult Result)[] _otherwise =
    [
        (["vertagt", "zu vertagen", "1. lesung", "verschoben", "verschiebt", "zu verschieben"], ReadingResult.Postponed),
        (["verwiesen", "verweist", "zu verweisen", "überwiesen", "zu überweisen"], ReadingResult.Referred),
        (["zurückgestellt", "zurückzustellen", "abgesetzt", "abzusetzen", "von der tagesordnung genommen"], ReadingResult.Deferred),
        (["zurückgezogen", "zurückgenommen"], ReadingResult.Withdrawn),
        (["erledigt"], ReadingResult.Settled),
        (["kenntnis genommen"], ReadingResult.Noted),
    ];

    private static readonly (string Verb, string Particle, ReadingResult Result)[] _separable =
    [
        ("lehn", " ab", ReadingResult.Rejected), ("stell", " zurück", ReadingResult.Deferred), ("setz", " ab", ReadingResult.Deferred), ("zieh", " zurück", ReadingResult.Withdrawn),
        ("nimmt", " zur kenntnis", ReadingResult.Noted), ("nehmen", " zur kenntnis", ReadingResult.Noted), ("nahm", " zur kenntnis", ReadingResult.Noted), ("stimm", " zu", ReadingResult.Adopted), ("nimmt", " an", ReadingResult.Adopted),
    ];

    /// <summary>A line that is nothing but a result, e.g. "mehrheitlich abgelehnt".</summary>
    public static bool IsOne(string line) => line.Length is > 4 and < 90 && Bare(line) && Of(line) is not null && !IsRest(line);

    /// <summary>"Fassung beschlossen." is the end of a sentence, never a result.</summary>
    public static bool IsRest(string line) => line.StartsWith("Fassung ", StringComparison.Ordinal) || line.StartsWith("Form ", StringComparison.Ordinal) || line.StartsWith("Änderungen ", StringComparison.Ordinal);

    /// <summary>"einstimmig", which says nothing of what was unanimous.</summary>
    public static bool IsMajority(string line) => line.Length is > 4 and < 60 && Bare(line) && Unanimous(line) is not null && !line.EndsWith("er", StringComparison.Ordinal) && !line.EndsWith("ige", StringComparison.Ordinal);

    /// <summary>What stands beside a box of a form.</summary>
    public static bool IsOption(string words) => IsOne(words) || IsMajority(words);

    /// <summary>Two lines that are one result, of which the first alone is none.</summary>
    public static bool Torn(string first, string second) => first.Length < 60 && second.Length < 60 && Bare(first) && !IsOne(first) && Bare(second) && IsOne($"{first} {second}");

    public static ReadingResult? Of(string text)
    {
        var low = text.ToLowerInvariant().TrimEnd('.', ' ', ':');
        bool Has(string word) => low.Contains(word, StringComparison.Ordinal);
        if (_rejected.Any(Has)) return ReadingResult.Rejected;
        foreach (var (any, result) in _otherwise)
            if (any.Any(Has)) return result;
        foreach (var (verb, particle, result) in _separable)
            if (low.Length < 400 && (low.EndsWith(particle, StringComparison.Ordinal) || Has(particle + ",") || Has(particle + ":")) && low.Split(' ').Any(word => word.StartsWith(verb, StringComparison.Ordinal) && word.Length <= verb.Length + 3))
                return result;
        if (!_adopted.Any(Has) && !_asProposed.Any(end => low.EndsWith(end, StringComparison.Ordinal))) return null;
        var amended = (Has("geändert") && !Has("ungeändert")) || (Has("verändert") && !Has("unverändert")) || Has("mit änderung") || Has("abweichend");
        return amended ? ReadingResult.AdoptedAmended : ReadingResult.Adopted;
    }

    public static bool? Unanimous(string text)
    {
        if (text.Contains("einmütig", StringComparison.OrdinalIgnoreCase)) return true;
        if (text.Contains("einstimmig", StringComparison.OrdinalIgnoreCase)) return !text.Contains("nicht einstimmig", StringComparison.OrdinalIgnoreCase);
        return text.Contains("mehrheit", StringComparison.OrdinalIgnoreCase) ? false : null;
    }

    private static bool Bare(string line) => line.ToLowerInvariant().Split([' ', ',', '.', ':', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries).All(_words.Contains);
}
