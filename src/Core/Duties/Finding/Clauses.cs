namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// Words from <paramref name="From"/> to before <paramref name="To"/>, with the conjunction that makes it depend on another, or none.
/// </summary>
internal sealed record Clause(int From, int To, Tag Opening, string? Conjunction)
{
    public bool IsCondition => (Opening & Tag.If) != 0;

    public bool IsDependent => Conjunction is not null;
}

/// <summary>Cuts a sentence at its commas where a new verb begins; an enumeration is not cut.</summary>
internal static class Clauses
{
    private const Tag Finite = Tag.Wird | Tag.Was | Tag.Ist | Tag.Hat | Tag.Soll | Tag.Would | Tag.Can
        | Tag.ActFin | Tag.ActZu | Tag.OrderFin | Tag.OrderPart | Tag.ActInf | Tag.ActPart;

    public static List<Clause> Of(List<Word> words, List<TimeSaid> times)
    {
        var clauses = new List<Clause>();
        var from = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Text is not ("," or ";" or ":" or "–")) continue;
            if (words[i].Text is "," && InTime(words, times, i)) continue;
            var opens = i + 1 < words.Count && words[i + 1].Has(Tag.If);
            if (!opens && !HasVerb(words, from, i) && words[i].Text is not ":") continue;
            Add(from, i);
            from = i + 1;
        }
        Add(from, words.Count);
        return Merged(words, clauses);

        void Add(int start, int end)
        {
            while (start < end && (words[start].IsMark || (words[start].Text.Length == 1 && start + 1 < end
                && words[start + 1].Text == ")") || (words[start].IsNumber && words[start].Text.Length <= 3
                && words[start].Text.EndsWith('.')))) start++;
            if (start < end) clauses.Add(Read(words, start, end));
        }
    }

    /// <summary>"am Dienstag, dem 21. April 2026, …": neither comma ends a clause.</summary>
    private static bool InTime(List<Word> words, List<TimeSaid> times, int comma) =>
        times.Exists(time => time.From < comma && (time.To > comma || (time.To == comma
            && words.FindIndex(time.From, comma - time.From, word => word.Text is ",") >= 0)));

    /// <summary>What has no verb belongs to the clause before: "berichtet erstmals bis …, danach jährlich".</summary>
    private static List<Clause> Merged(List<Word> words, List<Clause> clauses)
    {
        for (var i = clauses.Count - 1; i > 0; i--)
        {
            if (clauses[i].IsDependent || HasVerb(words, clauses[i].From, clauses[i].To)
                || words[clauses[i].From - 1].Text is not ",") continue;
            clauses[i - 1] = clauses[i - 1] with { To = clauses[i].To };
            clauses.RemoveAt(i);
        }
        return clauses;
    }

    private static Clause Read(List<Word> words, int start, int end)
    {
        var first = words[start].Has(Tag.And) && start + 1 < end ? start + 1 : start;
        var word = words[first];
        if (word.Is("sobald") && IsSure(words, first, end)) return new(start, end, Tag.Sub, "sobald");
        if (word.Has(Tag.If)) return new(start, end, Tag.If, word.Text);
        if (word.IsAny("sollte", "sollten") || (word.Is("für") && first + 2 < end
            && words[first + 2].Is("fall"))) return new(start, end, Tag.If, word.Text);
        if (word.Has(Tag.Sub)) return new(start, end, Tag.Sub, word.Text.ToLowerInvariant());
        if (word.IsAny("um", "ohne", "statt", "anstatt")
            && ZuInfinitive.EndsIn(words, first, end)) return new(start, end, Tag.Sub, word.Text.ToLowerInvariant());
        var relative = start > 0 && !words[first].IsNoun && word.IsAny("der", "die", "das", "dem", "den", "deren", "dessen")
            && EndsInVerb(words[end - 1]) && !ZuInfinitive.Is(words, end - 1);
        return new(start, end, Tag.None, relative ? "der" : null);
    }

    /// <summary>"sobald das Gutachten vorliegt" will come; "sobald sich Abweichungen ergeben" may not.</summary>
    private static bool IsSure(List<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (words[i].IsAny("vorliegt", "vorliegen", "abgeschlossen", "feststeht", "feststehen", "fertiggestellt", "fertig",
                "bekannt", "verfügbar")) return true;
        return false;
    }

    private static bool EndsInVerb(Word last) => !last.IsNoun
        && (last.Has(Tag.Wird | Tag.Was | Tag.Ist | Tag.Hat | Tag.Soll | Tag.Can | Tag.Would | Tag.ActFin));

    private static bool HasVerb(List<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (words[i].Has(Finite) || words[i].Has(Tag.If | Tag.Sub) || ZuInfinitive.Is(words, i)) return true;
        return to > from && !words[to - 1].IsNoun && words[to - 1].Text.Length > 3 && words[to - 1].Text[^1] is 't';
    }
}

/// <summary>Infinitives with "zu": "zu prüfen", "umzusetzen".</summary>
internal static class ZuInfinitive
{
    private static readonly string[] Firsts =
        ["ab", "an", "auf", "aus", "bei", "dar", "durch", "ein", "fest", "fort", "her", "heraus", "hin", "hinein", "mit", "nach", "vor",
            "weg", "weiter", "wieder", "zurück", "zusammen",
        "bereit", "sicher", "bekannt", "teil", "statt", "hinzu", "um", "zu", "frei", "offen", "über", "unter", "fertig", "los", "voran",
            "gegenüber", "wahr", "heran"];

    public static bool Is(List<Word> words, int at) => IsOne(words[at])
        || (at > 0 && words[at - 1].Is("zu") && !words[at].IsNoun && words[at].Text[^1] == 'n');

    public static bool EndsIn(List<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Is(words, i)) return true;
        return false;
    }

    private static bool IsOne(Word word)
    {
        if (word.Has(Tag.ActZu)) return true;
        if (word.Text[^1] != 'n' || word.IsNoun || word.Text.Length < 7) return false;
        foreach (var first in Firsts)
            if (word.Text.StartsWith(first, StringComparison.Ordinal) && word.Text.AsSpan(first.Length).StartsWith("zu")) return true;
        return false;
    }
}
