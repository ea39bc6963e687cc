using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>What a person can ask for. Closed. Time is no command: see <see cref="MotionAdvance"/>.</summary>
public abstract record MotionCommand
{
    private MotionCommand() { }

    /// <summary>File it; allowed only when nothing is known under the id.</summary>
    public sealed record File(MotionId Id, BodyId Body, MotionContent Content, Instant ReceivedAt) : MotionCommand;

    /// <summary>Give it its number, "67/2026" to "0067/2026".</summary>
    public sealed record AssignReference(string Reference) : MotionCommand;

    /// <summary>Put it on an agenda, table it or record that its urgency was voted.</summary>
    public sealed record Place(Placement Placement, Ballot? UrgencyBallot) : MotionCommand;

    /// <summary>Record what a meeting did with it.</summary>
    public sealed record RecordReading(Reading Reading) : MotionCommand;

    /// <summary>Say when it comes back.</summary>
    public sealed record SetTarget(ReturnTarget Target) : MotionCommand;

    /// <summary>Take it back.</summary>
    public sealed record Withdraw(string Reason) : MotionCommand;

    /// <summary>Replace a recorded reading (counted from 1) by a corrected one.</summary>
    public sealed record Correct(int Number, Reading Reading, string Reason) : MotionCommand;
}
