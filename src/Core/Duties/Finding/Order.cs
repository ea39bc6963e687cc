namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Somebody is ordered, asked or obliged; whoever that is stands in <paramref name="Debtor"/>, null for a pronoun.</summary>
internal sealed record Order(int At, Chunk? Debtor, bool Past);

/// <summary>Finds the order on which an act hangs.</summary>
internal static class Orders
{
    /// <summary>The order in a clause, or null: "X wird beauftragt", "Der Rat bittet X", "X aufzufordern".</summary>
    public static Order? In(ParsedSentence sentence, Clause clause)
    {
        for (var i = clause.From; i < clause.To; i++)
        {
            var word = sentence.Words[i];
            if (word.Is("gehalten") && (!sentence.Has(clause.From, clause.To, Tag.Ist)
                || sentence.HasWord(clause.From, clause.To, "laufenden"))) continue;
            if (word.IsNoun || !word.Has(Tag.OrderPart | Tag.OrderFin | Tag.OrderInf)) continue;
            if (word.Has(Tag.OrderInf) && !word.Has(Tag.OrderFin) | sentence.Has(clause.From, clause.To, Tag.Soll) | (i > 0
                && sentence.Words[i - 1].Is("zu")))
                return new(i, Nearest(sentence, clause.From, i, subject: false), false);
            if (word.Has(Tag.OrderPart) && Helper(sentence, clause) is >= 0 and var helper) return Passive(sentence, clause, i, helper);
            if (word.Has(Tag.OrderFin)) return Active(sentence, clause, i);
        }
        return null;
    }

    private static int Helper(ParsedSentence sentence, Clause clause) =>
        sentence.Find(clause.From, clause.To, Tag.Wird | Tag.Was | Tag.Ist | Tag.Hat | Tag.Soll);

    private static Order Passive(ParsedSentence sentence, Clause clause, int at, int helper)
    {
        var past = sentence.Has(clause.From, clause.To, Tag.Was | Tag.Hat);
        var before = sentence.ChunksIn(clause.From, helper).Where(chunk => chunk.IsFree && !chunk.IsDative).ToList();
        var subject = before.Find(chunk =>
            chunk.Has(Tag.Unit)) ?? before.LastOrDefault() ?? Nearest(sentence, helper, clause.To, subject: true);
        return new(at, subject, past);
    }

    private static Order? Active(ParsedSentence sentence, Clause clause, int at)
    {
        var after = sentence.ChunksIn(at, clause.To).Where(chunk => chunk.IsFree && !chunk.IsDative).ToList();
        if (sentence.Words[at].IsAny("erwartet", "erwarten")) return new(at,
            sentence.ChunksIn(clause.From, clause.To).FirstOrDefault(chunk => chunk.Has(Tag.Unit)), false);
        var issuer = sentence.ChunksIn(clause.From, at).Any(chunk => chunk.IsFree);
        var debtor = !issuer && after.Count > 1 && after[0].Has(Tag.Body) ? after[1] : after.FirstOrDefault();
        var open = sentence.HasWord(at, clause.To, "sie", "ihn", "diese", "diesen")
            || (sentence.HasWord(at, clause.To, "um") && sentence.Has(clause.From, at, Tag.Body));
        return debtor is null && !open ? null : new(at, debtor, false);
    }

    private static Chunk? Nearest(ParsedSentence sentence, int from, int to, bool subject) =>
        subject ? sentence.ChunksIn(from, to).FirstOrDefault(chunk => chunk.IsFree
            && !chunk.IsDative) : sentence.ChunksIn(from, to).LastOrDefault(chunk => chunk.IsFree);

    /// <summary>
    /// The order that governs an infinitive in a clause: in it, or in the nearest clause before that does not depend on another.
    /// </summary>
    public static Order? Governing(ParsedSentence sentence, Act act)
    {
        var own = sentence.Clauses[act.Clause];
        if (In(sentence, own) is { } here && here.At < act.At) return here;
        if (own.IsDependent || sentence.Has(own.From, own.To, Tag.Ist | Tag.Hat)) return null;
        for (var c = act.Clause - 1; c >= 0; c--)
        {
            var clause = sentence.Clauses[c];
            if (clause.IsDependent) continue;
            if (In(sentence, clause) is { } order) return order;
            if (!ZuInfinitive.EndsIn(sentence.Words, clause.From, clause.To)) return null;
        }
        return null;
    }
}
