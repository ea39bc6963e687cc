using Wiedervorlage.LocalHost.Durable.History;
using Wiedervorlage.LocalHost.Durable.Replay;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable.Engine;

/// <summary>Stores where an instance stands, and tells whom it concerns: its timers, who waits for its end, its parent.</summary>
internal sealed class Saver(IInstanceStore store, Loader loader, DueTimers timers, Completions completions, Pump pump, MovedTime time)
{
    /// <summary>A turn that ended in waiting.</summary>
    public async Task WaitAsync(Instance instance, Session session, IReadOnlyList<HistoryEvent> events)
    {
        var row = instance.Row! with
        {
            Status = OrchestrationRuntimeStatus.Running,
            UpdatedAt = time.GetUtcNow(),
            CustomStatus = session.CustomStatus,
            Due = session.Actions.Timers.Select(t => (DateTimeOffset?)t.FireAt).Min(),
            Ready = session.Actions.All.Any(a => a is not HistoryEvent.TimerCreated),
        };
        await AppendAsync(instance, row, events);
        instance.Waiting.Clear();
    }

    /// <summary>Inputs that no turn takes in yet.</summary>
    public async Task KeepAsync(Instance instance, IReadOnlyList<HistoryEvent> inputs, InstanceRow? row = null)
    {
        if (inputs.Count == 0 && row is null) return;
        await AppendAsync(instance, (row ?? instance.Row!) with { UpdatedAt = time.GetUtcNow() }, inputs);
        if (instance.Session is not null) instance.Waiting.AddRange(inputs);
    }

    /// <summary>The end, with the last turn's events. It is told when the instance is next looked at.</summary>
    public async Task EndAsync(Instance instance, OrchestrationRuntimeStatus status, string? output, IReadOnlyList<HistoryEvent> events)
    {
        var row = instance.Row! with { CustomStatus = instance.Session?.CustomStatus ?? instance.Row.CustomStatus };
        await AppendAsync(instance, row.Ended(status, output, time.GetUtcNow()), events);
        instance.Become(instance.Row!, null, []);
    }

    /// <summary>A new execution in the place of the old one.</summary>
    public async Task ContinueAsync(Instance instance, Outcome.Continued next)
    {
        var at = instance.Session!.LastTurnAt;
        var row = instance.Row! with { CustomStatus = instance.Session.CustomStatus };
        row = await store.ReplaceAsync(row.Restarted(next.Input, at), next.Events, CancellationToken.None);
        instance.Become(row, loader.Begin(row), next.Events);
        pump.Wake(instance.Id);
    }

    /// <summary>Sees to it that what is due is not missed. Nothing is due by itself while suspended.</summary>
    public void Note(InstanceRow row) =>
        timers.Set(row.Id, row.Finished || row.Status == OrchestrationRuntimeStatus.Suspended ? null : row.Due);

    /// <summary>Tells the end to all who wait for it. Repeating it does no harm.</summary>
    public void Tell(InstanceRow row)
    {
        Note(row);
        completions.Tell(row);
        if (row.Parent is { } parent) pump.Answer(parent.InstanceId, new(parent.Execution, AnswerTo(parent, row)));
    }

    public static HistoryEvent.Answer AnswerTo(ParentStep parent, InstanceRow row) => row.Status == OrchestrationRuntimeStatus.Completed
        ? new HistoryEvent.SubCompleted(parent.Step, row.Output)
        : new HistoryEvent.SubFailed(parent.Step, row.Output ?? row.Status.ToString());

    private async Task AppendAsync(Instance instance, InstanceRow row, IReadOnlyList<HistoryEvent> events)
    {
        instance.Row = await store.AppendAsync(row, [.. instance.Unsaved, .. events], CancellationToken.None);
        instance.Unsaved.Clear();
    }
}
