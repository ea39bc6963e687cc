using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>What a person can ask for. Closed. Time is no command: see <see cref="MotionAdvance"/>.</summary>
public abstract record MotionCommand
{
    private MotionCommand() { }

    /// <summary>File it; allowed only when nothing is known under the id.</summary>
    public sealed record File(MotionId Id, BodyId Body, MotionContent Content, Instant ReceivedAt) : MotionCommand
    {
        /// <summary>The day on which it was received on paper, entered later; null: the day of <c>ReceivedAt</c>.</summary>
        public LocalDate? ReceivedOn { get; init; }
    }

    /// <summary>Give it its number, "67/2026" to "0067/2026".</summary>
    public sealed record AssignReference(string Reference) : MotionCommand;

    /// <summary>Put it on an agenda, table it or record that its urgency was voted.</summary>
    public sealed record Place(Placement Placement, Ballot? UrgencyBallot) : MotionCommand;

    /// <summary>The agenda gives it a number. No person's command: it does nothing where the motion is not on that meeting's agenda any more.</summary>
    public sealed record TakeNumber(MeetingId Meeting, string Item) : MotionCommand;

    /// <summary>Its item was pulled from the agenda: it goes to the next meeting. Does nothing where the motion is not on that agenda any more.</summary>
    public sealed record LeaveAgenda(MeetingId Meeting) : MotionCommand;

    /// <summary>Its item was pulled by mistake: it comes back to the place it had. Does nothing where the motion has another place by now, or has ended.</summary>
    public sealed record ReturnToAgenda(Placement Placement) : MotionCommand;

    /// <summary>Record what a meeting did with it.</summary>
    public sealed record RecordReading(Reading Reading) : MotionCommand;

    /// <summary>Say when it comes back.</summary>
    public sealed record SetTarget(ReturnTarget Target) : MotionCommand;

    /// <summary>The occasion it waits for has come.</summary>
    public sealed record TickOff : MotionCommand;

    /// <summary>Say which bodies deal with it, in which order; <paramref name="Reason"/> is needed for a change.</summary>
    public sealed record SetSequence(ImmutableArray<ConsultationStep> Steps, string? Reason) : MotionCommand;

    /// <summary>Give it back for a formal defect.</summary>
    public sealed record GiveBack(string Defect) : MotionCommand;

    /// <summary>The faction has mended it; null leaves a text as it was.</summary>
    public sealed record Mend(string? Title, string? ResolutionText, string? Reasons) : MotionCommand;

    /// <summary>The faction says whether its motion was read as it was meant. No command of the office.</summary>
    public sealed record JudgeUnderstanding(bool Right, string? Remark) : MotionCommand;

    /// <summary>Take it up with a concern noted.</summary>
    public sealed record NoteConcern(string Concern) : MotionCommand;

    /// <summary>Take it back.</summary>
    public sealed record Withdraw(string Reason) : MotionCommand;

    /// <summary>What was asked back about a recorded reading (counted from 1) is right as it stands.</summary>
    public sealed record Confirm(int Number, string? Note) : MotionCommand;

    /// <summary>It goes on under the new legislative term.</summary>
    public sealed record CarryOver(LocalDate TermEnded) : MotionCommand;

    /// <summary>It ends with the legislative term.</summary>
    public sealed record Lapse(LocalDate TermEnded, string? Reason) : MotionCommand;

    /// <summary>Change in a recorded reading (counted from 1) what the change names, and nothing else.</summary>
    public sealed record Change(int Number, ReadingChange To, string Reason) : MotionCommand;

    /// <summary>Replace a recorded reading (counted from 1) by a corrected one.</summary>
    public sealed record Correct(int Number, Reading Reading, string Reason) : MotionCommand;
}
