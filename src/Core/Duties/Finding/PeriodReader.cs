using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// The year, half-year, quarter or month that a deadline names. "des Jahres" is the year of the text; a month without a year the next such
/// month.
/// </summary>
internal static class PeriodReader
{
    /// <summary>Null where none stands there, or a fifth quarter. <c>To</c> is exclusive.</summary>
    public static (CalendarPeriod Period, int To)? Read(List<Word> words, int at, LocalDate on, bool edged)
    {
        var next = false;
        while (at < words.Count
            && words[at].IsAny("des", "der", "vom", "dem", "monats", "laufenden", "aktuellen", "dieses", "nächsten", "kommenden",
            "folgenden"))
        {
            if (words[at].Is("monats") && !(at + 1 < words.Count && TimeWords.Month(words[at + 1].Text) is not null)) break;
            next |= words[at++].IsAny("nächsten", "kommenden", "folgenden");
        }
        if (at >= words.Count) return null;
        if (edged && TimeWords.Year(words[at].Text) is { } bare) return (new(bare, 1, 12), at + 1);
        if (TimeWords.Month(words[at].Text) is { } month) return Month(words, at, month, on);
        return Nth(words, at, on) ?? Running(words, at, next, on, edged);
    }

    private static (CalendarPeriod, int) Month(List<Word> words, int at, int month, LocalDate on)
    {
        int? year = at + 1 < words.Count ? TimeWords.Year(words[at + 1].Text) : null;
        return (new(year ?? (month < on.Month ? on.Year + 1 : on.Year), month, 1), year is null ? at + 1 : at + 2);
    }

    /// <summary>"drittes Quartal 2026", "3. Quartal", "Quartal III/2026".</summary>
    private static (CalendarPeriod, int)? Nth(List<Word> words, int at, LocalDate on)
    {
        if (at + 1 >= words.Count) return null;
        var (nth, unit) = (TimeWords.Ordinal(words[at].Text), TimeWords.Unit(words[at + 1].Text));
        var to = at + 2;
        if (nth is null && TimeWords.Unit(words[at].Text) is { } first
            && TimeWords.Ordinal(words[at + 1].Text) is { } after) (nth, unit) = (after, first);
        if (nth is not { } n || unit is not { } months || n * months > 12 || months == 1) return null;
        while (to < words.Count && (words[to].IsAny("des", "jahres", "im", "jahr") || words[to].Text == "/")) to++;
        int? year = to < words.Count ? TimeWords.Year(words[to].Text) : null;
        var period = new CalendarPeriod(year ?? on.Year, ((n - 1) * months) + 1, months);
        return year is null && period.Last < on ? (new(on.Year + 1, ((n - 1) * months) + 1, months), at + 2)
            : (period, year is null ? at + 2 : to + 1);
    }

    private static (CalendarPeriod, int)? Running(List<Word> words, int at, bool next, LocalDate on, bool edged)
    {
        if (!edged || TimeWords.Unit(words[at].Text) is not { } months
            || words[at].Text.StartsWith("Schul", StringComparison.Ordinal)) return null;
        if (at + 1 < words.Count && TimeWords.Year(words[at + 1].Text) is { } year) return months == 12 ? (new(year, 1, 12), at + 2) : null;
        var running = CalendarPeriod.Of(on, months);
        return (next ? running.Next : running, at + 1);
    }
}
