namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Meetings as time: in jeder Sitzung, in der nächsten Sitzung, in ihrer Sitzung am 9.6., in der Maisitzung.</summary>
internal static class MeetingTimes
{
    private const int Farthest = 5;

    public static TimeSaid? At(List<Word> words, int at, LocalDate on)
    {
        if (words[at].Has(Tag.Meeting)) return Named(words, at, on);
        if (!words[at].Has(Tag.Det | Tag.Prep) && !IsNext(words[at])) return null;
        for (var i = at; i < words.Count && i <= at + Farthest && !words[i].IsMark; i++)
            if (words[i].Has(Tag.Meeting)) return Read(words, at, i, on);
            else if (i > at && (words[i].IsNoun || words[i].Has(Tag.Prep))) return null;
        return null;
    }

    private static TimeSaid? Read(List<Word> words, int at, int meeting, LocalDate on)
    {
        if (Named(words, meeting, on) is { } named) return named with { From = at };
        var (each, next, other) = (false, false, false);
        for (var i = at; i < meeting; i++)
        {
            each |= words[i].IsAny("jeder", "jede", "jedem", "jeden", "allen", "alle", "sämtlichen");
            next |= IsNext(words[i]);
            other |= words[i].IsAny("übernächsten", "übernächste", "zweiten", "dritten", "vierten", "ersten", "letzten", "einer",
                "vergangenen", "heutigen");
        }
        var to = meeting + 1;
        if (!each && !next && !other) return null;
        if (other) return words[meeting - 1].IsAny("vergangenen", "heutigen", "letzten")
            && OccasionTimes.SummerAfter(words, to, on) is not { } ? null : Other(words, at, to, on);
        if (each) return new(at, to, new Cadence.EveryMeeting());
        var several = words[meeting].Text.EndsWith("sitzungen", StringComparison.OrdinalIgnoreCase);
        if (several || (to < words.Count && words[to].IsAny("nach", "im", "nachdem", "vor"))) return Other(words, at, to, on);
        return new(at, to, new Cadence.NextMeeting());
    }

    /// <summary>"in der letzten Sitzung vor der Sommerpause" has its day; any other a person has to say.</summary>
    private static TimeSaid Other(List<Word> words, int at, int to, LocalDate on) =>
        OccasionTimes.SummerAfter(words, to, on) is { } summer ? summer with { From = at } : new(at, to, null);

    private static TimeSaid? Named(List<Word> words, int meeting, LocalDate on)
    {
        if (TimeWords.MonthOfMeeting(words[meeting].Text) is { } month) return Months.Until(words, meeting, meeting + 1, month, on);
        for (var i = meeting + 1; i < words.Count && i <= meeting + 8 && words[i].Text is not (";" or ":"); i++)
        {
            if (words[i].IsAny("am", "vom") && Dates.After(words, i + 1, on) is { } date) return Dates.Said(date, meeting, on);
            if (words[i].Is("im") && i + 1 < words.Count
                && TimeWords.Month(words[i + 1].Text) is { } named) return Months.Until(words, meeting, i + 2, named, on);
            if (!words[i].Has(Tag.Det | Tag.Body) && !(words[i].IsNoun && words[i - 1].Has(Tag.Det | Tag.Prep | Tag.Body))) return null;
        }
        return null;
    }

    private static bool IsNext(Word word) =>
        word.IsAny("nächsten", "nächste", "kommenden", "kommende", "folgenden", "nächstfolgenden", "nächstmöglichen", "darauffolgenden",
        "nächster");
}
