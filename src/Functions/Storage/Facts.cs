using System.Runtime.CompilerServices;
using Azure;
using Wiedervorlage.Core;

namespace Wiedervorlage.Functions.Storage;

/// <summary>
/// The truth: an append-only list of events per stream, and what they add up to. Both are written in one batch, with the command's id, under the snapshot's ETag:
/// so there is no event without its state, no command applied twice, and of two writers one loses the race and sees the other's work.
/// </summary>
/// <remarks>Rows of a stream: <c>s:stream</c> (snapshot), <c>e:stream:00000001</c> (the events of one append, under the number of the first), <c>c:stream:command</c>.</remarks>
/// <param name="rows">The table.</param>
/// <param name="texts">Where long ones lie.</param>
/// <param name="evolve">State only: what an event makes of a state, today and when it is added up anew.</param>
/// <param name="rebuilt">From the snapshot as it was and the events added up anew to the new one: for what only the snapshot knows. Null: the events know all.</param>
internal sealed class Facts<TState, TEvent>(IRows rows, ITexts texts, Func<TState?, TEvent, TState> evolve, Func<TState, TState, TState>? rebuilt = null)
    where TState : class
    where TEvent : class
{
    private readonly DecodedRows<Snapshot<TState>> _snapshots = new(texts);

    /// <summary>Null when nothing has happened there yet.</summary>
    public async Task<Stored<TState>?> LoadAsync(StreamKey key, CancellationToken cancellation = default)
    {
        var row = await rows.GetAsync(key.PartitionKey, StreamRows.Snapshot(key), cancellation);
        return row is null ? null : await StoredInAsync(row, cancellation);
    }

    /// <summary>All events of a stream, in order, numbered from 1 without a gap.</summary>
    public async Task<ImmutableArray<Recorded<TEvent>>> EventsAsync(StreamKey key, CancellationToken cancellation = default)
    {
        var all = ImmutableArray.CreateBuilder<Recorded<TEvent>>();
        await foreach (var row in rows.FindAsync(new(key.PartitionKey, StreamRows.EventsOf(key)), cancellation))
        {
            var append = await RowJson.ReadAsync<Append<TEvent>>(row, texts, cancellation);
            all.AddRange(append.Events.Select((one, index) => new Recorded<TEvent>(append.First + index, append.At, append.By, append.CommandId, one)));
        }
        return all.ToImmutable();
    }

    /// <summary>What all streams of a partition, or of the whole table, stand at. Reads the facts themselves, never an index.</summary>
    public async IAsyncEnumerable<Stored<TState>> ScanAsync(string? partition = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var query = new RowQuery(partition is null ? null : RowKey.Of(partition), StreamRows.Snapshots);
        await foreach (var row in rows.FindAsync(query, cancellation))
        {
            yield return await StoredInAsync(row, cancellation);
        }
    }

    /// <summary>True when the command has been applied to the stream: a repeated one that is refused now was accepted then.</summary>
    public async Task<bool> HasAppliedAsync(StreamKey key, string commandId, CancellationToken cancellation = default) =>
        await rows.GetAsync(key.PartitionKey, StreamRows.Command(key, commandId), cancellation) is not null;

    /// <summary>Appends what a command has led to. Without events nothing is written.</summary>
    /// <param name="was">What was decided upon; null: nothing was there.</param>
    /// <param name="commandId">Whoever repeats a command repeats its id.</param>
    /// <param name="by">Who acts.</param>
    public async Task<Appended<TState>> AppendAsync(
        StreamKey key, Stored<TState>? was, ImmutableArray<TEvent> events, string commandId, Actor by, Instant at, CancellationToken cancellation = default)
    {
        if (events.IsEmpty) return new Appended<TState>.Nothing(was);
        var append = new Append<TEvent>((was?.Version ?? 0) + 1, at, by, commandId, events);
        var snapshot = new Snapshot<TState>(key.Partition, key.Stream, append.First + events.Length - 1, events.Aggregate(was?.State, evolve)!);
        var written = await WriteAsync(key, was, append, snapshot, cancellation);
        if (written is { } etags) return new Appended<TState>.Written(new(key, snapshot.State, snapshot.Version, etags[1]));
        return await HasAppliedAsync(key, commandId, cancellation) ? new Appended<TState>.Repeated() : new Appended<TState>.LostRace();
    }

    /// <summary>Adds the events up anew, for a state that was written by an older version; what stands in the events never changes.</summary>
    /// <returns>Null when there is nothing, or when somebody else wrote meanwhile (and has added up anew by that).</returns>
    public async Task<Stored<TState>?> RebuildAsync(StreamKey key, CancellationToken cancellation = default)
    {
        var row = await rows.GetAsync(key.PartitionKey, StreamRows.Snapshot(key), cancellation);
        if (row is null) return null;
        var events = await EventsAsync(key, cancellation);
        var state = events.Select(one => one.Event).Aggregate((TState?)null, evolve)!;
        if (rebuilt is not null) state = rebuilt((await StoredInAsync(row, cancellation)).State, state);
        var snapshot = new Snapshot<TState>(key.Partition, key.Stream, events.Length, state);
        var columns = await RowJson.ColumnsOfAsync(snapshot, texts, cancellation);
        var etags = await rows.WriteAsync(key.PartitionKey, [new RowChange.Replace(row.Key, columns, row.ETag)], cancellation);
        return etags is [var etag] ? new(key, snapshot.State, snapshot.Version, etag) : null;
    }

    private async Task<ImmutableArray<ETag>?> WriteAsync(
        StreamKey key, Stored<TState>? was, Append<TEvent> append, Snapshot<TState> snapshot, CancellationToken cancellation)
    {
        var columns = await RowJson.ColumnsOfAsync(snapshot, texts, cancellation);
        return await rows.WriteAsync(
            key.PartitionKey,
            [
                new RowChange.Insert(StreamRows.Command(key, append.CommandId), ImmutableDictionary<string, string>.Empty),
                was is null ? new RowChange.Insert(StreamRows.Snapshot(key), columns) : new RowChange.Replace(StreamRows.Snapshot(key), columns, was.ETag),
                new RowChange.Insert(StreamRows.Events(key, append.First), await RowJson.ColumnsOfAsync(append, texts, cancellation)),
            ],
            cancellation);
    }

    private async Task<Stored<TState>> StoredInAsync(Row row, CancellationToken cancellation)
    {
        var snapshot = await _snapshots.ReadAsync(row, cancellation);
        return new(new(snapshot.Partition, snapshot.Stream), snapshot.State, snapshot.Version, row.ETag);
    }
}
