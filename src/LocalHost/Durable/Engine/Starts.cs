using Wiedervorlage.LocalHost.Durable.History;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable.Engine;

/// <summary>Starts instances, on behalf of clients and of parents.</summary>
internal sealed class Starts(IInstanceStore store, Instances instances, Loader loader, Saver saver, Pump pump, MovedTime time)
{
    /// <param name="refused">States of a finished instance in which it is not replaced. One that has not finished never is (P35).</param>
    /// <exception cref="OrchestrationAlreadyExistsException">The id is taken.</exception>
    public async Task StartAsync(
        string id, string name, string? input, DateTimeOffset? startAt, IReadOnlyCollection<string> refused, CancellationToken cancellation)
    {
        using var lease = await instances.HoldAsync(id, cancellation);
        var instance = lease.Instance;
        var row = NewRow(id, name, input, startAt, parent: null);
        var taken = await TryInsertAsync(instance, row, cancellation);
        if (taken is null) return;
        if (!taken.Finished || refused.Contains(taken.Status.ToString()))
            throw new OrchestrationAlreadyExistsException($"An orchestration '{id}' exists already; its status is {taken.Status}.");
        await ReplaceAsync(instance, row with { Tag = taken.Tag }, cancellation);
    }

    /// <summary>Starts the instance of a parent's step, unless that was done before. Its answer, if it is over or the id is another's.</summary>
    public async Task<HistoryEvent.Answer?> StartSubAsync(ParentStep parent, HistoryEvent.SubScheduled sub)
    {
        using var lease = await instances.HoldAsync(sub.InstanceId);
        var row = NewRow(sub.InstanceId, sub.Name, sub.Input, null, parent);
        var taken = await TryInsertAsync(lease.Instance, row, CancellationToken.None);
        if (taken is null) return null;
        if (taken.Parent == parent)
        {
            pump.Wake(taken.Id);
            return taken.Finished ? Saver.AnswerTo(parent, taken) : null;
        }
        if (!taken.Finished) return new HistoryEvent.SubFailed(sub.Id, $"An orchestration '{sub.InstanceId}' runs already.");
        await ReplaceAsync(lease.Instance, row with { Tag = taken.Tag }, CancellationToken.None);
        return null;
    }

    /// <summary>Null if the instance was stored; else the one that has the id.</summary>
    private async Task<InstanceRow?> TryInsertAsync(Instance instance, InstanceRow row, CancellationToken cancellation)
    {
        if (instance.Row is { Finished: false } running) return running;
        if (instance.Row is null && await StoredAsync(() => store.InsertAsync(row, cancellation), row.Id) is { } inserted)
        {
            Begin(instance, inserted);
            return null;
        }
        var taken = await loader.RowAsync(instance, cancellation) ?? throw new ChangedMeanwhileException(row.Id);
        if (taken.Execution != row.Execution) return taken;
        // The insert was repeated because its answer had been lost.
        Begin(instance, taken);
        return null;
    }

    private async Task ReplaceAsync(Instance instance, InstanceRow row, CancellationToken cancellation) =>
        Begin(instance, await StoredAsync(() => store.ReplaceAsync(row, [], cancellation), row.Id));

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
        instance.Become(row, loader.Begin(row), []);
        saver.Note(row);
        if (row.Status != OrchestrationRuntimeStatus.Pending) pump.Wake(row.Id);
    }

    private InstanceRow NewRow(string id, string name, string? input, DateTimeOffset? startAt, ParentStep? parent)
    {
        var now = time.GetUtcNow();
        var later = startAt > now;
        return new()
        {
            Id = id, Name = name, Execution = InstanceRow.NewExecution(), Input = input, Parent = parent,
            Status = later ? OrchestrationRuntimeStatus.Pending : OrchestrationRuntimeStatus.Running,
            CreatedAt = now, UpdatedAt = now, StartAt = later ? startAt!.Value.ToUniversalTime() : now,
            Due = later ? startAt!.Value.ToUniversalTime() : null, Ready = !later,
        };
    }
}
