namespace Wiedervorlage.Core.Motions;

/// <summary>Which command is allowed in which state: the table that docs/procedure.md draws (a test compares them).</summary>
public static class MotionTransitions
{
    private static readonly ImmutableArray<string> _open = ["reference", "placement", "withdrawal"];
    private static readonly ImmutableArray<string> _placed = ["reference", "placement", "readings", "withdrawal", "corrections"];
    private static readonly ImmutableArray<string> _returning = ["reference", "target", "placement", "withdrawal", "corrections"];
    private static readonly ImmutableArray<string> _ended = ["reference", "corrections"];

    /// <summary>The commands allowed now, by the last part of their route.</summary>
    public static ImmutableArray<string> Allowed(MotionState state) => state switch
    {
        MotionState.AwaitingPlace => _open,
        MotionState.Placed or MotionState.InReading => _placed,
        MotionState.Postponed or MotionState.Deferred => _returning,
        MotionState.Referred => [.. _open, "corrections"],
        _ => _ended,
    };

    /// <summary>The state in one German word, as shown to people.</summary>
    public static string German(MotionState state) => state switch
    {
        MotionState.AwaitingPlace => "eingegangen",
        MotionState.Placed { Placement.Mode: PlacementMode.Tabled } => "Tischvorlage",
        MotionState.Placed => "auf der Tagesordnung",
        MotionState.InReading => "in Beratung",
        MotionState.Postponed => "vertagt",
        MotionState.Deferred => "zurückgestellt",
        MotionState.Referred => "verwiesen",
        MotionState.Decided { Result: ReadingResult.Rejected } => "abgelehnt",
        MotionState.Decided { Result: ReadingResult.AdoptedAmended } => "geändert beschlossen",
        MotionState.Decided => "beschlossen",
        MotionState.Withdrawn => "zurückgezogen",
        MotionState.Settled { Result: ReadingResult.Noted } => "zur Kenntnis genommen",
        _ => "erledigt",
    };

    internal static Refusal.WrongState? Refuse(MotionCommand command, Motion motion)
    {
        var allowed = Allowed(motion.State);
        var name = Name(command);
        if (allowed.Contains(name) || (command is MotionCommand.Withdraw && motion.State is MotionState.Withdrawn) || MotionReadings.IsRepeat(command, motion)) return null;
        return new(German(motion.State), $"Der Antrag ist „{German(motion.State)}“; „{name}“ geht in diesem Stand nicht.", allowed);
    }

    /// <summary>A command by the last part of its route, as <see cref="Allowed"/> lists it.</summary>
    public static string Name(MotionCommand command) => command switch
    {
        MotionCommand.AssignReference => "reference",
        MotionCommand.Place => "placement",
        MotionCommand.RecordReading => "readings",
        MotionCommand.SetTarget => "target",
        MotionCommand.Withdraw => "withdrawal",
        _ => "corrections",
    };
}
