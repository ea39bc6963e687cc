using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>Who waits for the end of which instance.</summary>
internal sealed class Completions
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource<InstanceRow>> _waiters = new(StringComparer.Ordinal);

    /// <summary>The next end of that instance.</summary>
    public Task<InstanceRow> Of(string id)
    {
        lock (_gate)
        {
            if (!_waiters.TryGetValue(id, out var waiter))
                _waiters[id] = waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return waiter.Task;
        }
    }

    public void Tell(InstanceRow finished)
    {
        lock (_gate)
        {
            if (_waiters.Remove(finished.Id, out var waiter)) waiter.TrySetResult(finished);
        }
    }
}
