namespace Wiedervorlage.LocalHost.Triggers;

/// <summary>Counts what is under way, and tells when nothing is.</summary>
internal sealed class WorkInHand
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _idle = Completed();
    private int _count;

    public int Count { get { lock (_gate) { return _count; } } }

    public Task Idle { get { lock (_gate) { return _idle.Task; } } }

    /// <summary>Runs <paramref name="work"/> aside; it must see to its own exceptions.</summary>
    public void Start(Func<Task> work)
    {
        lock (_gate)
        {
            if (_count++ == 0) _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        _ = Task.Run(async () =>
        {
            try
            {
                await work();
            }
            finally
            {
                End();
            }
        });
    }

    private void End()
    {
        lock (_gate)
        {
            if (--_count == 0) _idle.SetResult();
        }
    }

    private static TaskCompletionSource Completed()
    {
        var completed = new TaskCompletionSource();
        completed.SetResult();
        return completed;
    }
}
