namespace Wiedervorlage.LocalHost.Durable.Replay;

/// <summary>
/// The one thread of an orchestration. Continuations run only inside <see cref="Run"/>, in the order in which they became ready;
/// one that comes from elsewhere (a task that is not durable, ConfigureAwait(false), Task.Run) is never run, and reported once (P03).
/// </summary>
internal sealed class TurnScheduler(Action onEscape) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Call, object? State)> _ready = new();
    private int _thread;
    private int _escaped;

    public const string EscapeMessage =
        "An orchestrator awaited something that is not durable, or left its thread (ConfigureAwait(false), Task.Run, I/O, a client call). " +
        "Only the tasks of its context may be awaited.";

    public bool Escaped => Volatile.Read(ref _escaped) == 1;

    /// <summary>Does <paramref name="work"/> and all that becomes ready by it, on this thread.</summary>
    public void Run(Action work)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        Volatile.Write(ref _thread, Environment.CurrentManagedThreadId);
        try
        {
            work();
            while (_ready.TryDequeue(out var next)) next.Call(next.State);
        }
        finally
        {
            Volatile.Write(ref _thread, 0);
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>Refuses a call from any other thread, or after the turn.</summary>
    public void Guard()
    {
        if (IsInside) return;
        Escape();
        throw new InvalidOperationException(EscapeMessage);
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsInside) _ready.Enqueue((d, state));
        else Escape();
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        Guard();
        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;

    private bool IsInside => Volatile.Read(ref _thread) == Environment.CurrentManagedThreadId;

    private void Escape()
    {
        if (Interlocked.Exchange(ref _escaped, 1) == 0) onEscape();
    }
}
