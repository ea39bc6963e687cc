using System.Runtime.CompilerServices;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures.Recorded;

/// <summary>Keeps of every execution (a continue-as-new begins another) what the store held of it last: what a later version may have to replay.</summary>
internal sealed class RecordingStore(IInstanceStore inner) : IInstanceStore
{
    private readonly Lock _gate = new();
    private readonly List<(string Name, string Id, string Execution, string Lines)> _kept = [];

    public IReadOnlyList<(string Name, string Id, string Execution, string Lines)> Kept
    {
        get { lock (_gate) return [.. _kept]; }
    }

    public Task PrepareAsync(CancellationToken cancellation) => inner.PrepareAsync(cancellation);

    public Task<StoredInstance?> ReadAsync(string id, bool withLog, CancellationToken cancellation) => inner.ReadAsync(id, withLog, cancellation);

    public Task<InstanceRow?> InsertAsync(InstanceRow row, CancellationToken cancellation) => inner.InsertAsync(row, cancellation);

    public Task<InstanceRow> AppendAsync(InstanceRow row, string lines, CancellationToken cancellation)
    {
        Keep(row, lines);
        return inner.AppendAsync(row, lines, cancellation);
    }

    public Task<InstanceRow> ReplaceAsync(InstanceRow row, string lines, CancellationToken cancellation)
    {
        Keep(row, lines);
        return inner.ReplaceAsync(row, lines, cancellation);
    }

    public Task DeleteAsync(InstanceRow row, CancellationToken cancellation) => inner.DeleteAsync(row, cancellation);

    public async IAsyncEnumerable<InstanceRow> ListAsync(InstanceFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in inner.ListAsync(filter, cancellation)) yield return row;
    }

    private void Keep(InstanceRow row, string lines)
    {
        lock (_gate)
        {
            var known = _kept.FindIndex(one => one.Execution == row.Execution);
            if (known < 0) _kept.Add((row.Name, row.Id, row.Execution, lines));
            else _kept[known] = _kept[known] with { Lines = _kept[known].Lines + lines };
        }
    }
}
