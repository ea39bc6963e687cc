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

    private static readonly (string[] Any, Says Group, ReadingResult Result)[] _otherwise =
    [
        (["vertagt", "zu vertagen", "1. lesung", "verschoben", "verschiebt", "zu verschieben"], Says.Postponed, ReadingResult.Postponed),
        (["verwiesen", "verweist", "zu verweisen", "überwiesen", "zu überweisen", "weitergeleitet"], Says.Referred, ReadingResult.Referred),
        (["zurückgestellt", "zurückzustellen", "abgesetzt", "abzusetzen", "von der tagesordnung genommen"], Says.Deferred,
            ReadingResult.Deferred),
        (["zurückgezogen", "zurückgenommen"], Says.Withdrawn, ReadingResult.Withdrawn),
        (["erledigt", "abgeschrieben"], Says.Settled, ReadingResult.Settled),
        (["kenntnis genommen"], Says.Noted, ReadingResult.Noted),
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

    /// <summary>A text without any of these says nothing of a result.</summary>
    private const Says Any = Says.Rejected | Says.Postponed | Says.Referred | Says.Deferred | Says.Withdrawn | Says.Settled | Says.Noted
        | Says.Adopted | Says.AsProposed | Says.Separable;

    /// <summary>For <see cref="Words.Phrases"/>.</summary>
    public static IEnumerable<(string Phrase, Says Group)> Phrases =>
    [
        .. PhraseGroups.Of(_rejected, Says.Rejected), .. _otherwise.SelectMany(one => PhraseGroups.Of(one.Any, one.Group)),
        .. PhraseGroups.Of(_adopted, Says.Adopted), .. PhraseGroups.Of(_asProposed, Says.AsProposed),
        .. PhraseGroups.Of(_inPart, Says.InPart),
        .. PhraseGroups.Of(_amending, Says.Amending), .. PhraseGroups.Of(_swiss, Says.Swiss),
        .. _separable.Select(one => (" " + one.Verb, Says.Separable)), .. _separable.Select(one => (one.Particle, Says.Particle)),
        ("geändert", Says.Changed), ("ungeändert", Says.Unchanged), ("verändert", Says.Altered), ("unverändert", Says.Unaltered),
    ];

    /// <summary>Null where it says nothing, or that a part was taken and another not.</summary>
    public static ReadingResult? Of(string text) => Of(text, Words.Phrases.In(text));

    /// <param name="text">Any text.</param>
    /// <param name="says">What <see cref="Words.Phrases"/> finds in it.</param>
    public static ReadingResult? Of(string text, Says says)
    {
        if ((says & Any) == 0) return null;
        if ((says & Says.Rejected) != 0) return ReadingResult.Rejected;
        foreach (var (_, group, result) in _otherwise)
            if ((says & group) != 0) return result == ReadingResult.Referred && (says & Says.Swiss) != 0 ? null : result;
        var said = text.AsSpan().TrimEnd(". :");
        if ((says & Says.Separable) != 0 && (says & Says.Particle) != 0 && said.Length < LongestForSeparable)
            foreach (var (verb, particle, result) in _separable)
                if (Separated(said, verb, particle)) return result;
        if ((says & Says.Adopted) == 0 && !((says & Says.AsProposed) != 0 && EndsAsProposed(said))) return null;
        return (says & Says.InPart) != 0 ? null : IsAmended(says) ? ReadingResult.AdoptedAmended : ReadingResult.Adopted;
    }

    private static bool IsAmended(Says says) =>
        ((says & Says.Changed) != 0 && (says & Says.Unchanged) == 0) || ((says & Says.Altered) != 0 && (says & Says.Unaltered) == 0)
        || (says & Says.Amending) != 0;

    private static bool EndsAsProposed(ReadOnlySpan<char> said)
    {
        foreach (var end in _asProposed)
            if (said.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool Separated(ReadOnlySpan<char> said, string verb, string particle)
    {
        if (!said.EndsWith(particle, StringComparison.OrdinalIgnoreCase) && !BeforeMark(said, particle)) return false;
        foreach (var word in said.Split(' '))
            if (said[word].Length <= verb.Length + 3 && said[word].StartsWith(verb, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The particle stands before a comma or a colon.</summary>
    private static bool BeforeMark(ReadOnlySpan<char> said, string particle)
    {
        for (var rest = said; rest.IndexOfAny(',', ':') is var mark and >= 0; rest = rest[(mark + 1)..])
            if (rest[..mark].EndsWith(particle, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
