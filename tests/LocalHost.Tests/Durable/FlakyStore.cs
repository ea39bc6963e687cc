using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.LocalHost.Tests.Durable;

/// <summary>A store that often gives no answer, before or after it has done what it was asked.</summary>
internal sealed class FlakyStore(IInstanceStore store, int seed, int every, bool before) : IInstanceStore
{
    private readonly Random _chance = new(seed);

    public bool Fails { get; set; }

    public Task PrepareAsync(CancellationToken cancellation) => store.PrepareAsync(cancellation);

    public Task<StoredInstance?> ReadAsync(string id, bool withLog, CancellationToken cancellation) =>
        CallAsync(() => store.ReadAsync(id, withLog, cancellation));

    public Task<InstanceRow?> InsertAsync(InstanceRow row, CancellationToken cancellation) => CallAsync(() => store.InsertAsync(row, cancellation));

    public Task<InstanceRow> AppendAsync(InstanceRow row, string lines, CancellationToken cancellation) =>
        CallAsync(() => store.AppendAsync(row, lines, cancellation));

    public Task<InstanceRow> ReplaceAsync(InstanceRow row, string lines, CancellationToken cancellation) =>
        CallAsync(() => store.ReplaceAsync(row, lines, cancellation));

    public Task DeleteAsync(InstanceRow row, CancellationToken cancellation) => store.DeleteAsync(row, cancellation);

    public IAsyncEnumerable<InstanceRow> ListAsync(InstanceFilter filter, CancellationToken cancellation) => store.ListAsync(filter, cancellation);

    private async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        bool fails;
        lock (_chance) { fails = Fails && _chance.Next(every) == 0; }
        if (fails && before) throw new IOException("no answer");
        var answer = await call();
        return fails ? throw new IOException("no answer") : answer;
    }
}
