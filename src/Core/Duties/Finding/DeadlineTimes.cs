using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// Deadlines: bis zum 30.06.2026, bis Mitte 2026, bis Ende März, im dritten Quartal 2026, Ende 2026. "Anfang Mai" is its first day, "Mitte
/// Mai" the 15th (BGB § 192).
/// </summary>
internal static class DeadlineTimes
{
    private static readonly string[] OfTopic = ["entwicklung", "bedarf", "prognose", "ausbau", "planung", "zeitraum", "laufzeit",
        "förderung", "finanzplanung", "klimaneutralität", "stand", "stichtag"];

    public static TimeSaid? At(List<Word> words, int at, LocalDate on)
    {
        if (words[at].IsAny("ab", "seit", "vom", "beginnend") && Begin(words, at, on) is { } begin) return begin;
        var (from, strong) = Value(words, at);
        if (from is not { } value || value >= words.Count) return null;
        if (strong && at > 0 && (words[at - 1].IsNumber || TimeWords.Month(words[at - 1].Text) is not null)
            && !words[at].Is("spätestens")) return new(at, value + 1, null);
        if (at > 0 && words[at - 1].IsNoun
            && OfTopic.Any(topic =>
            words[at - 1].Text.EndsWith(topic, StringComparison.OrdinalIgnoreCase))) return new(at, value + 1, null);
        if (Dates.After(words, value, on) is { } date && DayCounts(words, at, strong)) return Dates.Said(date, at, on);
        if (Part(words, at, value, on) is { } part) return part;
        if (strong && TimeWords.Month(words[value].Text) is { } month) return Months.Until(words, at, value + 1, month, on);
        if (words[at].Is("im") && TimeWords.Month(words[value].Text) is { } inMonth
            && !AfterNoun(words, at)) return Months.Until(words, at, value + 1, inMonth, on);
        if (strong && !AfterNoun(words, at) && TimeWords.Year(words[value].Text) is { } year
            && !(value + 1 < words.Count && words[value + 1].Is("bis"))) return By(at, value + 1, new(year, 12, 31), on);
        return words[at].Is("noch") && ThisYear(words, value, on) is { } end ? By(at, value + 1, end, on) : null;
    }

    /// <summary>"ab dem 1.7.2026", "beginnend mit dem Jahr 2027", "vom 1.1. bis zum 30.6.": says no deadline.</summary>
    private static TimeSaid? Begin(List<Word> words, int at, LocalDate on)
    {
        var next = at + 1;
        while (next < words.Count && next < at + 4 && words[next].IsAny("dem", "den", "mit", "ab", "am", "im", "der")) next++;
        if (next >= words.Count) return null;
        var to = Dates.After(words, next, on)?.To ?? (TimeWords.Year(words[next].Text) is not null
            || TimeWords.Month(words[next].Text) is not null ? next + 1 : null as int?);
        if (to is not { } end) return words[at].Is("beginnend") ? new(at, next, null) : null;
        while (end < words.Count && words[end].IsAny("bis", "zum")) end++;
        return new(at, Dates.After(words, end, on)?.To ?? end, null);
    }

    /// <summary>
    /// Where the value begins after "bis", "spätestens", "zum", "im", "am", "per", "noch", "Ende"; strong where it can be nothing but a
    /// deadline.
    /// </summary>
    private static (int? At, bool Strong) Value(List<Word> words, int at)
    {
        if (words[at].IsAny("bis", "spätestens", "längstens"))
        {
            var next = at + 1;
            while (next < words.Count
                && words[next].IsAny("bis", "spätestens", "längstens", "zum", "zur", "am", "im", "einschließlich", "zu", "dem", "den",
                "etwa", "monat", "per")) next++;
            return (next, true);
        }
        if (words[at].IsAny("ende", "mitte", "anfang", "jahresende", "jahresmitte", "quartalsende", "monatsende")) return (at, false);
        return words[at].IsAny("zum", "im", "am", "per", "noch", "bis") ? (at + 1, false) : (null, false);
    }

    /// <summary>A bare "am 3. Mai 2026" or "zum 31.12.2026" hangs on the noun before it ("die Feier am …", "der Stand zum …").</summary>
    private static bool DayCounts(List<Word> words, int at, bool strong) => strong
        || (words[at].IsAny("zum", "am", "per") && !AfterNoun(words, at));

    private static bool AfterNoun(List<Word> words, int at) => at > 0 && words[at - 1].IsNoun && !words[at - 1].Has(Tag.Body | Tag.Unit)
        && at > 1 && !words[at - 1].Has(Tag.Adverb);

    /// <summary>A year, half-year, quarter or month, its end, middle or beginning.</summary>
    private static TimeSaid? Part(List<Word> words, int at, int value, LocalDate on)
    {
        var word = words[value].Text.ToLowerInvariant();
        if (word is "laufe" && value + 1 < words.Count) value++;
        foreach (var (end, first) in (ReadOnlySpan<(string, bool)>)[("ende", false), ("mitte", true)])
        {
            if (word.Length <= end.Length || !word.EndsWith(end, StringComparison.Ordinal)
                || TimeWords.Unit(word[..^end.Length]) is not { } unit) continue;
            int? named = value + 1 < words.Count ? TimeWords.Year(words[value + 1].Text) : null;
            if (word.StartsWith("schul", StringComparison.Ordinal)) return new(at, value + 1, null);
            var period = CalendarPeriod.Of(named is { } y ? new LocalDate(y, 1, 1) : on, unit);
            return unit < 12 && named is not null ? null
                : By(at, named is null ? value + 1 : value + 2, first ? Middle(period) : period.Last, on, named is null);
        }
        if (word is "jahreswechsel") return By(at, value + 1, new(on.Year, 12, 31), on);
        var edge = word is "ende" or "mitte" or "anfang" ? word : null;
        var read = PeriodReader.Read(words, edge is null ? value : value + 1, on, edge is not null);
        if (read is not ({ } found, var to)) return null;
        if (edge is null && found.Months is 1 or 12) return null;
        if (edge is not "anfang") return By(at, to, edge is "mitte" ? Middle(found)
            : found.Last, on, TimeWords.Year(words[to - 1].Text) is null);
        return found.Months == 1 ? By(at, to, found.First, on) : new(at, to, null);
    }

    private static LocalDate Middle(CalendarPeriod period) => period.Months switch
    {
        1 => period.First.PlusDays(14),
        3 => period.First.PlusMonths(1).PlusDays(14),
        _ => period.First.PlusMonths(period.Months / 2).PlusDays(-1),
    };

    private static LocalDate? ThisYear(List<Word> words, int at, LocalDate on)
    {
        if (TimeWords.Year(words[at].Text) is { } year) return new(year, 12, 31);
        if (words[at].Is("im") && at + 2 < words.Count && words[at + 1].IsAny("jahr", "jahre")
            && TimeWords.Year(words[at + 2].Text) is { } named) return new(named, 12, 31);
        return words[at].IsAny("in", "im") && at + 2 < words.Count && words[at + 1].IsAny("diesem", "laufenden")
            && words[at + 2].Text.EndsWith("ahr", StringComparison.Ordinal) ? new(on.Year, 12, 31) : null;
    }

    private static TimeSaid By(int at, int to, LocalDate day, LocalDate on, bool weak = false) =>
        day >= on ? new(at, to, new Cadence.ByDate(day), Weak: weak) : new(at, to, null, Past: true);
}
