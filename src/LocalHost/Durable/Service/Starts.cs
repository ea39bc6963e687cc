using DurableTask.Core;
using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>Starts instances, on behalf of clients and of parents. Stored before it returns.</summary>
internal sealed class Starts(IInstanceStore store, Instances instances, Pump pump, DueTimers timers, MovedTime time)
{
    /// <param name="refused">States of a finished instance in which it is not replaced. One that has not finished never is (P35).</param>
    /// <exception cref="OrchestrationAlreadyExistsException">The id is taken.</exception>
    public async Task StartAsync(ExecutionStartedEvent started, IReadOnlyCollection<OrchestrationStatus> refused)
    {
        var id = started.OrchestrationInstance.InstanceId;
        using var lease = await instances.HoldAsync(id);
        var instance = lease.Instance;
        var row = NewRow(id, started.OrchestrationInstance.ExecutionId, started.Name, started.Input, started.ScheduledStartTime, parent: null);
        if (await TryInsertAsync(instance, row) is not { } taken) return;
        if (!taken.Finished || refused.Contains(taken.Status))
            throw new OrchestrationAlreadyExistsException($"An orchestration '{id}' exists already; its status is {taken.Status}.");
        await ReplaceAsync(instance, row with { Tag = taken.Tag });
    }

    /// <summary>Starts the instance of a parent's step, unless that was done before. Its answer, if it is over or the id is another's.</summary>
    public async Task<HistoryEvent?> StartChildAsync(ChildStart child)
    {
        using var lease = await instances.HoldAsync(child.InstanceId);
        var row = NewRow(child.InstanceId, InstanceRow.NewExecution(), child.Name, child.Input, null, child.Parent);
        if (await TryInsertAsync(lease.Instance, row) is not { } taken) return null;
        if (taken.Parent == child.Parent)
        {
            pump.Wake(taken.Id);
            return taken.Finished ? Aftermath.AnswerTo(child.Parent, taken, await HistoryAsync(taken.Id)) : null;
        }
        if (!taken.Finished)
        {
            var why = $"An orchestration '{child.InstanceId}' runs already.";
            return new SubOrchestrationInstanceFailedEvent(-1, child.Parent.Step, why, null, new("(unknown)", why, null, null, true));
        }
        await ReplaceAsync(lease.Instance, row with { Tag = taken.Tag });
        return null;
    }

    private async Task<List<HistoryEvent>> HistoryAsync(string id) =>
        Log.Read((await store.ReadAsync(id, withLog: true, CancellationToken.None))?.Log ?? "").History;

    /// <summary>Null if the instance was stored; else the one that has the id.</summary>
    private async Task<InstanceRow?> TryInsertAsync(Instance instance, InstanceRow row)
    {
        if (instance.Row is { Finished: false } running) return running;
        if (instance.Row is null && await StoredAsync(() => store.InsertAsync(row, CancellationToken.None), row.Id) is { } inserted)
        {
            Begin(instance, inserted);
            return null;
        }
        var taken = instance.Row ?? (await store.ReadAsync(row.Id, withLog: false, CancellationToken.None))?.Row
            ?? throw new ChangedMeanwhileException(row.Id);
        if (taken.Execution != row.Execution) return taken;
        // The insert was repeated because its answer had been lost.
        Begin(instance, taken);
        return null;
    }

    private async Task ReplaceAsync(Instance instance, InstanceRow row) =>
        Begin(instance, await StoredAsync(() => store.ReplaceAsync(row, "", CancellationToken.None), row.Id));

    /// <summary>What failed was perhaps stored all the same: looked up again, since it must not wait for a restart.</summary>
    private async Task<T> StoredAsync<T>(Func<Task<T>> write, string id)
    {
        try
        {
            return await write();
        }
        catch
        {
            pump.Wake(id);
            throw;
        }
    }

    private void Begin(Instance instance, InstanceRow row)
    {
        instance.Become(row, new([], []));
        timers.Note(row);
        if (row.Ready) pump.Wake(row.Id);
    }

    private InstanceRow NewRow(string id, string execution, string name, string? input, DateTime? startAt, ParentStep? parent)
    {
        var now = time.GetUtcNow();
        DateTimeOffset at = startAt is { } wanted && wanted.ToUniversalTime() > now ? wanted.ToUniversalTime() : now;
        return new()
        {
            Id = id, Name = name, Execution = execution, Input = input, Parent = parent,
            Status = at > now ? OrchestrationStatus.Pending : OrchestrationStatus.Running,
            CreatedAt = now, UpdatedAt = now, StartAt = at, Due = at > now ? at : null, Ready = at == now,
        };
    }
}
