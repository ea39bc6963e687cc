using DurableTask.Core;
using DurableTask.Core.History;
using Grpc.Core;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>What comes to existing instances from outside: events, suspension, termination. Stored before it returns; a turn takes it in.</summary>
internal sealed class Letters(IInstanceStore store, Instances instances, Pump pump, DueTimers timers, Completions completions, MovedTime time)
{
    private const int MostTries = 4;

    /// <exception cref="RpcException">There is no such instance (NotFound), or it is over (FailedPrecondition) (P18), as the Functions host says it.</exception>
    public async Task SendAsync(string id, HistoryEvent letter)
    {
        letter.Timestamp = time.GetUtcNow().UtcDateTime;
        using var lease = await instances.HoldAsync(id);
        for (var tries = 1; ; tries++)
        {
            if (lease.Instance.Row is null) await LoadAsync(lease.Instance);
            var row = lease.Instance.Row ?? throw new RpcException(new(StatusCode.NotFound, $"There is no orchestration '{id}'."));
            if (row.Finished) throw new RpcException(new(StatusCode.FailedPrecondition, $"The orchestration '{id}' is over: {row.Status}."));
            try
            {
                await KeepAsync(lease.Instance, row, letter);
                return;
            }
            catch (ChangedMeanwhileException) when (tries < MostTries)
            {
                lease.Instance.Forget();
            }
            catch
            {
                // Perhaps it was stored all the same: looked up again, since its effects must not wait for a restart.
                lease.Instance.Forget();
                pump.Wake(id);
                throw;
            }
        }
    }

    /// <summary>Removes a finished instance; false if there is none, or it is still under way.</summary>
    public async Task<bool> PurgeAsync(string id)
    {
        using var lease = await instances.HoldAsync(id);
        if (lease.Instance.Row is null) await LoadAsync(lease.Instance);
        if (lease.Instance.Row is not { Finished: true } row) return false;
        await store.DeleteAsync(row, CancellationToken.None);
        lease.Instance.Forget();
        return true;
    }

    private async Task KeepAsync(Instance instance, InstanceRow row, HistoryEvent letter)
    {
        if (letter is ExecutionTerminatedEvent ended && instance.Log is { History.Count: 0 } && row.StartAt > time.GetUtcNow())
        {
            row = await store.AppendAsync(row.Ended(OrchestrationStatus.Terminated, ended.Input, time.GetUtcNow()), "", CancellationToken.None);
            instance.Become(row, null);
            timers.Note(row);
            completions.Tell(row);
            return;
        }
        // A turn that is not stored yet is stored with it: its letters were taken in before this one came.
        var unsaved = instance.Unsaved.Count == 0 ? "" : Log.Turn(instance.Unsaved, instance.UnsavedLetters);
        var log = instance.Log!;
        row = row with { Ready = true, UpdatedAt = time.GetUtcNow() };
        row = await store.AppendAsync(row, unsaved + Log.Arrived([letter]), CancellationToken.None);
        log.Letters.Add(letter);
        instance.Become(row, log);
        pump.Wake(instance.Id);
    }

    private async Task LoadAsync(Instance instance)
    {
        var stored = await store.ReadAsync(instance.Id, withLog: true, CancellationToken.None);
        instance.Become(stored?.Row, stored is null ? null : Log.Read(stored.Log));
    }
}
