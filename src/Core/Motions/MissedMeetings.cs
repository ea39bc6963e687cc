using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>
/// A motion in time has to be taken up (GO NRW § 48 (1)). Goes a meeting by without it, that is told to the factions with the reason, from
/// the second time on to the chair as well, and stands in the lists. A cancelled meeting, a pulled item or a defect that was to be mended
/// does not count, nor does a late motion.
/// </summary>
public static class MissedMeetings
{
    /// <summary>From this many on the chair is told.</summary>
    public const int ToTheChair = 2;

    internal static ImmutableArray<MeetingId> After(Motion was, MotionEvent.Aimed aimed) =>
        aimed is { Why: AimReason.WentBy, InsteadOf: { } meeting } && was.State is MotionState.AwaitingPlace { Late: false }
            ? was.Missed.Add(meeting) : was.Missed;

    /// <summary>"zum 2. Mal nicht behandelt"; null while it has never been missed, or has its place.</summary>
    public static string? German(MotionState state, int missed) =>
        missed > 0 && state is MotionState.AwaitingPlace ? $"zum {missed}. Mal nicht behandelt" : null;

    /// <summary>Mended after its meeting has gone by: it is meant for the next one, and nobody has missed anything.</summary>
    internal static MotionEvent.Aimed? Meanwhile(Motion motion, BodyCalendar calendar, LocalDate today) =>
        motion.State is MotionState.GivenBack { Meeting: { } id } && calendar.Find(id) is { TakesPlace: true } meeting && meeting.On < today
            ? new(calendar.NextWithMotionDeadlineAhead(today)?.Id, id, AimReason.GivenBack) : null;
}
