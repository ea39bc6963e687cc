using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>All times a sentence names. One that says only "regelmäßig", "laufend", "zeitnah" or nothing is <see cref="Cadence.Regular"/>: a person sets it.</summary>
internal static partial class Cadences
{
    /// <summary>Empty if the sentence has a deadline that has passed. <c>Said</c> is false where no word of time stands in it.</summary>
    public static (ImmutableArray<Cadence> Cadences, bool Said) In(string text, LocalDate on)
    {
        var intervals = Intervals.In(text).ToList();
        var deadlines = DeadlinePhrases.In(text, on).Where(d => !intervals.Exists(i => Within(i.End, d.Start))).ToList();
        if (deadlines.Exists(d => d.Due is null)) return ([], true);
        ImmutableArray<Cadence> said =
        [
            .. intervals.Select(i => i.Cadence),
            .. MeetingPhrases.In(text),
            .. deadlines.Select(d => new Cadence.ByDate(d.Due!.Value)),
        ];
        return said.IsEmpty ? ([new Cadence.Regular()], Loose().IsMatch(text)) : ([.. said.Distinct()], true);
    }

    /// <summary>"jährlich bis zum Jahresende" is one time, not two.</summary>
    private static bool Within(int intervalEnd, int deadline) => deadline >= intervalEnd && deadline - intervalEnd <= 4;

    [GeneratedRegex(@"\b(?:regelmäßig(?:e[nrsm]?)?|(?:fort)?laufend|kontinuierlich|stetig|zeitnah|unverzüglich|umgehend|schnellstmöglich|in regelmäßigen Abständen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Loose();
}
