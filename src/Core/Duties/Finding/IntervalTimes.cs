namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// Intervals: vierteljährlich, zweimal im Jahr, jedes Quartal, alle zwei Jahre, im Turnus von sechs Monaten, im Zweijahresrhythmus,
/// Quartalsberichte.
/// </summary>
internal static class IntervalTimes
{
    private static readonly string[] Rhythms = ["rhythmus", "turnus", "abstand", "abstände", "abständen", "zyklus", "intervall",
        "intervallen", "takt"];

    public static TimeSaid? At(List<Word> words, int at, LocalDate on) =>
        Adverb(words, at) ?? Times(words, at) ?? Each(words, at) ?? EveryN(words, at) ?? Rhythm(words, at) ?? OfReport(words,
            at) ?? Seasons(words, at);

    /// <summary>Null for no known number of months.</summary>
    public static Cadence? Every(int? months) => months switch
    {
        3 => new Cadence.Quarterly(),
        6 => new Cadence.HalfYearly(),
        12 => new Cadence.Yearly(),
        >= 1 and <= 120 => new Cadence.EveryMonths(months.Value),
        _ => null,
    };

    /// <summary>
    /// A number of months that is said as a number stays one: "alle drei Monate" is every three months, not each quarter.
    /// </summary>
    private static Cadence.EveryMonths? Counted(int months) => months is >= 1 and <= 120 ? new Cadence.EveryMonths(months) : null;

    /// <summary>
    /// "jährlich", "halbjährlicher Bericht"; not "jährlich 50.000 Euro", "jährlich stattfindend", "die vierteljährige Vertretung".
    /// </summary>
    private static TimeSaid? Adverb(List<Word> words, int at)
    {
        var (months, inflected) = AdverbOf(words[at].Text.ToLowerInvariant());
        if (months is null) return null;
        if (at + 1 < words.Count && (words[at + 1].IsNumber || words[at + 1].IsAny("rund", "ca", "etwa", "zwei", "drei", "zehn")
            || IsParticiple(words[at + 1]))) return null;
        if (inflected && !BeforeReport(words, at + 1)) return null;
        return new(at, at + 1, Every(months));
    }

    private static bool IsParticiple(Word word) => !word.IsNoun
        && (word.Text.EndsWith("ende", StringComparison.Ordinal) || word.Text.EndsWith("enden", StringComparison.Ordinal))
        && word.Tags == Tag.None;

    private static (int? Months, bool Inflected) AdverbOf(string word)
    {
        foreach (var end in (ReadOnlySpan<string>)["en", "er", "em", "es", "e", ""])
        {
            if (!word.EndsWith(end, StringComparison.Ordinal)) continue;
            var stem = word[..^end.Length];
            int? months = stem switch
            {
                "vierteljährlich" or "quartalsweis" or "quartalsweise" or "quartalsmäßig" or "dreimonatlich" or "vierteljährig" => 3,
                "halbjährlich" or "sechsmonatlich" or "halbjährig" => 6,
                "jährlich" or "alljährlich" or "einjährig" => 12,
                "monatlich" or "allmonatlich" => 1,
                _ => null,
            };
            if (months is null && stem.EndsWith("jährlich",
                StringComparison.Ordinal)) months = TimeWords.Count(stem[..^8].TrimEnd('-')) * 12;
            if (months is null && stem.EndsWith("monatlich", StringComparison.Ordinal)) months = TimeWords.Count(stem[..^9].TrimEnd('-'));
            if (months is not null) return (months, end.Length > 0 && word is not "quartalsweise" || (stem is "halbjährig" or "einjährig"));
        }
        return (null, false);
    }

    private static bool BeforeReport(List<Word> words, int at)
    {
        for (var i = at; i < words.Count && i < at + 4; i++)
        {
            if (words[i].IsNoun) return words[i].Has(Tag.Report | Tag.Nominal)
                || Array.Exists(Rhythms, r => words[i].Text.EndsWith(r, StringComparison.OrdinalIgnoreCase));
            if (words[i].IsMark) return false;
        }
        return false;
    }

    /// <summary>"zweimal im Jahr", "2x jährlich", "einmal pro Quartal".</summary>
    private static TimeSaid? Times(List<Word> words, int at)
    {
        var lower = words[at].Text.ToLowerInvariant();
        var next = at + 1;
        int? count = lower.EndsWith("mal", StringComparison.Ordinal) ? TimeWords.Count(lower[..^3].TrimEnd('-')) : null;
        if (count is null && next < words.Count && words[next].IsAny("mal", "x")) (count, next) = (TimeWords.Count(lower), next + 1);
        if (count is null || next >= words.Count) return null;
        if (AdverbOf(words[next].Text.ToLowerInvariant()) is ({ } of, false)) return Per(of, next + 1);
        if (words[next].IsAny("im", "pro", "je", "in", "innerhalb"))
        {
            next++;
            while (next < words.Count && words[next].IsAny("eines", "jedem", "jeden", "einem", "laufenden")) next++;
            if (next < words.Count && TimeWords.Unit(words[next].Text) is { } unit) return Per(unit, next + 1);
        }
        return null;

        TimeSaid? Per(int months, int to) => months % count.Value == 0 ? new(at, to, Every(months / count.Value)) : new(at, to, null);
    }

