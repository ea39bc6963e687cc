using System.Threading.Channels;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>Which instances are to take a turn. Each is in the queue, or with the dispatcher, once; woken meanwhile, it comes again.</summary>
internal sealed class Pump(Busyness busy) : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Awake> _awake = new(StringComparer.Ordinal);
    private readonly Channel<string> _queue = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>The end is near: no activity begins any more, what comes in of those that run is stored, what fails is not tried again.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public void Stop() => _stopping.Cancel();

    /// <summary>Sees to it that a turn begins after this.</summary>
    public void Wake(string id)
    {
        lock (_gate)
        {
            if (_awake.TryGetValue(id, out var awake))
            {
                awake.Again = true;
                return;
            }
            _awake[id] = new();
            busy.Enter();
        }
        _queue.Writer.TryWrite(id);
    }

    public async ValueTask<string> NextAsync(CancellationToken cancellation)
    {
        var id = await _queue.Reader.ReadAsync(cancellation);
        lock (_gate) { _awake[id].Again = false; }
        return id;
    }

    /// <summary>The turn is over. One that failed is tried again after a pause that grows.</summary>
    public void Done(string id, bool failed = false)
    {
        int failures;
        lock (_gate)
        {
            var awake = _awake[id];
            failures = failed && !_stopping.IsCancellationRequested ? awake.Failures + 1 : 0;
            awake.Failures = failures;
            if (!awake.Again && failures == 0)
            {
                _awake.Remove(id);
                busy.Exit();
                return;
            }
        }
        if (failures == 0) _queue.Writer.TryWrite(id);
        else _ = LaterAsync(id, failures);
    }

    /// <summary>Longer after each failure; ends at once when the engine stops.</summary>
    public Task PauseAsync(int failures)
    {
        var pause = TimeSpan.FromMilliseconds(Math.Min(LongestPause.TotalMilliseconds, 5 * Math.Pow(2, failures)));
        return Task.Run(async () => await Task.Delay(pause, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing));
    }

    public void Dispose() => _stopping.Dispose();

    private async Task LaterAsync(string id, int failures)
    {
        await PauseAsync(failures);
        _queue.Writer.TryWrite(id);
    }

    private sealed class Awake
    {
        public bool Again { get; set; }
        public int Failures { get; set; }
    }
}
