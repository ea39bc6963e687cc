using DurableTask.Core;
using DurableTask.Core.History;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>Gives out turns and stores them, each in one write; only then is anything set off.</summary>
internal sealed class Turns(IInstanceStore store, Instances instances, Aftermath aftermath, DueTimers timers, MovedTime time)
{
    /// <summary>The next turn of an instance; null when it has nothing to take in.</summary>
    public async Task<Turn?> TakeAsync(string id)
    {
        var lease = await instances.HoldAsync(id);
        try
        {
            var turn = await TryTakeAsync(lease);
            if (turn is null) lease.Dispose();
            return turn;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    /// <summary>Stores what the turn has brought, then sets it off.</summary>
    public async Task EndAsync(Turn turn, OrchestrationRuntimeState state, IList<TaskMessage> activities, IList<TaskMessage> others)
    {
        var instance = turn.Instance;
        foreach (var one in state.NewEvents.Where(one => one is not OrchestratorStartedEvent)) one.Timestamp = turn.At;
        var toSelf = others.Where(message => message.Event is EventRaisedEvent && message.OrchestrationInstance.InstanceId == instance.Id)
            .Select(message => message.Event).ToList();
        var row = TurnRow.After(turn, state, toSelf.Count > 0);
        if (TurnRow.CanBeDoneAgain(turn, row, others)) Keep(turn, state);
        else await StoreAsync(turn, state, row, toSelf);
        aftermath.SetOff(instance, state, activities, others);
    }

    /// <summary>An activity has ended. The answer is stored with the turn that takes it in; lost before, the activity runs again.</summary>
    public void Answer(string id, Answer answer) => aftermath.Answer(id, answer);

    private static void Keep(Turn turn, OrchestrationRuntimeState state)
    {
        var (instance, log) = (turn.Instance, turn.Instance.Log!);
        instance.Unsaved.AddRange(state.NewEvents);
        instance.UnsavedLetters = turn.Letters;
        log.History.AddRange(state.NewEvents);
        log.Letters.RemoveRange(0, turn.Letters);
    }

    private async Task StoreAsync(Turn turn, OrchestrationRuntimeState state, InstanceRow row, List<HistoryEvent> toSelf)
    {
        var instance = turn.Instance;
        try
        {
            if (row.Execution == instance.Row!.Execution)
            {
                var lines = Log.Turn([.. instance.Unsaved, .. state.NewEvents], instance.UnsavedLetters + turn.Letters) + Log.Arrived(toSelf);
                row = await store.AppendAsync(row, lines, CancellationToken.None);
            }
            else
            {
                row = await store.ReplaceAsync(row, Log.Turn([.. state.Events], 0) + Log.Arrived(toSelf), CancellationToken.None);
            }
        }
        catch (TooLargeException tooLarge)
        {
            // Trying again would end as badly, for ever.
            row = instance.Row!.Ended(OrchestrationStatus.Failed, tooLarge.Message, row.UpdatedAt);
            row = await store.AppendAsync(row, "", CancellationToken.None);
        }
        instance.Become(row, new([.. state.Events], toSelf));
        timers.Note(row);
    }

    private async Task<Turn?> TryTakeAsync(Instances.Lease lease)
    {
        var instance = lease.Instance;
        if (instance.Log is null) await LoadAsync(instance);
        if (instance is not { Row: { } row, Log: { } log })
        {
            instance.TakeAnswers();
            return null;
        }
        var now = time.GetUtcNow();
        if (row.Due > now) timers.Note(row);
        if (log.History.Count == 0 && row.StartAt > now) return null;
        var open = OpenWork.Of(log.History);
        aftermath.SetOff(instance, open);
        // Those to a first turn that has to be done again wait until it is.
        List<Answer> answers = log.History.Count == 0
            ? []
            : [.. instance.TakeAnswers().Where(answer => answer.Execution == row.Execution && open.Awaits(answer.Event))];
        List<HistoryEvent> news = [.. log.Letters, .. answers.Select(answer => answer.Event), .. Fired(row, log, open, now)];
        if (log.History.Count == 0) news.Insert(0, Started(row));
        return news.Count == 0 ? null : new(lease)
        {
            InstanceId = row.Id,
            OrchestrationRuntimeState = new(log.History),
            NewMessages = [.. news.Select(one => new TaskMessage { Event = one, OrchestrationInstance = Of(row) })],
            LockedUntilUtc = DateTime.MaxValue,
            At = (log.History.Count == 0 ? row.StartAt : now).UtcDateTime,
            Letters = log.Letters.Count,
            Answers = answers,
        };
    }

    private async Task LoadAsync(Instance instance)
    {
        if (instance.Row is { Finished: true }) return;
        var stored = await store.ReadAsync(instance.Id, withLog: true, CancellationToken.None);
        instance.Become(stored?.Row, stored is null ? null : Log.Read(stored.Log));
        // Perhaps it was not told: then the process died, or its storage did not answer, right after the last write.
        if (stored is { Row.Finished: true }) aftermath.Tell(stored.Row, Log.Read(stored.Log).History);
    }

    private static IEnumerable<HistoryEvent> Fired(InstanceRow row, Log log, OpenWork open, DateTimeOffset now)
    {
        var asleep = row.Status == OrchestrationStatus.Suspended && !log.Letters.OfType<ExecutionResumedEvent>().Any();
        return asleep || !(row.Due <= now) ? [] : open.Timers.Where(timer => timer.FireAt <= now.UtcDateTime).OrderBy(timer => timer.FireAt)
            .Select(timer => new TimerFiredEvent(-1) { TimerId = timer.EventId, FireAt = timer.FireAt });
    }

    private static ExecutionStartedEvent Started(InstanceRow row) => new(-1, row.Input)
    {
        Name = row.Name,
        Version = "",
        OrchestrationInstance = Of(row),
        ParentInstance = row.Parent is not { } parent ? null : new()
        {
            OrchestrationInstance = new() { InstanceId = parent.InstanceId, ExecutionId = parent.Execution },
            TaskScheduleId = parent.Step,
            Name = "",
            Version = "",
        },
    };

    private static OrchestrationInstance Of(InstanceRow row) => new() { InstanceId = row.Id, ExecutionId = row.Execution };
}
