using System.Text.RegularExpressions;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Deadlines: bis zum 30.06.2026, bis Mitte 2026, bis Ende des Jahres, bis Ende März, bis zum Ende des dritten Quartals 2026.</summary>
internal static partial class DeadlinePhrases
{
    /// <summary>The last day, inclusive, of each deadline in <paramref name="text"/>, a text written on <paramref name="on"/>; null for one that has passed or does not exist.</summary>
    public static IEnumerable<(LocalDate? Due, int Start)> In(string text, LocalDate on) =>
        Dates(text).Concat(Middles(text, on)).Concat(Ends(text, on)).Select(d => (d.Due >= on ? d.Due : null, d.Start));

    private static IEnumerable<(LocalDate? Due, int Start)> Dates(string text) =>
        from date in GermanDateReader.Find(text)
        let until = Until().Match(text[Math.Max(0, date.Index - 60)..date.Index])
        where until.Success
        select (date.Date, date.Index - until.Length);

    private static IEnumerable<(LocalDate? Due, int Start)> Middles(string text, LocalDate on) =>
        Middle().Matches(text).Select(m => (Due(m, on, first: true), m.Index));

    private static IEnumerable<(LocalDate? Due, int Start)> Ends(string text, LocalDate on) =>
        End().Matches(text).Concat(Plain().Matches(text)).Select(m => (Due(m, on, first: false), m.Index));

    private static LocalDate? Due(Match match, LocalDate on, bool first)
    {
        if (DeadlinePeriod.Of(match, on) is not { } period) return null;
        return !first ? period.Last : period.Months switch
        {
            1 => period.First.PlusDays(14),
            3 => period.First.PlusMonths(1).PlusDays(14),
            _ => period.First.PlusMonths(period.Months / 2).PlusDays(-1),
        };
    }

    private const string Span =
        @"(?:(?:des |der )?(?:(?<rel>laufenden|aktuellen|dieses|nächsten|kommenden) )?(?:(?<nth>[1-4]\.|I{1,3}\.|IV\.|ersten|zweiten|dritten|vierten) )?(?<unit>Jahres|Halbjahres|Quartals|Monats)(?: (?<year>20\d\d))?|(?:des Monats )?(?<month>Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?: (?<year>20\d\d))?|(?:des Jahres )?(?<year>20\d\d))\b";

    [GeneratedRegex(@"\b(?:bis|spätestens)(?: spätestens)?(?: einschließlich)?(?: zum| am)?(?: \p{L}+tag,?(?: dem| den)?)? $", RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(?:[Bb]is|[Ss]pätestens)(?: spätestens)?(?: zur)? Mitte " + Span)]
    private static partial Regex Middle();

    [GeneratedRegex(@"\b(?:[Bb]is|[Ss]pätestens)(?: spätestens)?(?: zum)? (?:Ende " + Span + @"|(?<unit>Jahres|Quartals|Monats)ende\b(?: (?<year>20\d\d))?)")]
    private static partial Regex End();

    [GeneratedRegex(@"\b[Bb]is(?: spätestens)?(?: zum)? (?:(?<month>Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) (?<year>20\d\d)|(?<nth>[1-4]\.|ersten|zweiten|dritten|vierten) (?<unit>Quartal|Halbjahr) (?<year>20\d\d))\b|\b[Ii]m (?<nth>[1-4]\.|ersten|zweiten|dritten|vierten) (?<unit>Quartal|Halbjahr) (?<year>20\d\d)\b")]
    private static partial Regex Plain();
}
