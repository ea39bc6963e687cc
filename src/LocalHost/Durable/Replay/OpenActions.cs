using Wiedervorlage.LocalHost.Durable.History;

namespace Wiedervorlage.LocalHost.Durable.Replay;

/// <summary>The actions that an orchestrator asked for and that have no answer yet.</summary>
internal sealed class OpenActions
{
    private readonly SortedDictionary<int, (HistoryEvent.Action Action, TaskCompletionSource<string?> Answer)> _open = [];
    private readonly List<HistoryEvent.Action> _new = [];
    private int _next;

    public int Count => _open.Count;

    public IEnumerable<HistoryEvent.Action> All => _open.Values.Select(o => o.Action);

    public IEnumerable<HistoryEvent.TimerCreated> Timers => All.OfType<HistoryEvent.TimerCreated>();

    public bool Has(int id) => _open.ContainsKey(id);

    /// <summary>Numbers an action and awaits its answer.</summary>
    public Task<string?> Add(Func<int, HistoryEvent.Action> make, CancellationToken cancellation = default)
    {
        var action = make(_next++);
        var answer = new TaskCompletionSource<string?>();
        _new.Add(action);
        _open.Add(action.Id, (action, answer));
        if (cancellation.CanBeCanceled) cancellation.Register(() => Cancel(action.Id, cancellation));
        return answer.Task;
    }

    /// <summary>What was asked for since this was called last.</summary>
    public List<HistoryEvent.Action> TakeNew()
    {
        List<HistoryEvent.Action> taken = [.. _new];
        _new.Clear();
        return taken;
    }

    /// <summary>An answer to something that was cancelled or answered already changes nothing.</summary>
    public void Answer(HistoryEvent.Answer answer)
    {
        if (!_open.Remove(answer.Id, out var open)) return;
        switch (answer)
        {
            case HistoryEvent.ActivityCompleted done: open.Answer.TrySetResult(done.Result); break;
            case HistoryEvent.SubCompleted done: open.Answer.TrySetResult(done.Result); break;
            case HistoryEvent.TimerFired: open.Answer.TrySetResult(null); break;
            case HistoryEvent.ActivityFailed failed: open.Answer.TrySetException(Failures.Of(open.Action, failed.Message)); break;
            case HistoryEvent.SubFailed failed: open.Answer.TrySetException(Failures.Of(open.Action, failed.Message)); break;
        }
    }

    private void Cancel(int id, CancellationToken cancellation)
    {
        if (_open.Remove(id, out var open)) open.Answer.TrySetCanceled(cancellation);
    }
}
