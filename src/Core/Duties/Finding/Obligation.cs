namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Whether an act is owed, and by whom if that is said.</summary>
internal sealed record Owed(Chunk? Debtor);

/// <summary>How a sentence obliges: an order, what must be, what will be, what is done at a time that is said.</summary>
internal static class Obligation
{
    /// <summary>Null where nothing is owed. <paramref name="timeSaid"/>: the plain present also describes, so it needs a time.</summary>
    public static Owed? Of(ParsedSentence sentence, Act act, bool timeSaid, bool refersBack) => act.Form switch
    {
        ActForm.Zu => Zu(sentence, act, timeSaid, refersBack),
        ActForm.Noun => Ordered(sentence, act, Orders.In(sentence, sentence.Clauses[act.Clause])),
        _ when !MayStand(sentence, act) => null,
        ActForm.Finite => Present(sentence, act, timeSaid),
        _ => Helped(sentence, act, timeSaid, refersBack),
    };

    /// <summary>In a clause that depends on another only after "beschließt, dass", "sicherzustellen, dass".</summary>
    private static bool MayStand(ParsedSentence sentence, Act act)
    {
        var clause = sentence.Clauses[act.Clause];
        if (!clause.IsDependent) return true;
        if (clause.Conjunction is not ("dass" or "daß") || act.Clause == 0) return false;
        var before = sentence.Clauses[act.Clause - 1];
        return sentence.HasWord(before.From, before.To, "beschließt", "beschlossen", "sicherzustellen", "sorgen", "festgelegt", "stellt",
            "sicher", "tragen", "bittet", "erwartet");
    }

    private static Owed? Zu(ParsedSentence sentence, Act act, bool timeSaid, bool refersBack)
    {
        if (Orders.Governing(sentence, act) is { } order) return Ordered(sentence, act, order);
        var clause = sentence.Clauses[act.Clause];
        if (clause.IsDependent) return null;
        if (sentence.Words[act.At].IsAny("stattzufinden", "erfolgen")) return sentence.Has(clause.From, clause.To, Tag.Hat)
            ? Happens(sentence, act) : null;
        if (sentence.Find(clause.From, clause.To, Tag.Hat) is >= 0 and var has)
            return Debtor.Subject(sentence, clause, has) is null && sentence.Has(clause.From, has, Tag.Pronoun)
                && Addressee.IsBody(sentence, act) ? new(null) : By(sentence, act, Debtor.Subject(sentence, clause, has));
        return sentence.Has(clause.From, clause.To, Tag.Ist) ? ByNobody(sentence, act, timeSaid, refersBack) : null;
    }

    private static Owed? Ordered(ParsedSentence sentence, Act act, Order? order)
    {
        if (order is null || order.Past) return null;
        var own = act.From > order.At || sentence.Clauses[act.Clause].From > order.At ? act : act with { From = order.At + 1 };
        if (order.Debtor is { } debtor) return By(sentence, own, debtor);
        return Addressee.IsOther(sentence, own, null) && !Addressee.IsBody(sentence, own) ? null : new(null);
    }

    private static Owed? By(ParsedSentence sentence, Act act, Chunk? debtor)
    {
        if (debtor is null) return null;
        var body = sentence.ChunksIn(act.From, act.To).Any(chunk => chunk != debtor) && Addressee.IsBody(sentence, Without(act, debtor));
        if (!Debtor.Owes(sentence, debtor, body)) return null;
        return Addressee.IsOther(sentence, act, debtor) && !body ? null : new(debtor);
    }

    private static Act Without(Act act, Chunk debtor) => debtor.From >= act.From
        && debtor.To <= act.At ? act with { From = debtor.To } : act;

    /// <summary>
    /// "Dem Rat ist … vorzulegen", "soll … vorgelegt werden": nobody is named, so the body must be, or the time of a report.
    /// </summary>
    private static Owed? ByNobody(ParsedSentence sentence, Act act, bool timeSaid, bool refersBack)
    {
        var agent = Debtor.Agent(sentence, act.From, act.To);
        if (agent is not null && !agent.Has(Tag.Unit)) return null;
        var body = Addressee.IsBody(sentence, act);
        if (body) return new(agent);
        if (Addressee.IsOther(sentence, act, agent)) return null;
        var ours = sentence.ChunksIn(act.From, act.To).Any(chunk => chunk.IsFree && chunk.Has(Tag.Result | Tag.Report));
        return agent is not null || refersBack || (timeSaid && (act.Tells || ours)) ? new(agent) : null;
    }

