namespace Wiedervorlage.LocalHost.Triggers;

/// <summary>Ends a wait before its time. A call that comes while nobody waits ends the next wait at once.</summary>
internal sealed class WakeUp
{
    private readonly SemaphoreSlim _called = new(0, 1);
    private readonly Lock _gate = new();

    public void Call()
    {
        lock (_gate)
        {
            if (_called.CurrentCount == 0) _called.Release();
        }
    }

    /// <param name="atMost">Real time.</param>
    /// <returns>False when nobody called.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _called.WaitAsync(atMost, cancellation);
}
