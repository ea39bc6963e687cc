namespace Wiedervorlage.Core.Imports;

/// <summary>
/// A meeting of a series that is changed together with all after it (RFC 5545 §3.8.4.4, RANGE=THISANDFUTURE): every later day of the rule moves by as
/// many days and begins at the same new hour.
/// </summary>
internal static class CalendarRanges
{
    /// <summary>
    /// Each such event as one stand-in a day. A day with a stand-in of its own keeps it, and a later range ends an earlier one. Without its series in
    /// the file nobody can say which days are meant: that is told as a problem, and the event is left out.
    /// </summary>
    public static ImmutableArray<CalendarEntry> Unfold(ImmutableArray<CalendarEntry> entries, ICollection<ImportProblem> problems) =>
        [.. entries.SelectMany(entry => entry is { AndFollowing: true, Replaces: { } from } ? Days(entry, from, entries, problems) : [entry])];

    private static IEnumerable<CalendarEntry> Days(
        CalendarEntry range, LocalDate from, ImmutableArray<CalendarEntry> entries, ICollection<ImportProblem> problems)
    {
        var sameUid = entries.Where(entry => entry.Uid == range.Uid).ToArray();
        if (!sameUid.Any(entry => entry.IsSeries))
        {
            problems.Add(new(
                range.Line, "RECURRENCE-ID", $"{from:uuuu-MM-dd}", "Der Termin ändert alle folgenden einer Reihe, die nicht in der Datei steht.",
                "die Reihe (RRULE) in derselben Datei, oder eine Ausnahme je Termin ohne RANGE"));
            return [];
        }
        var alone = sameUid.Where(entry => entry is { Replaces: not null, AndFollowing: false }).Select(entry => entry.Replaces!.Value).ToHashSet();
        var next = sameUid.Where(entry => entry.AndFollowing && entry.Replaces > from).Select(entry => entry.Replaces!.Value)
            .DefaultIfEmpty(LocalDate.MaxIsoValue).Min();
        var days = sameUid.Where(entry => entry.IsSeries).SelectMany(series => series.Occurrences).Select(one => one.On).Append(from).Distinct();
        return days.Where(day => day >= from && day < next && !alone.Contains(day)).Order().Select(day => On(range, from, day));
    }

    private static CalendarEntry On(CalendarEntry range, LocalDate from, LocalDate day)
    {
        var first = range.Occurrences[0];
        var moved = day.PlusDays(Period.DaysBetween(from, first.On));
        return range with { Replaces = day, AndFollowing = false, Occurrences = [first with { On = moved }] };
    }
}
