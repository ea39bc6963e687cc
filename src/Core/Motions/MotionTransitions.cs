namespace Wiedervorlage.Core.Motions;

/// <summary>Which command is allowed in which state: the table that docs/procedure.md draws (a test compares them).</summary>
public static class MotionTransitions
{
    private static readonly ImmutableArray<string> _open =
        ["reference", "placement", "sequence", "concern", "defect", "withdrawal", "confirmation", "corrections", "carry-over"];

    private static readonly ImmutableArray<string> _givenBack = ["reference", "mending", "concern", "withdrawal", "carry-over"];

    private static readonly ImmutableArray<string> _placed =
        ["reference", "placement", "sequence", "readings", "concern", "withdrawal", "confirmation", "corrections", "carry-over"];

    private static readonly ImmutableArray<string> _returning =
        ["reference", "target", "placement", "sequence", "concern", "withdrawal", "confirmation", "corrections", "carry-over"];

    private static readonly ImmutableArray<string> _elsewhere =
        ["reference", "placement", "sequence", "concern", "withdrawal", "confirmation", "corrections", "carry-over"];

    private static readonly ImmutableArray<string> _ended = ["reference", "confirmation", "corrections"];

    /// <summary>The commands allowed now, by the last part of their route. An occasion can be ticked off only while one is waited for.</summary>
    public static ImmutableArray<string> Allowed(MotionState state) => state switch
    {
        MotionState.AwaitingPlace => _open,
        MotionState.GivenBack => _givenBack,
        MotionState.Placed or MotionState.InReading => _placed,
        MotionState.Postponed { Target: ReturnTarget.Occasion } or MotionState.Deferred { Target: ReturnTarget.Occasion } => _returning.Insert(2, "occasion"),
        MotionState.Postponed or MotionState.Deferred => _returning,
        MotionState.Referred or MotionState.Forwarded => _elsewhere,
        _ => _ended,
    };

    /// <summary>The state in one German word, as shown to people.</summary>
    public static string German(MotionState state) => state switch
    {
        MotionState.AwaitingPlace => "eingegangen",
        MotionState.GivenBack => "zurückgegeben",
        MotionState.Placed { Placement.Mode: PlacementMode.Tabled } => "Tischvorlage",
        MotionState.Placed => "auf der Tagesordnung",
        MotionState.InReading => "in Beratung",
        MotionState.Postponed => "vertagt",
        MotionState.Deferred => "zurückgestellt",
        MotionState.Referred => "verwiesen",
        MotionState.Forwarded => "weitergegeben",
        MotionState.Decided decided => ReadingTexts.German(decided.Result),
        MotionState.Withdrawn => "zurückgezogen",
        MotionState.Lapsed => "mit der Wahlperiode verfallen",
        MotionState.Settled settled => ReadingTexts.German(settled.Result),
        _ => throw new InvalidOperationException($"No word for {state.GetType().Name}."),
    };

    internal static Refusal.WrongState? Refuse(MotionCommand command, Motion motion)
    {
        var allowed = Allowed(motion.State);
        var name = Name(command);
        if (allowed.Contains(name) || IsSoAlready(command, motion) || MotionReadings.IsOwnInsteadOfMoved(command, motion)) return null;
        if (command is MotionCommand.Mend && MotionUnderstanding.IsWrong(motion)) return null;
        return new(
            German(motion.State), $"Der Antrag ist „{German(motion.State)}“; {CommandWords.German(name)} geht in diesem Stand nicht.", allowed,
            $"Möglich ist jetzt: {string.Join(", ", allowed.Select(one => $"{CommandWords.German(one)} ({one})"))}.");
    }

    /// <summary>A command by the last part of its route, as <see cref="Allowed"/> lists it.</summary>
    public static string Name(MotionCommand command) => command switch
    {
        MotionCommand.AssignReference => "reference",
        MotionCommand.Place => "placement",
        MotionCommand.RecordReading => "readings",
        MotionCommand.SetTarget => "target",
        MotionCommand.TickOff => "occasion",
        MotionCommand.SetSequence => "sequence",
        MotionCommand.GiveBack => "defect",
        MotionCommand.Mend => "mending",
        MotionCommand.JudgeUnderstanding => "understanding",
        MotionCommand.NoteConcern => "concern",
        MotionCommand.Withdraw => "withdrawal",
        MotionCommand.TakeNumber or MotionCommand.LeaveAgenda or MotionCommand.ReturnToAgenda => "agenda",
        MotionCommand.Confirm => "confirmation",
        MotionCommand.Correct or MotionCommand.Change => "corrections",
        MotionCommand.CarryOver or MotionCommand.Lapse => "carry-over",
        _ => throw new InvalidOperationException($"No name for {command.GetType().Name}."),
    };

    private static bool IsSoAlready(MotionCommand command, Motion motion) =>
        (command is MotionCommand.Withdraw && motion.State is MotionState.Withdrawn) || (command is MotionCommand.Lapse && motion.State is MotionState.Lapsed);
}
