using System.Globalization;
using Azure.Data.Tables;
using Wiedervorlage.LocalHost.Triggers;

namespace Wiedervorlage.LocalHost.Time;

/// <summary>
/// Keeps the clock's offset where the histories are, so that a killed host comes back with the domain time it had.
/// A new stage begins at the setting Clock:StartAt (with an offset from UTC; it may lie in the past), else now.
/// </summary>
internal sealed class ClockStore(LocalTable table, MovedTime time, IConfiguration configuration)
{
    private const string Partition = "clock";
    private const string Row = "offset";

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var found = await table.FindAsync(Partition, Row, cancellation);
        if (found?.GetString("Offset") is { } offset) time.Resume(TimeSpan.Parse(offset, CultureInfo.InvariantCulture));
        else if (configuration["Clock:StartAt"] is { Length: > 0 } start) await BeginAsync(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture), cancellation);
    }

    /// <summary>Moves and remembers. The row is written first: a kill between the two loses no step that was acted upon.</summary>
    public async Task MoveToAsync(DateTimeOffset to, CancellationToken cancellation)
    {
        var offset = time.Offset + (to - time.GetUtcNow());
        if (offset <= time.Offset) return;
        await SaveAsync(offset, cancellation);
        time.MoveTo(to);
    }

    private async Task BeginAsync(DateTimeOffset start, CancellationToken cancellation)
    {
        time.Resume(time.Offset + (start - time.GetUtcNow()));
        await SaveAsync(time.Offset, cancellation);
    }

    private Task SaveAsync(TimeSpan offset, CancellationToken cancellation) =>
        table.PutAsync(new TableEntity(Partition, Row) { ["Offset"] = offset.ToString("c") }, cancellation);
}
