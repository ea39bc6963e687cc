using System.Globalization;
using Azure.Data.Tables;

namespace Wiedervorlage.LocalHost.Triggers.Timers;

/// <summary>Remembers when each timer function is due next, so that an occurrence missed while the host was down is noticed.</summary>
internal sealed class TimerStates(LocalTable table)
{
    private const string Partition = "timers";

    /// <summary>A changed schedule starts anew: its old occurrence was never promised.</summary>
    public async Task LoadAsync(TimerFunction timer, DateTime now, CancellationToken cancellation)
    {
        var found = await table.FindAsync(Partition, timer.Name, cancellation);
        timer.Last = Instant(found, "Last") ?? default;
        timer.Next = found?.GetString("Schedule") == timer.Schedule ? Instant(found, "Next") ?? timer.After(now) : timer.After(now);
        if (Instant(found, "Next") != timer.Next) await SaveAsync(timer, cancellation);
    }

    public Task SaveAsync(TimerFunction timer, CancellationToken cancellation) => table.PutAsync(
        new TableEntity(Partition, timer.Name) { ["Schedule"] = timer.Schedule, ["Last"] = timer.Last.ToString("O"), ["Next"] = timer.Next.ToString("O") },
        cancellation);

    private static DateTime? Instant(TableEntity? row, string column) => row?.GetString(column) is { } text
        ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : null;
}
