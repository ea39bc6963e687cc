using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Motions;

/// <summary>What was opened by a result that does not hold any more: ended with the reason, never deleted.</summary>
internal static class Overtaken
{
    /// <summary>Gives every wish its number: the one it had before the correction, or one that was never used.</summary>
    public static Reading Number(Reading now, Reading? was)
    {
        var next = was is null ? 0 : Math.Max(was.Numbered, was.Duties.Length);
        var wishes = now.Duties.Select(wish => wish with { Number = (was is null ? null : KeptBy(was, wish, now)) ?? ++next }).ToImmutableArray();
        return now with { Duties = wishes, Numbered = next };
    }

    /// <summary>What a correction of the <paramref name="number"/>-th reading takes back.</summary>
    public static IEnumerable<Consequence> ByCorrection(Motion motion, int number, Reading was, Reading now, string reason, int happened)
    {
        var why = $"Das Ergebnis vom {GermanDates.Of(was.On)} ist berichtigt worden: {reason}";
        foreach (var (wish, index) in was.Duties.Select((wish, index) => (wish, index)))
            if (now.Duties.All(kept => kept.Number != (wish.Number ?? index + 1)))
                yield return new Consequence.EndDuty($"{happened}.{index + 1}", FollowUps.IdOf(motion.Id, number, wish, index), wish.Unit, why);
        var implementation = ImplementationId.Of(motion.Id.Value, number);
        if (!FollowUps.IsResolution(was)) yield break;
        var (led, leads) = (FollowUps.LeaderOf(was), FollowUps.LeaderOf(now));
        if (!FollowUps.IsResolution(now)) yield return new Consequence.CloseImplementation($"{happened}", implementation, led, why);
        else if (led != leads) yield return new Consequence.GiveImplementation($"{happened}", implementation, led, leads);
    }

    /// <summary>
    /// What the last body's decision takes back of that which others had recommended: all when it rejects, and what it resolves anew when it adopts. The rest stays
    /// owed: nothing is forgotten because nobody repeated it.
    /// </summary>
    public static IEnumerable<Consequence> ByDecision(Motion motion, Reading decided, int happened)
    {
        if (decided.Role != ConsultationRole.Decision || !Consultations.IsSpoken(decided.Result)) yield break;
        foreach (var (reading, number) in motion.Readings.Select((reading, index) => (reading, index + 1)).Where(one => one.reading.Role != ConsultationRole.Decision))
            foreach (var (wish, index) in reading.Duties.Select((wish, index) => (wish, index)).Where(one => FollowUps.BasisOf(one.wish, reading) == Basis.Recommendation))
                if (!FollowUps.IsAdopted(decided) || decided.Duties.Any(anew => anew.Unit == wish.Unit && anew.What == wish.What))
                    yield return new Consequence.EndDuty(
                        $"{happened}.{number}.{index + 1}", FollowUps.IdOf(motion.Id, number, wish, index), wish.Unit,
                        $"Durch die Entscheidung vom {GermanDates.Of(decided.On)} {(FollowUps.IsAdopted(decided) ? "ersetzt" : "gegenstandslos")}.");
    }

    private static int? KeptBy(Reading was, ReportWish wish, Reading now) => was.Duties
        .Select((known, index) => (known, number: (int?)(known.Number ?? index + 1)))
        .FirstOrDefault(one => (one.known with { Number = null }) == (wish with { Number = null }) && FollowUps.BasisOf(one.known, was) == FollowUps.BasisOf(wish, now)).number;
}
