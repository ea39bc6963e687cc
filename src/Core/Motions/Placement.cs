using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>A motion's place. <paramref name="Item"/> is the TOP ("8.1"), null while the office has not numbered it.</summary>
public sealed record Placement(MeetingId Meeting, string? Item, PlacementMode Mode, MotionId? JoinedWith);

/// <summary>How a motion came onto an agenda.</summary>
public enum PlacementMode
{
    /// <summary>In time.</summary>
    Agenda,

    /// <summary>Tischvorlage to an item that is on the agenda anyway.</summary>
    Tabled,

    /// <summary>Added by a vote of the body because it allows no delay (GO NRW § 48 (1)).</summary>
    Urgent,
}
