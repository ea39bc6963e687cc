using DurableTask.Core;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>Where a turn leaves an instance.</summary>
internal static class TurnRow
{
    public static InstanceRow After(Turn turn, OrchestrationRuntimeState state, bool hasLetters)
    {
        DateTimeOffset at = turn.At;
        var row = turn.Instance.Row!;
        var execution = state.OrchestrationInstance!.ExecutionId;
        if (execution != row.Execution) row = row with { Execution = execution, Input = state.Input, StartAt = at };
        row = row with { CustomStatus = state.Status, UpdatedAt = at };
        if (state.ExecutionCompletedEvent is not null) return row.Ended(state.OrchestrationStatus, state.Output, at);
        var open = OpenWork.Of(state.Events);
        return row with
        {
            Status = state.OrchestrationStatus,
            Due = open.Due(turn.Timers),
            Ready = hasLetters || open.Activities.Any() || open.Children.Any(),
        };
    }

    /// <summary>A first turn that only asks for activities need not be stored by itself: its time is the start's, so a crash repeats it word for word.</summary>
    public static bool CanBeDoneAgain(Turn turn, InstanceRow row, IList<TaskMessage> others)
    {
        var (instance, before) = (turn.Instance, turn.Instance.Row!);
        return instance.Log!.History.Count == 0 && others.Count == 0 && row.Execution == before.Execution
            && row is { Status: OrchestrationStatus.Running, Ready: true, Due: null } && row.CustomStatus == before.CustomStatus
            && before.Status == OrchestrationStatus.Running;
    }
}
