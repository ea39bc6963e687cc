namespace Wiedervorlage.LocalHost.Durable.Engine;

/// <summary>Gives turns to instances that were woken; one at a time each, and not too many together.</summary>
internal sealed class Pump(Instances instances, Busyness busy, ILogger logger) : IDisposable
{
    private const int MostTogether = 32;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _together = new(MostTogether);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, bool> _awake = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Takes one turn of the instance that is held.</summary>
    public required Func<Instance, Task> TakeTurn { get; init; }

    /// <summary>The end is near: no activity begins any more, what comes in of those that run is stored, what fails is not tried again.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public void Stop() => _stopping.Cancel();

    /// <summary>Hands an answer to an instance and wakes it.</summary>
    public void Answer(string id, Letter letter)
    {
        instances.Touch(id, instance => instance.Put(letter));
        Wake(id);
    }

    /// <summary>Sees to it that a turn begins after this.</summary>
    public void Wake(string id)
    {
        lock (_gate)
        {
            var running = _awake.ContainsKey(id);
            _awake[id] = true;
            if (running) return;
            busy.Enter();
        }
        _ = Task.Run(() => RunAsync(id));
    }

    private async Task RunAsync(string id)
    {
        try
        {
            for (var failures = 0; Wanted(id);)
            {
                failures = await TryTurnAsync(id) ? 0 : failures + 1;
                if (failures == 0 || _stopping.IsCancellationRequested) continue;
                Wake(id);
                await PauseAsync(failures);
            }
        }
        finally
        {
            busy.Exit();
        }
    }

    private bool Wanted(string id)
    {
        lock (_gate)
        {
            if (_awake[id])
            {
                _awake[id] = false;
                return true;
            }
            _awake.Remove(id);
            return false;
        }
    }

    private async Task<bool> TryTurnAsync(string id)
    {
        await _together.WaitAsync();
        try
        {
            using var lease = await instances.HoldAsync(id);
            await TakeTurn(lease.Instance);
            if (lease.Instance is { HasLetters: true, Session.Started: true }) Wake(id);
            return true;
        }
#pragma warning disable CA1031 // Whatever keeps the store from answering: it is tried again, from what is stored.
        catch (Exception e)
        {
            if (!_stopping.IsCancellationRequested) logger.LogWarning(e, "A turn of {Instance} is tried again.", id);
            return false;
        }
#pragma warning restore CA1031
        finally
        {
            _together.Release();
        }
    }

    /// <summary>Longer after each failure; ends at once when the engine stops.</summary>
    public async Task PauseAsync(int failures)
    {
        var pause = TimeSpan.FromMilliseconds(Math.Min(LongestPause.TotalMilliseconds, 5 * Math.Pow(2, failures)));
        await Task.Delay(pause, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _together.Dispose();
        _stopping.Dispose();
    }
}
