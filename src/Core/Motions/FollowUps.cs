using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Motions;

/// <summary>
/// What follows from a reading outside the motion: every adopted resolution opens an implementation, whether or not it names a report; every wished report
/// becomes a duty, binding or (from a first reading) not. Ids come from motion, reading and ordinal, so opening twice opens nothing.
/// </summary>
public static class FollowUps
{
    /// <summary>The units that a binding decision burdens: each is told once.</summary>
    public static ImmutableArray<UnitId> UnitsOf(Reading reading) =>
        IsAdopted(reading) ? [.. reading.Duties.Select(wish => wish.Unit).Concat(reading.LeadUnit is { } lead ? [lead] : []).Distinct()] : [];

    /// <summary>The duties of the <paramref name="number"/>-th reading, from 1.</summary>
    public static ImmutableArray<DutyCommand.Arise> Duties(Motion motion, int number)
    {
        var reading = motion.Readings[number - 1];
        return [.. reading.Duties.Select((wish, index) => new DutyCommand.Arise(
            DutyId.Of(motion.Id.Value, number, index + 1), reading.Body, wish.Unit, wish.What, wish.Item, wish.Cadence, BasisOf(wish, reading), OriginOf(motion, reading), motion.Content.Public))];
    }

    /// <summary>The implementation of the <paramref name="number"/>-th reading, from 1; null when it adopted nothing, or no unit is named as yet.</summary>
    public static ImplementationCommand.Open? Implementation(Motion motion, int number)
    {
        var reading = motion.Readings[number - 1];
        return IsAdopted(reading) && UnitsOf(reading) is [_, ..] units
            ? new(ImplementationId.Of(motion.Id.Value, number), reading.Body, reading.LeadUnit ?? units[0], motion.Content.Title, OriginOf(motion, reading), motion.Content.Public)
            : null;
    }

    private static bool IsAdopted(Reading reading) => reading.Result is ReadingResult.Adopted or ReadingResult.AdoptedAmended;

    private static Basis BasisOf(ReportWish wish, Reading reading) => wish.Basis ?? (IsAdopted(reading) ? Basis.Resolution : Basis.FirstReading);

    private static Origin OriginOf(Motion motion, Reading reading) => new(
        $"{(IsAdopted(reading) ? "Beschluss" : "Beratung")} vom {GermanDates.Of(reading.On)}, TOP {reading.Item}{(motion.Reference is { } reference ? $", Drucksache {reference}" : "")}",
        reading.On, motion.Reference, motion.Id.Value, motion.Content.Factions);
}
