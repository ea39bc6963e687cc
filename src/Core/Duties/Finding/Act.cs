namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>How the verb of reporting stands in its clause.</summary>
internal enum ActForm
{
    Zu,
    Infinitive,
    Participle,
    Finite,
    Noun,
}

/// <summary>
/// An act of reporting: its verb at <paramref name="At"/>, and the words that belong to it, from <paramref name="From"/> to before
/// <paramref name="To"/>.
/// </summary>
internal sealed record Act(int At, ActForm Form, Tag Tags, int From, int To, int Clause)
{
    public bool Informs => (Tags & Tag.Inform) != 0;

    public bool Tells => (Tags & (Tag.Tell | Tag.Light)) != 0;
}

/// <summary>
/// Finds the acts of reporting: berichten, informieren, vorlegen, "legt … vor", Bericht erstatten, in Kenntnis setzen, auf dem Laufenden
/// halten.
/// </summary>
internal static class Acts
{
    private const Tag Any = Tag.ActZu | Tag.ActInf | Tag.ActPart | Tag.ActFin;
    private const Tag Auxiliary = Tag.Wird | Tag.Was | Tag.Ist | Tag.Hat | Tag.Soll | Tag.Would | Tag.Can;

    private static readonly string[] Parts = ["vor", "mit", "nach", "ein", "zu", "dar"];

    public static IEnumerable<Act> In(ParsedSentence sentence)
    {
        for (var c = 0; c < sentence.Clauses.Count; c++)
            for (var i = sentence.Clauses[c].From; i < sentence.Clauses[c].To; i++)
                if (sentence.Words[i].Has(Any) && (!sentence.Words[i].IsNoun || i == sentence.Clauses[c].From)
                    && FormOf(sentence, sentence.Clauses[c], i) is { } form)
                    if (Read(sentence, c, i, form) is { } act) yield return act;
    }

    private static ActForm? FormOf(ParsedSentence sentence, Clause clause, int at)
    {
        var word = sentence.Words[at];
        if (word.Has(Tag.ActZu) || (word.Has(Tag.ActInf) && at > 0 && sentence.Words[at - 1].Is("zu"))) return ActForm.Zu;
        var helped = sentence.Has(clause.From, clause.To, Auxiliary);
        if (word.Has(Tag.ActPart) && helped) return ActForm.Participle;
        if (word.Has(Tag.ActInf) && (helped || !word.Has(Tag.ActFin))) return ActForm.Infinitive;
        return word.Has(Tag.ActFin) ? ActForm.Finite : null;
    }

    private static Act? Read(ParsedSentence sentence, int c, int at, ActForm form)
    {
        var clause = sentence.Clauses[c];
        var (from, to) = form is ActForm.Finite ? AroundFinite(sentence, clause, at)
            : (Start(sentence, clause, at), End(sentence, clause, at));
        var tags = sentence.Words[at].Tags;
        if (sentence.Words[at].IsAny("stellt", "stellen", "vorstellen", "vorzustellen") && sentence.HasWord(from, to, "sich")) return null;
        if ((tags & Tag.Split) != 0 && form is ActForm.Finite)
        {
            if (!EndsInPart(sentence, at, to) && !Companion(sentence, from, to, at)) return null;
        }
        else if ((tags & Tag.Light) != 0 && !Companion(sentence, from, to, at)) return null;
        return new(at, form, tags, from, to, c);
    }

    private static bool EndsInPart(ParsedSentence sentence, int at, int to) => to - at > 2
        && Array.Exists(Parts, part => sentence.Words[to - 1].Is(part));

    /// <summary>"erstatten" needs its report, "setzen" its Kenntnis, "halten" its Laufenden.</summary>
    private static bool Companion(ParsedSentence sentence, int from, int to, int at)
    {
        var verb = sentence.Words[at];
        if (verb.IsAny("setzen", "gesetzt", "setzt", "bringen", "gebracht", "bringt")) return sentence.HasWord(from, to, "kenntnis")
            || (verb.Is("bringt") && EndsInPart(sentence, at, to));
        if (verb.IsAny("findet", "finden", "stattzufinden"))
            return (sentence.Words[to - 1].Is("statt") || verb.Is("stattzufinden"))
                && sentence.Has(sentence.Clauses[0].From, to, Tag.Reporting);
        if (verb.IsAny("halten", "gehalten", "hält")) return sentence.HasWord(from, to, "laufenden");
        if (verb.IsAny("stellen", "gestellt", "stellt")) return sentence.HasWord(from, to, "verfügung");
        if (verb.IsAny("legt", "legen", "teilt", "teilen", "reicht", "reichen", "leitet", "leiten", "trägt",
            "tragen")) return verb.IsAny("legt", "legen") && sentence.HasWord(from, to, "rechenschaft");
        return sentence.Chunks.Any(chunk => chunk.Noun >= from && chunk.Noun < to && sentence.Words[chunk.Noun].Has(Tag.Report)
            && !sentence.Words[chunk.Noun].Is("verfügung")
            && (!chunk.Genitive || verb.IsAny("erfolgt", "erfolgen"))
                && chunk.Prep is null or "in" or "zur" or "als" or "durch" or "mit" or "von");
    }

    /// <summary>After the verb that was before, if both hang on the same order: "… zu prüfen und | dem Rat zu berichten".</summary>
    private static int Start(ParsedSentence sentence, Clause clause, int at)
    {
        for (var i = at - 1; i > clause.From; i--)
            if (sentence.Words[i].Has(Tag.And) && IsVerb(sentence, i - 1)) return i + 1;
        return clause.From;
    }

    private static int End(ParsedSentence sentence, Clause clause, int at)
    {
        for (var i = at + 1; i < clause.To; i++)
            if (sentence.Words[i].Has(Tag.And) && (i == at + 1 || IsVerb(sentence, i - 1))) return i;
        return clause.To;
    }

    private static (int From, int To) AroundFinite(ParsedSentence sentence, Clause clause, int at)
    {
        var from = at > clause.From && sentence.Words[at - 1].Has(Tag.And) ? at : clause.From;
        for (var i = at + 1; i + 1 < clause.To; i++)
            if (sentence.Words[i].Has(Tag.And) && !sentence.Words[i + 1].IsNoun
                && (sentence.Words[i + 1].Has(Tag.ActFin | Tag.OrderFin | Tag.Wird | Tag.Soll)
                || IsPlainFinite(sentence.Words[i + 1]))) return (from, i);
        return (from, clause.To);
    }

    private static bool IsPlainFinite(Word word) => word.Tags == Tag.None && word.Text.Length > 4 && word.Text[^1] == 't';

    private static bool IsVerb(ParsedSentence sentence, int at)
    {
        var word = sentence.Words[at];
        if (word.IsNoun || word.IsNumber) return false;
        return word.Has(Any | Tag.OrderPart) || ZuInfinitive.Is(sentence.Words, at) || Array.Exists(Parts, part => word.Is(part))
            || (word.Tags == Tag.None && word.Text.Length > 4
                && (word.Text.EndsWith("en", StringComparison.Ordinal) || word.Text[^1] == 't'));
    }
}
