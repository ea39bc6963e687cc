using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// Occasions: vor der Sommerpause has a day; zum Haushalt 2027, nach der Sommerpause, im Herbst, nach Abschluss have one that a person
/// says. "zeitnah" and "regelmäßig" too.
/// </summary>
internal static class OccasionTimes
{
    public static TimeSaid? At(List<Word> words, int at, LocalDate on)
    {
        if (SummerAfter(words, at, on) is { } summer) return summer;
        if (words[at].Has(Tag.Loose) && !(words[at].Is("laufenden") && !(at > 0 && words[at - 1].Is("dem")))) return new(at, at + 1, null);
        if (words[at].Has(Tag.Prep) || words[at].IsAny("rechtzeitig")) return Occasion(words, at);
        return null;
    }

    /// <summary>"vor der Sommerpause", "bis zu den Sommerferien 2027": the day before the holidays begin; "nach": unknown.</summary>
    public static TimeSaid? SummerAfter(List<Word> words, int at, LocalDate on)
    {
        if (at >= words.Count || !words[at].IsAny("vor", "bis", "nach", "spätestens")) return null;
        for (var i = at + 1; i < words.Count && i < at + 6; i++)
        {
            if (words[i].IsAny("sommerpause", "sommerferien"))
            {
                int? year = i + 1 < words.Count ? TimeWords.Year(words[i + 1].Text) : null;
                var after = words[at].Is("nach") || (i > at + 1 && words[i - 1].Is("nach")) || (i > at + 2 && words[i - 2].Is("nach"));
                var eve = after ? null : SchoolHolidays.EveOfSummer(on, year);
                return new(at, year is null ? i + 1 : i + 2, eve is { } day && day >= on ? new Cadence.ByDate(day) : null);
            }
            if (words[i].IsMark || words[i].IsNoun) return null;
        }
        return null;
    }

    private static TimeSaid? Occasion(List<Word> words, int at)
    {
        for (var i = at + 1; i < words.Count && i < at + 4 && !words[i].IsMark; i++)
        {
            if (!words[i].IsNoun) continue;
            var word = words[i].Text;
            var budget = word.Contains("aushalt", StringComparison.Ordinal) || word.StartsWith("Etat", StringComparison.Ordinal)
                || word.StartsWith("Budget", StringComparison.Ordinal);
            if (budget && words[at].IsAny("zum", "zu", "zur", "vor", "bis", "rechtzeitig", "nach", "im", "mit")) return new(at, i + 1,
                null);
            if (words[at].IsAny("bis", "zum", "im", "nach", "zur", "vor")
                && words[i].IsAny("herbst", "frühjahr", "frühling", "winter", "sommer", "herbstferien", "osterferien", "ostern",
                "jahresbeginn")) return new(at, i + 1, null);
            return words[at].IsAny("nach", "vor") && (word.EndsWith("ung", StringComparison.Ordinal)
                || words[i].IsAny("abschluss", "vorliegen", "ablauf", "ende", "inbetriebnahme", "eingang", "jahr", "jahren", "monaten",
                "baubeginn", "vergabe", "testphase"))
                ? new(at, i + 1, null) : null;
        }
        return null;
    }
}
