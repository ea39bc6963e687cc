using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Core.Resolutions;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Resolutions;

/// <summary>
/// The register as it stands now, held in memory. What is served of implementations says what it stands at: one small call as long as
/// nothing has changed, else one for what has. Without a memory (a new instance, an hour gone by) it begins with what was written down.
/// Derived all the way: served objects are repaired from the facts (PublishedDaily), this from them.
/// </summary>
internal sealed class CurrentRegister(Shelf shelf, WrittenRegister written, Clock clock) : IDisposable
{
    private const int RowsAtOnce = 1000;
    private const int MostBeyondWritten = 2000;

    /// <summary>Writers' clocks differ, and who took a time may write after one who took a later one.</summary>
    private static readonly Duration _overlap = Duration.FromMinutes(15);

    private static readonly Duration _remembered = Duration.FromHours(1);

    private readonly SemaphoreSlim _oneReads = new(1);
    private Known? _known;

    public async Task<Register> ReadAsync(CancellationToken cancellation)
    {
        var generation = await shelf.GenerationAsync(ServedType.Implementation, cancellation);
        if (Remembered() is { } now && now.Generation == generation.Tag) return now.Register;
        await _oneReads.WaitAsync(cancellation);
        try
        {
            var from = Remembered();
            if (from?.Generation == generation.Tag) return from.Register;
            _known = await ReadAsync(from, generation.Tag, cancellation);
            return _known.Register;
        }
        finally
        {
            _oneReads.Release();
        }
    }

    public void Dispose() => _oneReads.Dispose();

    private Known? Remembered() => _known is { } known && known.Since + _remembered > clock.Now ? known : null;

    private async Task<Known> ReadAsync(Known? known, string generation, CancellationToken cancellation)
    {
        var (since, to, all) = known is null
            ? Begun(await written.ReadAsync(cancellation)) : (known.Since, known.To, ByKey(known.Register.All));
        var (read, until) = await AddAsync(all, to, cancellation);
        if (read > MostBeyondWritten) await written.WriteAsync(new(until, [.. all.Values]), cancellation);
        return new(generation, since, until, new(all.Values));
    }

    private (Instant Since, Instant? To, Dictionary<string, Resolution> All) Begun(WrittenResolutions? there) =>
        (clock.Now, there?.To, ByKey(there?.All ?? []));

    private static Dictionary<string, Resolution> ByKey(IEnumerable<Resolution> all) =>
        all.ToDictionary(one => one.Key, StringComparer.Ordinal);

    /// <summary>All that has changed since; what changes meanwhile comes last.</summary>
    private async Task<(int Read, Instant To)> AddAsync(Dictionary<string, Resolution> all, Instant? to, CancellationToken cancellation)
    {
        var order = new ListOrder(ServedType.Implementation, Shelf.All, ByChange: true);
        var (place, read, last) = (to is { } at ? Shelf.Stamp(at - _overlap) : null, 0, to ?? Instant.FromUnixTimeSeconds(0));
        for (var got = RowsAtOnce; got == RowsAtOnce;)
        {
            got = 0;
            await foreach (var row in shelf.ReadAsync(order, place, null, RowsAtOnce, cancellation))
            {
                (got, read, place, last) = (got + 1, read + 1, row.Place, Instant.Max(last, row.Value.Modified));
                if (row.Value.Deleted) all.Remove(row.Value.Key);
                else all[row.Value.Key] = Resolution.Of(row.Value);
            }
        }
        return (read, last);
    }

    /// <param name="Generation">What the kind stood at before it was read.</param>
    /// <param name="Since">When memory began.</param>
    /// <param name="To">The last change in it.</param>
    private sealed record Known(string Generation, Instant Since, Instant To, Register Register);
}
