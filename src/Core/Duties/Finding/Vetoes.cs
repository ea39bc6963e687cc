namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// What looks like a duty and is none: questions, wishes, negations, what depends on something, what has happened, what is given up, what
/// the law says anyway.
/// </summary>
internal static class Vetoes
{
    /// <summary>The sentence as a whole holds no duty.</summary>
    public static bool Sentence(ParsedSentence sentence, string text) =>
        text.EndsWith('?') || sentence.Clauses.Exists(clause => !clause.IsDependent
            && sentence.Find(clause.From, clause.To, Tag.Asked) is >= 0 and var at && !sentence.Words[at].IsNoun
            && !IsOrder(sentence, clause))
        || AsksForAnswer(sentence) || GivesUp(sentence) || Quotes(sentence, text) || sentence.Clauses is [{ IsCondition: true }, ..]
            || BeginsWithVerb(sentence);

    /// <summary>"Wird der Kostenrahmen überschritten, ist …", "Ergeben sich Mehrkosten, so berichtet …".</summary>
    private static bool BeginsWithVerb(ParsedSentence sentence)
    {
        if (sentence.Clauses is not [var first, var second, ..] || first.IsDependent || first.To - first.From < 2) return false;
        var then = sentence.Words[second.From];
        if (!then.Has(Tag.Ist | Tag.Wird | Tag.Hat | Tag.Soll | Tag.ActFin) && !then.IsAny("so", "dann")) return false;
        var verb = sentence.Words[first.From];
        return verb.Has(Tag.Wird | Tag.Ist | Tag.Hat | Tag.Can | Tag.Soll | Tag.ActFin)
            || (verb.Tags == Tag.None && sentence.Words[first.From + 1] is var next && (next.Has(Tag.Det) || next.Is("sich")));
    }

    /// <summary>The act is denied, depends on something, or has happened.</summary>
    public static bool Act(ParsedSentence sentence, Act act)
    {
        var clause = sentence.Clauses[act.Clause];
        if (clause.IsCondition || sentence.Has(act.From, act.To, Tag.Would) || Denied(sentence, act.From, act.To)) return true;
        if (act.Clause + 1 < sentence.Clauses.Count && sentence.Clauses[act.Clause + 1].IsCondition) return true;
        if (Orders.Governing(sentence, act) is { } order && OrderDenied(sentence, order)) return true;
        return Depends(sentence, clause.From, clause.To);
    }

    /// <summary>"bereits", "seit 2019", "gemäß § 8 der Hauptsatzung": how it is, not what shall be.</summary>
    public static bool Describes(ParsedSentence sentence, Clause clause)
    {
        for (var i = clause.From; i < clause.To; i++)
        {
            if (sentence.Words[i].Has(Tag.Already)) return true;
            if (sentence.Words[i].Text == "§" && i > 0
                && sentence.Words[i - 1].IsAny("nach", "gemäß", "gem", ".", "entsprechend", "laut")) return true;
            if (sentence.Words[i].Is("regel") && i > 1 && sentence.Words[i - 1].Is("der")) return true;
        }
        return false;
    }

    private static bool IsOrder(ParsedSentence sentence, Clause clause) => Orders.In(sentence, clause) is not null;

    private static bool AsksForAnswer(ParsedSentence sentence)
    {
        for (var i = 0; i + 2 < sentence.Words.Count; i++)
            if (sentence.Words[i].IsAny("bittet", "bitten") && sentence.Words[i + 1].Is("um")
                && sentence.Words[i + 2].IsAny("auskunft", "beantwortung")) return true;
        return false;
    }

    private static bool GivesUp(ParsedSentence sentence)
    {
        foreach (var clause in sentence.Clauses)
        {
            for (var i = clause.From; i < clause.To; i++)
                if (sentence.Words[i].Has(Tag.Ended) && !clause.IsDependent
                    && !sentence.HasWord(clause.From, clause.To, "haushalt", "haushaltsplan", "mittel")
                    && !ZuInfinitive.Is(sentence.Words, i)) return true;
        }
        return false;
    }

    private static bool Quotes(ParsedSentence sentence, string text) => text.Contains('„', StringComparison.Ordinal)
        && sentence.HasWord(0, sentence.Words.Count, "heißt", "wörtlich", "lautet", "lautete");

    private static bool OrderDenied(ParsedSentence sentence, Order order)
    {
        var clause = sentence.Clauses.Find(one => order.At >= one.From && order.At < one.To)!;
        return Denied(sentence, clause.From, order.At) || sentence.Has(clause.From, clause.To, Tag.Would) || clause.IsCondition
            || Depends(sentence, clause.From, clause.To);
    }

    private static bool Denied(ParsedSentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!sentence.Words[i].Has(Tag.Not)) continue;
            if (sentence.Words[i].Is("nicht") && i + 1 < sentence.Words.Count
                && (sentence.Words[i + 1].IsAny("nur", "zuletzt", "später")
                || sentence.Words[i + 1].Text.StartsWith("öffentlich", StringComparison.Ordinal))) continue;
            return true;
        }
        return false;
    }

    private static readonly string[] Deviations =
        ["überschreitung", "abweichung", "abweichungen", "änderungen", "änderung", "verzögerungen", "verzögerung", "störungen",
            "mehrkosten", "kostensteigerungen", "bedarf", "gefahr", "vorkommnissen",
        "ausfall", "problemen", "vorfällen", "verstößen", "überschreitungen", "unterschreitung", "nichteinhaltung", "ablehnung",
            "bedarfsfall", "falle", "ereignissen", "notfällen"];

    /// <summary>"bei Bedarf", "bei wesentlichen Änderungen", "im Falle einer Ablehnung", "auf Verlangen".</summary>
    private static bool Depends(ParsedSentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.Words[i].IsAny("anlassbezogen", "gegebenenfalls", "bedarfsweise", "ggf", "erforderlichenfalls",
                "notfalls")) return true;
            if (!sentence.Words[i].IsAny("bei", "im", "auf", "nach")) continue;
            for (var j = i + 1; j < to && j < i + 4; j++)
            {
                if (!sentence.Words[j].IsNoun) continue;
                if (sentence.Words[i].IsAny("auf") ? sentence.Words[j].IsAny("verlangen", "wunsch", "anfrage", "anforderung", "antrag")
                    : sentence.Words[i].Is("nach") ? sentence.Words[j].Is("bedarf")
                    : Array.Exists(Deviations, word =>
                    sentence.Words[j].Text.EndsWith(word, StringComparison.OrdinalIgnoreCase))) return true;
                break;
            }
        }
        return false;
    }
}
