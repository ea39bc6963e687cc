using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.LocalHost.Tests.Durable;

/// <summary>The storage of a process that dies right before, or right after, its n-th write; from then on nothing of it reaches the store.</summary>
internal sealed class DyingStore(IInstanceStore store, int diesAt = int.MaxValue, bool before = false) : IInstanceStore
{
    private readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _calls;

    public Task Died => _died.Task;

    public Task PrepareAsync(CancellationToken cancellation) => store.PrepareAsync(cancellation);

    public Task<StoredInstance?> ReadAsync(string id, bool withLog, CancellationToken cancellation) =>
        CallAsync(() => store.ReadAsync(id, withLog, cancellation));

    public Task<InstanceRow?> InsertAsync(InstanceRow row, CancellationToken cancellation) => CallAsync(() => store.InsertAsync(row, cancellation));

    public Task<InstanceRow> AppendAsync(InstanceRow row, string lines, CancellationToken cancellation) =>
        CallAsync(() => store.AppendAsync(row, lines, cancellation));

    public Task<InstanceRow> ReplaceAsync(InstanceRow row, string lines, CancellationToken cancellation) =>
        CallAsync(() => store.ReplaceAsync(row, lines, cancellation));

    public Task DeleteAsync(InstanceRow row, CancellationToken cancellation) => CallAsync(async () =>
    {
        await store.DeleteAsync(row, cancellation);
        return true;
    });

    public IAsyncEnumerable<InstanceRow> ListAsync(InstanceFilter filter, CancellationToken cancellation) => store.ListAsync(filter, cancellation);

    private async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        var number = Interlocked.Increment(ref _calls);
        if (number > diesAt || (number == diesAt && before)) throw Death();
        var answer = await call();
        return Volatile.Read(ref _calls) >= diesAt && number >= diesAt ? throw Death() : answer;
    }

    private ProcessDiedException Death()
    {
        _died.TrySetResult();
        return new();
    }
}

internal sealed class ProcessDiedException : Exception;
