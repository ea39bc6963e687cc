using DurableTask.Core;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>
/// Which instance has something to do when, in domain time. While time just ticks it wakes them itself; a jump is told by <see cref="Look"/>.
/// </summary>
internal sealed class DueTimers : IDisposable
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestNap = TimeSpan.FromMilliseconds(5);
    private readonly Lock _gate = new();
    private readonly SortedSet<(DateTimeOffset At, string Id)> _order = [];
    private readonly Dictionary<string, DateTimeOffset> _due = new(StringComparer.Ordinal);
    private readonly MovedTime _time;
    private readonly Action<string> _wake;
    private readonly ITimer _nap;

    public DueTimers(MovedTime time, Action<string> wake)
    {
        _time = time;
        _wake = wake;
        _nap = TimeProvider.System.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public DateTimeOffset? Next
    {
        get { lock (_gate) { return _order.Count == 0 ? null : _order.Min.At; } }
    }

    /// <summary>Sees to it that what is due is not missed. Nothing is due by itself while suspended.</summary>
    public void Note(InstanceRow row) => Set(row.Id, row.Finished || row.Status == OrchestrationStatus.Suspended ? null : row.Due);

    /// <summary>Wakes what is due by now.</summary>
    public void Look()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            while (_order.Count > 0 && _order.Min.At <= now)
            {
                var (at, id) = _order.Min;
                _order.Remove((at, id));
                _due.Remove(id);
                _wake(id);
            }
            Nap();
        }
    }

    /// <summary>Wakes nobody any more.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _order.Clear();
            _due.Clear();
        }
    }

    public void Dispose() => _nap.Dispose();

    private void Set(string id, DateTimeOffset? due)
    {
        lock (_gate)
        {
            if (_due.Remove(id, out var before)) _order.Remove((before, id));
            if (due is not { } at) return;
            _due[id] = at;
            _order.Add((at, id));
            if (_order.Min.Id == id) Nap();
        }
    }

    private void Nap()
    {
        if (_order.Count == 0) return;
        var left = _order.Min.At - _time.GetUtcNow();
        _nap.Change(left < ShortestNap ? ShortestNap : left > LongestNap ? LongestNap : left, Timeout.InfiniteTimeSpan);
    }
}
