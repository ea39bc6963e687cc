using System.Runtime.CompilerServices;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

/// <summary>docs/procedure.md and the code agree.</summary>
public sealed class ProcedureDocTests
{
    private static readonly string[] Doc = File.ReadAllLines(Path.Combine(Here(), "../../../docs/procedure.md"));

    private static readonly ReturnTarget Waiting = new ReturnTarget.Occasion("Haushalt", default);

    private static readonly MotionState[] States =
    [
        new MotionState.AwaitingPlace(null, false), new MotionState.GivenBack("", default, null, false), new MotionState.Placed(new(new("m"), "1", PlacementMode.Agenda, null)), new MotionState.InReading(new(new("m"), "1", PlacementMode.Agenda, null)),
        new MotionState.Postponed(Waiting), new MotionState.Deferred(Waiting), new MotionState.Referred(new("hfa")), new MotionState.Forwarded(new("hfa")),
        new MotionState.Decided(ReadingResult.Adopted, default), new MotionState.Withdrawn(""), new MotionState.Settled(ReadingResult.Settled), new MotionState.Lapsed(default, ""),
    ];

    [Fact]
    public void Table_ListsEveryStateWithItsGermanWordAndItsCommands()
    {
        Assert.Equal(typeof(MotionState).GetNestedTypes().Length, States.Length);
        foreach (var state in States)
        {
            var row = Assert.Single(Doc, line => line.StartsWith($"| {state.GetType().Name} | ", StringComparison.Ordinal) && line.Contains("reference", StringComparison.Ordinal)).Split('|');
            Assert.Contains(MotionTransitions.German(state), row[2].Split(',', StringSplitOptions.TrimEntries));
            Assert.Equal(MotionTransitions.Allowed(state).Order(), row[3].Replace("(while one is waited for)", "", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries).Order());
        }
    }

    [Fact]
    public void Diagram_NamesEveryState()
    {
        foreach (var state in States)
            Assert.Contains(Doc, line => line.Contains($"--> {state.GetType().Name}", StringComparison.Ordinal));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
