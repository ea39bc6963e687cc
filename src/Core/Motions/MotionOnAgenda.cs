namespace Wiedervorlage.Core.Motions;

/// <summary>
/// What an agenda asks of the motions on it. The motion owns on which meeting it is; the agenda owns order and numbers and tells them here. Late or repeated asking
/// does nothing.
/// </summary>
internal static class MotionOnAgenda
{
    public static Decision<MotionEvent> Decide(MotionCommand command, Motion motion, MotionWorld world) => command switch
    {
        MotionCommand.TakeNumber c when PlaceOn(motion, c.Meeting) is { } place && place.Item != c.Item => new MotionEvent.Numbered(c.Meeting, c.Item, First: place.Item is null),
        MotionCommand.LeaveAgenda c when PlaceOn(motion, c.Meeting) is not null && world.Calendar.Find(c.Meeting) is { } meeting =>
            new MotionEvent.Aimed(world.Calendar.NextAfter(meeting.On)?.Id, c.Meeting, AimReason.Pulled),
        MotionCommand.ReturnToAgenda c when motion.State is MotionState.AwaitingPlace && world.Calendar.Find(c.Placement.Meeting) is { TakesPlace: true } meeting && meeting.Body == motion.Concerned() =>
            new MotionEvent.PlacedOnAgenda(meeting.Body, c.Placement, null),
        _ => Decision<MotionEvent>.AlreadyDone,
    };

    public static MotionState Numbered(MotionState state, string item) => state switch
    {
        MotionState.Placed placed => new MotionState.Placed(placed.Placement with { Item = item }),
        MotionState.InReading reading => new MotionState.InReading(reading.Placement with { Item = item }),
        _ => state,
    };

    private static Placement? PlaceOn(Motion motion, Meetings.MeetingId meeting) => motion.Place() is { } place && place.Meeting == meeting ? place : null;
}
