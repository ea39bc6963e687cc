using System.Buffers;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>What a text says came of an item, by the words of ALLRIS, SessionNet, SD.NET and more!rubin and those of Austrian and Swiss minutes.</summary>
internal static class Outcomes
{
    private const int LongestForSeparable = 400;

    private static readonly string[] _rejected =
    [
        "nicht beschlossen", "nicht angenommen", "nicht zugestimmt", "nicht empfohlen", "nicht gefolgt", "nicht genehmigt", "nicht gebilligt", "nicht befürwortet",
        "abgelehnt", "abzulehnen", "nicht zuzustimmen", "nicht zu folgen", "keine mehrheit", "keine zustimmung", "nicht die erforderliche", "nicht erheblich",
        "nicht gutgehei", "verworfen", "findet keine mehrheit", "stimmengleichheit",
    ];

    private static readonly string[] _adopted =
    [
        "beschlossen", "beschloss", "einstimmiger beschluss", "mehrheitlicher beschluss", "mehrheitsbeschluss", "angenommen", "zugestimmt", "empfohlen",
        "beschließt", "beschliesst", "beschließen", "empfiehlt", "genehmigt", "gebilligt", "gutgeheißen", "gutgeheissen", "erheblich erklärt", "bewilligt",
        "verabschiedet", "zum beschluss erhoben", "stattgegeben", "befürwortet",
    ];

    /// <summary>On a form, behind its box: the body did as the paper proposed, or otherwise.</summary>
    private static readonly string[] _asProposed = ["laut beschlussvorschlag", "wie beschlussvorschlag", "abweichender beschluss"];

    private static readonly (string[] Any, ReadingResult Result)[] _otherwise =
    [
        (["vertagt", "zu vertagen", "1. lesung", "verschoben", "verschiebt", "zu verschieben"], ReadingResult.Postponed),
        (["verwiesen", "verweist", "zu verweisen", "überwiesen", "zu überweisen", "weitergeleitet"], ReadingResult.Referred),
        (["zurückgestellt", "zurückzustellen", "abgesetzt", "abzusetzen", "von der tagesordnung genommen"], ReadingResult.Deferred),
        (["zurückgezogen", "zurückgenommen"], ReadingResult.Withdrawn),
        (["erledigt", "abgeschrieben"], ReadingResult.Settled),
        (["kenntnis genommen"], ReadingResult.Noted),
    ];

    private static readonly (string Verb, string Particle, ReadingResult Result)[] _separable =
    [
        ("lehn", " ab", ReadingResult.Rejected), ("stell", " zurück", ReadingResult.Deferred), ("setz", " ab", ReadingResult.Deferred),
        ("zieh", " zurück", ReadingResult.Withdrawn), ("nimmt", " zur kenntnis", ReadingResult.Noted), ("nehmen", " zur kenntnis", ReadingResult.Noted),
        ("nahm", " zur kenntnis", ReadingResult.Noted), ("stimm", " zu", ReadingResult.Adopted), ("nimmt", " an", ReadingResult.Adopted),
    ];

    private static readonly string[] _amending = ["mit änderung", "mit ergänzung", "abweichend", "mit der maßgabe", "mit maßgabe", "mit geänderte", "mit den änderungen"];

    private static readonly string[] _inPart = ["teilweise ", "in teilen ", "teils "];

    private static readonly string[] _swiss = ["postulat", "motion ", "interpellation", "anzug "];

    /// <summary>One of them is in every text that says a result.</summary>
    private static readonly SearchValues<string> _any = SearchValues.Create(
        [
            "beschl", "angenommen", "zugestimmt", "empf", "genehmig", "gebillig", "abgelehnt", "abzulehn", "mehrheit", "zustimm", "zu folgen", "gefolgt", "erforderlich",
            "vertag", "lesung", "versch", "verwies", "verweis", "überw", "überzuw", "zurück", "abgesetzt", "abzusetz", "tagesordnung", "erledigt", "kenntnis", "lehn",
            "stell", "setz", "zieh", "nimmt", "nehm", "nahm", "stimm", "gutgehei", "erheblich", "bewillig", "verabsch", "erhoben", "stattgeg", "befürwort",
            "verworfen", "weitergeleitet", "abgeschrieben", "zuzustimm", "abweich",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where it says nothing, or that a part was taken and another not.</summary>
    public static ReadingResult? Of(string text)
    {
        if (!text.AsSpan().ContainsAny(_any)) return null;
        var low = text.ToLowerInvariant().TrimEnd('.', ' ', ':');
        if (Has(low, _rejected)) return ReadingResult.Rejected;
        foreach (var (any, result) in _otherwise)
            if (Has(low, any)) return result == ReadingResult.Referred && Has(low, _swiss) ? null : result;
        foreach (var (verb, particle, result) in _separable)
            if (low.Length < LongestForSeparable && Separated(low, verb, particle)) return result;
        if (!Has(low, _adopted) && !_asProposed.Any(end => low.EndsWith(end, StringComparison.Ordinal))) return null;
        if (Has(low, _inPart)) return null;
        return Amended(low) ? ReadingResult.AdoptedAmended : ReadingResult.Adopted;
    }

    private static bool Amended(string low) =>
        (Has(low, "geändert") && !Has(low, "ungeändert")) || (Has(low, "verändert") && !Has(low, "unverändert")) || Has(low, _amending);

    private static bool Separated(string low, string verb, string particle) =>
        (low.EndsWith(particle, StringComparison.Ordinal) || Has(low, particle + ",") || Has(low, particle + ":"))
        && low.Split(' ').Any(word => word.StartsWith(verb, StringComparison.Ordinal) && word.Length <= verb.Length + 3);

    private static bool Has(string low, string word) => low.Contains(word, StringComparison.Ordinal);

    private static bool Has(string low, string[] words)
    {
        foreach (var word in words)
            if (low.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
