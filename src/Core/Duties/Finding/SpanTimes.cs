namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// Spans that begin with the resolution: innerhalb eines Jahres, binnen drei Monaten, innert Jahresfrist, in sechs Wochen. After something
/// else: a person says when.
/// </summary>
internal static class SpanTimes
{
    public static TimeSaid? At(List<Word> words, int at, LocalDate on)
    {
        var plain = words[at].Is("in");
        if (!plain && !words[at].IsAny("innerhalb", "binnen", "innert")) return null;
        var next = at + 1;
        while (next < words.Count
            && words[next].IsAny("von", "der", "den", "nächsten", "kommenden", "längstens", "einer", "spätestens")) next++;
        if (next >= words.Count) return null;
        if (!plain && words[next].IsAny("jahresfrist", "monatsfrist", "wochenfrist")) return Ended(words, at, next + 1,
            words[next].Text[0] switch
        {
            'J' or 'j' => on.PlusYears(1),
            'M' or 'm' => on.PlusMonths(1),
            _ => on.PlusDays(7),
        });
        var half = next + 2 < words.Count && words[next + 1].IsAny("halben")
            && words[next + 2].Text.StartsWith("Jahr", StringComparison.Ordinal);
        if (half) return Ended(words, at, next + 3, on.PlusMonths(6));
        var count = TimeWords.Count(words[next].Text) ?? (words[next - 1].Is("einer") ? 1 : null);
        var unit = TimeWords.Count(words[next].Text) is null ? next : next + 1;
        if (count is null || unit >= words.Count) return null;
        return Length(words[unit].Text, count.Value, on) is { } end ? Ended(words, at, unit + 1, end) : plain ? null
            : new(at, unit + 1, null);
    }

    private static LocalDate? Length(string unit, int count, LocalDate on) => unit.ToLowerInvariant() switch
    {
        "tagen" or "tages" or "tage" or "kalendertagen" => on.PlusDays(count),
        "wochen" or "woche" => on.PlusWeeks(count),
        _ => TimeWords.Unit(unit) is { } months ? on.PlusMonths(months * count) : null,
    };

    private static TimeSaid Ended(List<Word> words, int at, int to, LocalDate end)
    {
        var ofElse = to < words.Count && words[to].IsAny("nach", "ab", "seit", "vor")
            && !(to + 1 < words.Count && OfResolution(words, to + 1));
        return new(at, to, ofElse ? null : new Cadence.ByDate(end));
    }

    private static bool OfResolution(List<Word> words, int at)
    {
        while (at + 1 < words.Count && words[at].Has(Tag.Det)) at++;
        return words[at].Text.StartsWith("Beschluss", StringComparison.Ordinal) || words[at].Is("heute");
    }
}
