namespace Wiedervorlage.Core.Motions;

/// <summary>
/// Joined motions move together and are voted on separately. What one of them does since the other has moved follows from how both stand, so a step that was lost in
/// between is found and made up for; a motion for which something of its own is recorded stays as recorded.
/// </summary>
public static class JoinedMoves
{
    /// <summary>True when both are dealt with together: one joined with the other, or both with a third.</summary>
    public static bool AreJoined(MotionId one, MotionId? oneWith, MotionId other, MotionId? otherWith) =>
        one != other && (oneWith == other || otherWith == one || (oneWith is not null && oneWith == otherWith));

    /// <summary>What happens to <paramref name="other"/> because <paramref name="moved"/> stands as it does; empty when they are together, or part by a record of their own.</summary>
    public static ImmutableArray<MotionEvent> Follow(Motion other, Motion moved)
    {
        if (!AreJoined(other.Id, other.JoinedWith, moved.Id, moved.JoinedWith) || other.State.HasEnded()) return [];
        MotionEvent? happened = PutOff(other, moved);
        happened ??= ComesBack(other, moved);
        happened ??= Placed(other, moved);
        return happened is null ? [] : MotionNotices.With(other, [happened]);
    }

    /// <summary>Postponed, deferred or referred in a meeting in which the other stands without a result.</summary>
    private static MotionEvent.MovedWith? PutOff(Motion other, Motion moved) =>
        moved.Readings is [.., { MovedWith: null, Result: ReadingResult.Postponed or ReadingResult.Deferred or ReadingResult.Referred } read]
        && other.Place() is { } place && place.Meeting == read.Meeting && other.Readings.All(one => one.Meeting != read.Meeting)
            ? new MotionEvent.MovedWith(
                moved.Id,
                new(read.Meeting, read.Body, read.On, place.Item ?? read.Item, read.Result, read.Target, read.ReferredTo, [], [], null, null, null, [])
                {
                    Role = Consultations.RoleNow(other),
                    Step = other.SequenceAt,
                    NoQuorum = read.NoQuorum,
                    MovedWith = moved.Id,
                })
            : null;

    /// <summary>The one has a target; the other, put off in the same meeting, is still without.</summary>
    private static MotionEvent.TargetSet? ComesBack(Motion other, Motion moved)
    {
        if (other.Target() is not ReturnTarget.Open || other.Readings is not [.., var last] || moved.Readings is not [.., var read] || last.Meeting != read.Meeting || other.Body != moved.Body) return null;
        var target = moved.Target() ?? (moved.Place() is { } place && place.Meeting != read.Meeting ? new ReturnTarget.InMeeting(place.Meeting) : null);
        return target is null or ReturnTarget.Open ? null : new MotionEvent.TargetSet(target);
    }

    /// <summary>The one has a number where the other has none, or was put on another agenda than the one on which both stood.</summary>
    private static MotionEvent.PlacedOnAgenda? Placed(Motion other, Motion moved)
    {
        if (other.State is not MotionState.Placed { Placement: var place } || moved.State is not MotionState.Placed { Placement: { Item: not null } to } || other.Body != moved.Body) return null;
        var lacksNumber = place.Meeting == to.Meeting && place.Item is null;
        var leftBehind = place.Meeting != to.Meeting && moved.MovedFrom == place.Meeting;
        return lacksNumber || leftBehind ? new MotionEvent.PlacedOnAgenda(moved.Body, place with { Meeting = to.Meeting, Item = to.Item }, null) : null;
    }
}
