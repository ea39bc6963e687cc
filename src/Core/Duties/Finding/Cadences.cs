namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// The times of an act. One that says only "regelmäßig", "zeitnah", "nach der Sommerpause" or nothing is <see cref="Cadence.Regular"/>: a
/// person sets it.
/// </summary>
internal static class Cadences
{
    /// <summary>All times in a text; <c>Said</c> is false where it has no word of time.</summary>
    public static (ImmutableArray<Cadence> Cadences, bool Said) In(string text, LocalDate on)
    {
        return In(new ParsedSentence(text, on));
    }

    /// <summary>All times in a sentence.</summary>
    public static (ImmutableArray<Cadence> Cadences, bool Said) In(ParsedSentence sentence) => Of(sentence, sentence.Times, 0);

    /// <summary>
    /// Those that belong to an act; if it has none of its own, those said at the head of its order. Empty for a deadline that has passed.
    /// </summary>
    public static (ImmutableArray<Cadence> Cadences, bool Said) Of(ParsedSentence sentence, Act act)
    {
        var own = sentence.Times.FindAll(time => time.From >= act.From && time.From < act.To);
        if (own.Count > 0) return Of(sentence, own, act.From);
        var clause = sentence.Clauses[act.Clause];
        return Of(sentence, sentence.Times.FindAll(time => Reaches(sentence, time, clause, act)), clause.From);
    }

    private static bool Reaches(ParsedSentence sentence, TimeSaid time, Clause clause, Act act)
    {
        if (time.From >= clause.From && time.From < act.From)
            return time.From <= clause.From + 1 || act.Form is ActForm.Finite
                || !sentence.ChunksIn(act.From, act.To).Any(chunk => !chunk.Has(Tag.Body | Tag.Meeting))
                && (!act.Tells && !act.Informs || act.At - act.From <= 1);
        var order = Orders.Governing(sentence, act);
        return order is not null && order.At < clause.From && time.From < clause.From
            && sentence.Clauses.Exists(one => time.From >= one.From && time.From < one.To && order.At >= one.From && order.At < one.To);
    }

    /// <summary>"jährlich bis zum 31. März" is one time; "erstmals bis … und danach halbjährlich" are two.</summary>
    private static (ImmutableArray<Cadence> Cadences, bool Said) Of(ParsedSentence sentence, List<TimeSaid> times, int from)
    {
        var intervals = times.FindAll(time => time.IsInterval && !time.Weak);
        var once = times.FindAll(time => time.Cadence is Cadence.ByDate or Cadence.NextMeeting);
        if (intervals.Count > 0 && !First(sentence, from)) once.Clear();
        if (intervals.Count == 0 && times.Exists(time => time.Past)) return ([], true);
        ImmutableArray<Cadence> said = [.. intervals.Concat(once).Select(time => time.Cadence!).Distinct()];
        if (said.IsEmpty) said = [.. times.Where(time => time.IsInterval).Select(time => time.Cadence!).Distinct()];
        return said.IsEmpty ? ([new Cadence.Regular()], times.Count > 0) : (said, true);
    }

    private static bool First(ParsedSentence sentence, int from) =>
        sentence.HasWord(Math.Max(0, from - 1), sentence.Words.Count, "erstmals", "erstmalig", "danach", "anschließend", "sodann",
            "dann", "fortan", "zunächst", "darauffolgend");
}