    private static Owed? Present(ParsedSentence sentence, Act act, bool timeSaid)
    {
        var clause = sentence.Clauses[act.Clause];
        if (!timeSaid && !sentence.HasWord(act.From, act.To, "laufenden")) return null;
        if (sentence.Words[act.At].IsAny("erfolgt", "erfolgen", "findet", "finden")) return Happens(sentence, act);
        if (Vetoes.Describes(sentence, clause)) return null;
        if (sentence.Words[act.At].IsAny("erhält", "erhalten", "bekommt")) return Receives(sentence, act);
        return By(sentence, act with { From = clause.From }, Debtor.Subject(sentence, clause, act.At));
    }

    /// <summary>"Es erfolgt eine regelmäßige Berichterstattung im Sozialausschuss."</summary>
    private static Owed? Happens(ParsedSentence sentence, Act act)
    {
        var agent = Debtor.Agent(sentence, act.From, act.To);
        if (agent is { } named && !named.Has(Tag.Unit)) return null;
        var clause = sentence.Clauses[act.Clause];
        var named2 = sentence.Has(clause.From, clause.To, Tag.Body | Tag.Meeting | Tag.Unit)
            || sentence.Has(act.From, act.To, Tag.Reporting);
        return named2 && !sentence.Has(clause.From, clause.To, Tag.Public | Tag.Channel)
            && !Vetoes.Describes(sentence, clause) ? new(agent) : null;
    }

    private static Owed? Receives(ParsedSentence sentence, Act act)
    {
        var clause = sentence.Clauses[act.Clause];
        return Debtor.Subject(sentence, clause, act.At) is { } subject
            && subject.Has(Tag.Body) ? new(Debtor.Agent(sentence, act.From, act.To)) : null;
    }

    /// <summary>With "soll", "wird" and their like.</summary>
    private static Owed? Helped(ParsedSentence sentence, Act act, bool timeSaid, bool refersBack)
    {
        var clause = sentence.Clauses[act.Clause];
        var helper = sentence.Find(clause.From, clause.To, Tag.Soll | Tag.Wird | Tag.Can | Tag.Would | Tag.Was | Tag.Hat | Tag.Ist);
        var after = act.Clause > 0 && helper < 0 ? sentence.Clauses[act.Clause - 1] : clause;
        if (helper < 0) return null;
        var word = sentence.Words[helper];
        if (sentence.Has(clause.From, clause.To, Tag.Can | Tag.Would | Tag.Was)) return null;
        if (word.Has(Tag.Hat)) return null;
        var must = word.Has(Tag.Soll);
        if (!must && !word.Has(Tag.Wird)) return null;
        if (act.Form is ActForm.Infinitive) return Active(sentence, act, helper, must, timeSaid);
        if (must) return ByNobody(sentence, act with { From = clause.From }, timeSaid, refersBack);
        return timeSaid && !Vetoes.Describes(sentence, clause) ? ByNobody(sentence, Whole(sentence, act, after), timeSaid: act.Tells
            && refersBack, refersBack) : null;
    }

    /// <summary>What the sentence says after "und" may name the body: "wird vorgelegt und im Gemeinderat diskutiert".</summary>
    private static Act Whole(ParsedSentence sentence, Act act, Clause clause) => Addressee.IsBody(sentence, act) ? act
        : act with { From = clause.From, To = sentence.Clauses[act.Clause].To };

    private static Owed? Active(ParsedSentence sentence, Act act, int helper, bool must, bool timeSaid)
    {
        var clause = sentence.Clauses[act.Clause];
        if (sentence.Words[act.At].IsAny("erfolgen")) return Happens(sentence, act);
        if (sentence.Words[act.At].IsAny("erhalten")) return Receives(sentence, act);
        var whole = act with { From = Math.Min(act.From, helper + 1) };
        if (!must && !timeSaid && !Addressee.IsBody(sentence, whole)) return null;
        return By(sentence, act with { From = clause.From }, Debtor.Subject(sentence, clause, helper));
    }
}
