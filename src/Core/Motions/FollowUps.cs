using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Motions;

/// <summary>
/// What follows from a reading outside the motion: every resolution opens an implementation, whether or not it names a report; every wished report becomes a duty,
/// binding or (from a first reading) not. Ids come from motion, reading and ordinal, so opening twice opens nothing.
/// </summary>
public static class FollowUps
{
    /// <summary>The units that owe something by a reading: each is told once. A wish that binds nobody burdens nobody.</summary>
    public static ImmutableArray<UnitId> UnitsOf(Reading reading) =>
        [.. reading.Duties.Where(wish => BasisOf(wish, reading).IsBinding()).Select(wish => wish.Unit).Concat(IsResolution(reading) && reading.LeadUnit is { } lead ? [lead] : []).Distinct()];

    /// <summary>The duties of the <paramref name="number"/>-th reading, from 1. What bodies before the last one recommend is owed to the last one: it keeps the duties.</summary>
    public static ImmutableArray<DutyCommand.Arise> Duties(Motion motion, int number)
    {
        var reading = motion.Readings[number - 1];
        return [.. reading.Duties.Select((wish, index) => new DutyCommand.Arise(
            IdOf(motion.Id, number, wish, index), OwedTo(motion, reading, wish), wish.Unit, wish.What, wish.Item, wish.Cadence, BasisOf(wish, reading), OriginOf(motion, reading), motion.Content.Public))];
    }

    /// <summary>The implementation of the <paramref name="number"/>-th reading, from 1; null when it resolved nothing. One that nobody leads as yet is opened too.</summary>
    public static ImplementationCommand.Open? Implementation(Motion motion, int number)
    {
        var reading = motion.Readings[number - 1];
        return IsResolution(reading)
            ? new(ImplementationId.Of(motion.Id.Value, number), reading.Body, LeaderOf(reading), motion.Content.Title, OriginOf(motion, reading), motion.Content.Public)
            : null;
    }

    /// <summary>True when the body that decides has adopted it; a recommendation to adopt it is none.</summary>
    public static bool IsResolution(Reading reading) => reading.Role == ConsultationRole.Decision && IsAdopted(reading);

    internal static bool IsAdopted(Reading reading) => reading.Result is ReadingResult.Adopted or ReadingResult.AdoptedAmended;

    /// <summary>The readings, by number from 1, whose implementation and duties are still to be opened; also adoptions of the time when one without a lead unit opened nothing.</summary>
    public static ImmutableArray<int> ToOpen(Motion motion) =>
        [.. Enumerable.Range(1, motion.Readings.Length).Where(number => number > motion.FollowUpsOpened || (number > motion.UnledOpened && IsUnled(motion.Readings[number - 1])))];

    /// <summary>Who carries it out; null when there is nothing to carry out or nobody is named.</summary>
    public static UnitId? LeaderOf(Reading reading) =>
        !IsResolution(reading) ? null : reading.LeadUnit ?? (reading.Duties.IsEmpty ? null : reading.Duties[0].Unit);

    private static bool IsUnled(Reading reading) => IsResolution(reading) && LeaderOf(reading) is null;

    internal static DutyId IdOf(MotionId motion, int reading, ReportWish wish, int index) => DutyId.Of(motion.Value, reading, wish.Number ?? index + 1);

    internal static Basis BasisOf(ReportWish wish, Reading reading) =>
        wish.Basis ?? (IsResolution(reading) ? Basis.Resolution : IsAdopted(reading) ? Basis.Recommendation : Basis.FirstReading);

    private static BodyId OwedTo(Motion motion, Reading reading, ReportWish wish) =>
        BasisOf(wish, reading) == Basis.Recommendation && !motion.Sequence.IsEmpty ? motion.Sequence[^1].Body : reading.Body;

    private static Origin OriginOf(Motion motion, Reading reading) => new(
        $"{Word(reading)} vom {GermanDates.Of(reading.On)}, TOP {reading.Item}{(motion.Reference is { } reference ? $", Drucksache {reference}" : "")}",
        reading.On, motion.Reference, motion.Id.Value, motion.Content.Factions);

    private static string Word(Reading reading) => IsResolution(reading) ? "Beschluss" : IsAdopted(reading) ? "Empfehlungsbeschluss" : "Beratung";
}
