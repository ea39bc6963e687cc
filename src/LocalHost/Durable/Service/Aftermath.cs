using DurableTask.Core;
using DurableTask.Core.History;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>Sets off what a stored turn asked for, and tells the end of an instance to whoever waits for it. Doing it again does no harm.</summary>
internal sealed class Aftermath(Instances instances, Pump pump, Busyness busy, ActivityQueue queue, DueTimers timers, Completions completions, ILogger logger)
{
    /// <summary>Starts a child, or answers if it is over; set by the service.</summary>
    public required Func<ChildStart, Task<HistoryEvent?>> StartChild { get; set; }

    public required Func<TaskMessage, Task> Send { get; set; }

    /// <summary>After a turn: also what an execution asked for that the turn has ended.</summary>
    public void SetOff(Instance instance, OrchestrationRuntimeState state, IList<TaskMessage> activities, IList<TaskMessage> others)
    {
        if (instance.Row is { Finished: true } row) Tell(row, state.Events);
        else if (instance.Log is { Letters.Count: > 0 } || instance.HasAnswers) pump.Wake(instance.Id);
        var present = instance.Row is { Finished: false } ? instance.Row.Execution : null;
        foreach (var message in activities)
        {
            if (message.OrchestrationInstance.ExecutionId != present || instance.SetOff.Add(message.Event.EventId)) queue.Add(message);
        }
        foreach (var message in others)
        {
            if (message.Event is ExecutionStartedEvent started && ChildStart.Of(started) is var child
                && (child.Parent.Execution != present || instance.SetOff.Add(child.Parent.Step))) Aside(() => StartAsync(child));
            else if (message.Event is EventRaisedEvent && message.OrchestrationInstance.InstanceId != instance.Id) Aside(() => Send(message));
        }
    }

    /// <summary>After a restart: what the history asked for and this process has not set off.</summary>
    public void SetOff(Instance instance, OpenWork open)
    {
        var row = instance.Row!;
        OrchestrationInstance of = new() { InstanceId = row.Id, ExecutionId = row.Execution };
        foreach (var activity in open.Activities.Where(activity => instance.SetOff.Add(activity.EventId)))
            queue.Add(new() { Event = activity, OrchestrationInstance = of });
        foreach (var child in open.Children.Where(child => instance.SetOff.Add(child.EventId)))
            Aside(() => StartAsync(new(new(row.Id, row.Execution, child.EventId), child.InstanceId, child.Name, child.Input)));
    }

    public void Tell(InstanceRow row, IEnumerable<HistoryEvent> history)
    {
        timers.Note(row);
        completions.Tell(row);
        if (row.Parent is { } parent) Answer(parent, AnswerTo(parent, row, history));
    }

    public static HistoryEvent AnswerTo(ParentStep parent, InstanceRow row, IEnumerable<HistoryEvent> history)
    {
        var end = history.OfType<ExecutionCompletedEvent>().LastOrDefault();
        return row.Status == OrchestrationStatus.Completed
            ? new SubOrchestrationInstanceCompletedEvent(-1, parent.Step, row.Output)
            : new SubOrchestrationInstanceFailedEvent(
                -1, parent.Step, row.Output, null, end?.FailureDetails ?? new("(unknown)", row.Output ?? $"{row.Status}", null, null, false));
    }

    public void Answer(string id, Answer answer)
    {
        instances.Touch(id, instance => instance.Put(answer));
        pump.Wake(id);
    }

    private void Answer(ParentStep parent, HistoryEvent answer) => Answer(parent.InstanceId, new(parent.Execution, answer));

    private async Task StartAsync(ChildStart child)
    {
        if (await StartChild(child) is { } answer) Answer(child.Parent, answer);
    }

    /// <summary>Tried until the store answers.</summary>
    private void Aside(Func<Task> act)
    {
        busy.Enter();
        _ = Task.Run(async () =>
        {
            for (var failures = 1; !pump.Stopping.IsCancellationRequested; failures++)
            {
                try
                {
                    await act();
                    break;
                }
#pragma warning disable CA1031 // Whatever keeps the store from answering.
                catch (Exception e)
                {
                    logger.LogWarning(e, "What an orchestration asked for is tried again.");
                }
#pragma warning restore CA1031
                await pump.PauseAsync(failures);
            }
            busy.Exit();
        });
    }
}

/// <summary>A sub-orchestration to be started, once, for a step of its parent.</summary>
internal sealed record ChildStart(ParentStep Parent, string InstanceId, string Name, string? Input)
{
    public static ChildStart Of(ExecutionStartedEvent started)
    {
        var parent = started.ParentInstance;
        ParentStep step = new(parent.OrchestrationInstance.InstanceId, parent.OrchestrationInstance.ExecutionId, parent.TaskScheduleId);
        return new(step, started.OrchestrationInstance.InstanceId, started.Name, started.Input);
    }
}
