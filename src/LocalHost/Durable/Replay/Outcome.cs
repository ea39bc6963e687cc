using Wiedervorlage.LocalHost.Durable.History;

namespace Wiedervorlage.LocalHost.Durable.Replay;

/// <summary>What a turn led to: new actions, in order, and how it ended.</summary>
internal sealed record Turned(IReadOnlyList<HistoryEvent.Action> Actions, Outcome Outcome);

internal abstract record Outcome
{
    private Outcome() { }

    public sealed record Waiting : Outcome;

    public sealed record Completed(string? Output) : Outcome;

    public sealed record Failed(string Message) : Outcome;

    /// <summary>A new execution with what was not processed.</summary>
    public sealed record Continued(string? Input, IReadOnlyList<HistoryEvent> Events) : Outcome;
}
