using System.Threading.Channels;
using DurableTask.Core;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>Activities that wait for the dispatcher. Once the engine stops none begins any more: the next process finds them in the histories.</summary>
internal sealed class ActivityQueue(Busyness busy, CancellationToken stopping)
{
    private readonly Channel<ActivityTurn> _queue = Channel.CreateUnbounded<ActivityTurn>();

    public void Add(TaskMessage message)
    {
        if (stopping.IsCancellationRequested) return;
        busy.Enter();
        _queue.Writer.TryWrite(new(message));
        if (stopping.IsCancellationRequested) Drop();
    }

    public async ValueTask<ActivityTurn> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var next = await _queue.Reader.ReadAsync(cancellation);
            if (!stopping.IsCancellationRequested) return next;
            busy.Exit();
        }
    }

    /// <summary>It has been answered, or given up.</summary>
    public void Done() => busy.Exit();

    public void Drop()
    {
        while (_queue.Reader.TryRead(out _)) busy.Exit();
    }
}
