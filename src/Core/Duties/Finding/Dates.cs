using System.Globalization;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Days: 30.06.2026, 30. 6. 26, 9.6., 30. Juni 2026, 30. Juni. Without a year it is the next such day.</summary>
internal static class Dates
{
    /// <summary>A day read; <paramref name="Day"/> is null for one that does not exist. <paramref name="To"/> is exclusive.</summary>
    internal sealed record Read(LocalDate? Day, bool YearSaid, int To);

    /// <summary>Skips a weekday with its comma and article.</summary>
    public static Read? After(List<Word> words, int at, LocalDate on)
    {
        while (at < words.Count && (words[at].Text.EndsWith("tag", StringComparison.Ordinal) || words[at].Is("mittwoch")
            || words[at].Text == "," || words[at].IsAny("den", "dem", "der"))) at++;
        return At(words, at, on);
    }

    public static Read? At(List<Word> words, int at, LocalDate on)
    {
        if (at >= words.Count || !words[at].IsNumber) return null;
        var parts = words[at].Text.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (words[at].Text.Contains('/', StringComparison.Ordinal) || parts.Length > 3
            || !words[at].Text.Contains('.', StringComparison.Ordinal)) return null;
        var to = at + 1;
        while (parts.Length is 1 or 2 && to < words.Count && parts.Length < 3 && words[to].IsNumber && words[to].Text.Length <= 4
            && Next(parts, words[to].Text))
            parts = [.. parts, words[to++].Text.TrimEnd('.')];
        if (parts.Length == 1) return to < words.Count
            && TimeWords.Month(words[to].Text.TrimEnd('.')) is { } month ? Named(words, parts[0], month, to + 1, on) : null;
        if (parts.Any(part => part.Length > 4) || parts[0].Length > 2 || parts[1].Length > 2) return null;
        return Made(Number(parts[0]), Number(parts[1]), parts.Length == 3 ? Number(parts[2]) : null, to, on);
    }

    public static TimeSaid Said(Read date, int from, LocalDate on) =>
        date.Day is { } day && day >= on ? new(from, date.To, new Cadence.ByDate(day), Weak: !date.YearSaid)
            : new(from, date.To, null, Past: true);

    private static bool Next(string[] parts, string text) => parts.Length == 1 ? text.EndsWith('.') : TimeWords.Year(text) is not null;

    private static Read Named(List<Word> words, string day, int month, int to, LocalDate on)
    {
        int? year = to < words.Count ? TimeWords.Year(words[to].Text) : null;
        return Made(Number(day), month, year, year is null ? to : to + 1, on);
    }

    private static Read Made(int day, int month, int? year, int to, LocalDate on)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31) return new(null, year is not null, to);
        if (year is { } said) return new(Exists(said < 100 ? said + 2000 : said, month, day), true, to);
        var next = Exists(on.Year, month, day) is { } here && here >= on ? here : Exists(on.Year + 1, month, day);
        return new(next, false, to);
    }

    private static LocalDate? Exists(int year, int month, int day) => year is > 1900 and < 2200
        && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(year, month, day) : null;

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>A month as deadline is its last day; without a year the next such month.</summary>
internal static class Months
{
    public static TimeSaid Until(List<Word> words, int from, int to, int month, LocalDate on)
    {
        int? year = to < words.Count ? TimeWords.Year(words[to].Text) : null;
        if (year is null && month == on.Month) year = on.Year;
        var last = new Core.Calendar.CalendarPeriod(year ?? (month < on.Month ? on.Year + 1 : on.Year), month, 1).Last;
        var end = to < words.Count && TimeWords.Year(words[to].Text) is not null ? to + 1 : to;
        return last >= on ? new(from, end, new Cadence.ByDate(last), Weak: end == to) : new(from, end, null, Past: true);
    }
}
