namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>Counts what is under way: turns, activities, starts of sub-orchestrations, pauses before another try.</summary>
internal sealed class Busyness
{
    private readonly Lock _gate = new();
    private int _count;
    private TaskCompletionSource? _idle;

    public void Enter()
    {
        lock (_gate) { _count++; }
    }

    public void Exit()
    {
        lock (_gate)
        {
            if (--_count > 0) return;
            _idle?.TrySetResult();
            _idle = null;
        }
    }

    /// <summary>True at once if nothing is under way; else false, when all of it has ended.</summary>
    public async Task<bool> BecomeIdleAsync(CancellationToken cancellation)
    {
        Task idle;
        lock (_gate)
        {
            if (_count == 0) return true;
            _idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            idle = _idle.Task;
        }
        await idle.WaitAsync(cancellation);
        return false;
    }
}