    /// <summary>
    /// "jedes Quartal", "je Halbjahr", "eines jeden Jahres", "jedes zweite Jahr"; "jeweils zum Jahresende", "jeweils bis zum 31. März".
    /// </summary>
    private static TimeSaid? Each(List<Word> words, int at)
    {
        if (words[at].IsAny("jedes", "jeden", "jedem", "pro", "je") && at + 1 < words.Count)
        {
            var factor = 1;
            var next = at + 1;
            if (TimeWords.Ordinal(words[next].Text) is { } nth && !words[next].IsNoun) (factor, next) = (nth, next + 1);
            return next < words.Count && TimeWords.Unit(words[next].Text) is { } unit ? new(at, next + 1, Every(unit * factor)) : null;
        }
        if (words[at].IsAny("jedes") || !words[at].Is("jeweils")) return null;
        for (var i = at + 1; i < words.Count && i < at + 7 && !words[i].IsMark; i++)
        {
            if (EndOfPeriod(words[i].Text) is { } months) return new(at, i + 1, Every(months));
            if (words[i].IsAny("quartals", "halbjahres", "jahres", "monats")) return new(at, i + 1, Every(TimeWords.Unit(words[i].Text)));
            if (words[i].IsNumber
                && Dates.At(words, i, new(2026, 1, 1)) is { YearSaid: false } day) return new(at, day.To, new Cadence.Yearly());
        }
        return null;
    }

    private static int? EndOfPeriod(string word)
    {
        var lower = word.ToLowerInvariant();
        foreach (var end in (ReadOnlySpan<string>)["ende", "beginn", "anfang", "mitte", "schluss"])
            if (lower.EndsWith(end, StringComparison.Ordinal)) return TimeWords.Unit(lower[..^end.Length]);
        return null;
    }

    /// <summary>"alle zwei Jahre", "im Turnus von sechs Monaten", "im Abstand von drei Monaten".</summary>
    private static TimeSaid? EveryN(List<Word> words, int at)
    {
        var next = at + 1;
        if (!words[at].Is("alle"))
        {
            if (!Array.Exists(Rhythms, r => words[at].Is(r)) || next >= words.Count || !words[next].Is("von")) return null;
            next++;
        }
        while (next < words.Count && words[next].IsAny("jeweils", "etwa", "maximal", "höchstens", "spätestens")) next++;
        if (next + 1 >= words.Count || TimeWords.Count(words[next].Text) is not { } count) return null;
        if (TimeWords.Unit(words[next + 1].Text) is { } unit) return new(at, next + 2, Counted(count * unit));
        return words[next + 1].IsAny("wochen", "tage") ? new(at, next + 2, null) : null;
    }

    /// <summary>"im Zweijahresrhythmus", "in dreimonatigem Abstand", "im 2-Jahres-Turnus", "im Jahresabstand".</summary>
    private static TimeSaid? Rhythm(List<Word> words, int at)
    {
        var lower = words[at].Text.ToLowerInvariant();
        var end = Array.Find(Rhythms, r => lower.EndsWith(r, StringComparison.Ordinal));
        if (end is not null && lower.Length > end.Length
            && MonthsIn(lower[..^end.Length]) is { } months) return new(at, at + 1, char.IsDigit(lower[0])
            || TimeWords.Unit(lower[..^end.Length].Trim('-')) is null ? Counted(months) : Every(months));
        var next = at + 1;
        if (next >= words.Count || !Array.Exists(Rhythms, r => words[next].Is(r))) return null;
        foreach (var (mark, factor) in (ReadOnlySpan<(string, int)>)[("jährig", 12), ("monatig", 1), ("jährlich", 12), ("monatlich", 1)])
            if (lower.IndexOf(mark, StringComparison.Ordinal) is > 0 and var cut
                && TimeWords.Count(lower[..cut].TrimEnd('-')) is { } count) return new(at, next + 1, Counted(count * factor));
        return null;
    }

    /// <summary>"zweijahres", "2-jahres-", "quartals", "jahres".</summary>
    private static int? MonthsIn(string text)
    {
        text = text.Trim('-');
        if (TimeWords.Unit(text) is { } unit) return unit;
        foreach (var (mark, factor) in (ReadOnlySpan<(string, int)>)[("jahres", 12), ("jahre", 12), ("monats", 1), ("quartals", 3)])
            if (text.EndsWith(mark, StringComparison.Ordinal)) return TimeWords.Count(text[..^mark.Length].Trim('-')) * factor;
        return null;
    }

    /// <summary>"Quartalsberichte" says how often, unless it is that of a year or day.</summary>
    private static TimeSaid? OfReport(List<Word> words, int at)
    {
        if (!words[at].IsNoun || !words[at].Has(Tag.Report)) return null;
        if (at + 1 < words.Count && (words[at + 1].IsNumber
            || words[at + 1].IsAny("zum", "für", "II", "III", "I.", "II.", "III.", "IV."))) return null;
        var lower = words[at].Text.ToLowerInvariant();
        foreach (var (start, months) in (ReadOnlySpan<(string, int)>)[("quartals", 3), ("vierteljahres", 3), ("halbjahres", 6),
            ("jahres", 12), ("monats", 1)])
            if (lower.StartsWith(start, StringComparison.Ordinal)
                && !lower.StartsWith("jahresabschluss", StringComparison.Ordinal)) return new(at, at + 1, Every(months), Weak: true);
        return null;
    }

    /// <summary>"im Frühjahr und im Herbst".</summary>
    private static TimeSaid? Seasons(List<Word> words, int at)
    {
        var first = words[at].Is("im") ? at + 1 : at;
        if (first >= words.Count || !words[first].IsAny("frühjahr", "frühling")) return null;
        for (var i = first + 1; i < words.Count && i < first + 4; i++)
            if (words[i].Is("herbst") && words[i - 1].IsAny("und", "im")) return new(at, i + 1, new Cadence.HalfYearly());
        return null;
    }
}
