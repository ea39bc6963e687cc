using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>A vote of the body on whether a motion allows no delay. Kept whatever came of it.</summary>
public sealed record UrgencyVote(MeetingId Meeting, Ballot Ballot, bool Carried);

/// <summary>
/// Adding a motion to an agenda in the meeting: only by the body's vote, which is recorded (GO NRW § 48 (1)). A lost vote leaves the motion for the next meeting for
/// which it is in time; nothing is refused or dropped by it.
/// </summary>
internal static class UrgentMotions
{
    public static Decision<MotionEvent> Decide(MotionCommand.Place command, Motion motion, Meeting meeting, MotionWorld world)
    {
        if (command.UrgencyBallot is not { } ballot || Count(ballot) == 0)
            return new Refusal.Invalid("ballot", "Dringlich wird ein Antrag nur durch Abstimmung des Gremiums (§ 48 Abs. 1 GO NRW); die Abstimmung fehlt oder hat keine Stimmen.");
        if (BallotRefusals.For(ballot) is { } refusal) return refusal;
        if (meeting.On > world.Today)
            return new Refusal.Invalid("meeting", $"Über die Dringlichkeit stimmt das Gremium in der Sitzung ab; sie ist erst am {GermanDates.Of(meeting.On)}. Bis dahin kann der Antrag als Tischvorlage (tabled) ausgelegt werden.");
        if (BallotCount.Of(ballot, world.Body.Seats).Carried) return new MotionEvent.PlacedOnAgenda(meeting.Body, command.Placement, ballot);
        if (motion.Urgency.Any(vote => !vote.Carried && vote.Meeting == meeting.Id)) return Decision<MotionEvent>.AlreadyDone;
        return new MotionEvent.UrgencyDenied(meeting.Id, ballot, world.Calendar.NextAfter(meeting.On)?.Id);
    }

    /// <summary>Where it stands after a lost vote: one that has its place elsewhere keeps it.</summary>
    public static MotionState AfterDenial(MotionState was, MotionEvent.UrgencyDenied denied) => was switch
    {
        MotionState.Placed { Placement.Meeting: var meeting } when meeting != denied.Meeting => was,
        MotionState.AwaitingPlace { Meeting: { } meeting } when meeting != denied.Meeting => was,
        MotionState.AwaitingPlace or MotionState.Placed or MotionState.InReading => new MotionState.AwaitingPlace(denied.Next, Late: false),
        _ => was,
    };

    private static int Count(Ballot ballot) => BallotCount.Of(ballot, []).Totals is var totals ? totals.Yes + totals.No + totals.Abstain : 0;
}
