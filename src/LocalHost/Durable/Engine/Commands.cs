using Wiedervorlage.LocalHost.Durable.History;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable.Engine;

/// <summary>What clients do to existing instances. Stored before they return.</summary>
internal sealed class Commands(IInstanceStore store, Instances instances, Loader loader, Saver saver, Pump pump, MovedTime time)
{
    private const int MostTries = 4;

    /// <exception cref="RpcException">There is no such instance (NotFound), or it is over (FailedPrecondition) (P18).</exception>
    public Task RaiseAsync(string id, string name, string? payload, CancellationToken cancellation) =>
        ChangeAsync(id, instance =>
            saver.KeepAsync(instance, [new HistoryEvent.EventRaised(name, payload)], instance.Row! with { Ready = true }), cancellation);

    public Task TerminateAsync(string id, string? output, CancellationToken cancellation) =>
        ChangeAsync(id, instance => saver.EndAsync(instance, OrchestrationRuntimeStatus.Terminated, output, []), cancellation);

    public Task SuspendAsync(string id, CancellationToken cancellation) =>
        ChangeAsync(id, instance => SetAsync(instance, OrchestrationRuntimeStatus.Suspended), cancellation);

    public Task ResumeAsync(string id, CancellationToken cancellation) =>
        ChangeAsync(id, instance => instance.Row!.Status == OrchestrationRuntimeStatus.Suspended
            ? SetAsync(instance, instance.Row.StartAt > time.GetUtcNow() ? OrchestrationRuntimeStatus.Pending : OrchestrationRuntimeStatus.Running)
            : Task.CompletedTask, cancellation);

    /// <summary>Removes a finished instance; false if there is none, or it is still under way.</summary>
    public async Task<bool> PurgeAsync(string id, CancellationToken cancellation)
    {
        using var lease = await instances.HoldAsync(id, cancellation);
        if (await loader.RowAsync(lease.Instance, cancellation) is not { Finished: true } row) return false;
        await store.DeleteAsync(row, cancellation);
        lease.Instance.Forget();
        return true;
    }

    private Task SetAsync(Instance instance, OrchestrationRuntimeStatus status) =>
        instance.Row!.Status == status ? Task.CompletedTask : saver.KeepAsync(instance, [], instance.Row with { Status = status });

    private async Task ChangeAsync(string id, Func<Instance, Task> change, CancellationToken cancellation)
    {
        using var lease = await instances.HoldAsync(id, cancellation);
        for (var tries = 1; ; tries++)
        {
            var row = await loader.RowAsync(lease.Instance, cancellation);
            if (row is null) throw new RpcException(StatusCode.NotFound, $"There is no orchestration '{id}'.");
            if (row.Finished) throw new RpcException(StatusCode.FailedPrecondition, $"The orchestration '{id}' is over: {row.Status}.");
            try
            {
                await change(lease.Instance);
                break;
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
        saver.Note(lease.Instance.Row!);
        pump.Wake(id);
    }
}
