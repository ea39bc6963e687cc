namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>A time in a sentence, from word <paramref name="From"/> to before <paramref name="To"/>.</summary>
/// <param name="Cadence">Null: a time is said, but which day it is a person has to say ("nach der Sommerpause", "zum Haushalt
/// 2027").</param>
/// <param name="Past">A deadline that has passed, or a day that does not exist.</param>
/// <param name="Weak">Said without its year, or only by the name of a report: gives way to an interval, or to any other time.</param>
internal sealed record TimeSaid(int From, int To, Cadence? Cadence, bool Past = false, bool Weak = false)
{
    public bool IsInterval =>
        Cadence is Cadence.Quarterly or Cadence.HalfYearly or Cadence.Yearly or Cadence.EveryMonths or Cadence.EveryMeeting;
}

/// <summary>Every time a sentence says, in one pass; at each word each kind is asked whether it begins there.</summary>
internal static class Times
{
    private delegate TimeSaid? Reader(List<Word> words, int at, LocalDate on);

    private static readonly Reader[] Readers = [MeetingTimes.At, IntervalTimes.At, SpanTimes.At, DeadlineTimes.At, OccasionTimes.At];

    public static List<TimeSaid> In(List<Word> words, LocalDate on)
    {
        var found = new List<TimeSaid>();
        for (var i = 0; i < words.Count;)
        {
            var said = First(words, i, on);
            if (said is not null && !IsAttribute(words, i)) found.Add(said);
            i = said is null ? i + 1 : Math.Max(said.To, i + 1);
        }
        return found;
    }

    private static TimeSaid? First(List<Word> words, int at, LocalDate on)
    {
        if (words[at].IsMark) return null;
        foreach (var reader in Readers)
            if (reader(words, at, on) is { } said) return said;
        return null;
    }

    /// <summary>"die im Mai 2026 durchgeführte Befragung": between article and noun a time belongs to the noun.</summary>
    private static bool IsAttribute(List<Word> words, int at) =>
        at > 0 && words[at - 1].IsAny("die", "der", "das", "den", "dem", "des")
            && (words[at].Has(Tag.Prep) || words[at].IsAny("jährlich", "monatlich", "halbjährlich", "vierteljährlich", "ende", "mitte"));
}
