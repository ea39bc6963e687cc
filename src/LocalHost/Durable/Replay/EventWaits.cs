namespace Wiedervorlage.LocalHost.Durable.Replay;

/// <summary>
/// External events and who waits for them. Names ignore case; of several waiters the latest is served; what comes early is kept in
/// order. A waiter that was cancelled is forgotten, so that it swallows nothing (P16).
/// </summary>
internal sealed class EventWaits(Values values)
{
    private readonly Dictionary<string, List<IWaiter>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, string? Payload)> _early = [];

    public bool Any => _waiters.Count > 0;

    /// <summary>Events nobody took, in the order of their coming.</summary>
    public IReadOnlyList<(string Name, string? Payload)> Early => _early;

    public Task<T> Wait<T>(string name, CancellationToken cancellation)
    {
        var waiter = new Waiter<T>();
        if (!_waiters.TryGetValue(name, out var stack)) _waiters[name] = stack = [];
        if (stack.Count > 0 && stack[^1].Type != typeof(T))
            throw new ArgumentException($"Waits for one event must agree in their type; '{name}' is waited for as {stack[^1].Type.FullName}.");
        stack.Add(waiter);
        var kept = _early.FindIndex(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase));
        if (kept >= 0)
        {
            var payload = _early[kept].Payload;
            _early.RemoveAt(kept);
            Raise(name, payload);
        }
        cancellation.Register(() => Cancel(name, waiter, cancellation));
        return waiter.Task;
    }

    public void Raise(string name, string? payload)
    {
        if (!_waiters.TryGetValue(name, out var stack))
        {
            _early.Add((name, payload));
            return;
        }
        var waiter = stack[^1];
        Forget(name, stack, waiter);
        waiter.Serve(values.Read(payload, waiter.Type));
    }

    private void Cancel(string name, IWaiter waiter, CancellationToken cancellation)
    {
        if (_waiters.TryGetValue(name, out var stack)) Forget(name, stack, waiter);
        waiter.Cancel(cancellation);
    }

    private void Forget(string name, List<IWaiter> stack, IWaiter waiter)
    {
        stack.Remove(waiter);
        if (stack.Count == 0) _waiters.Remove(name);
    }

    private interface IWaiter
    {
        Type Type { get; }
        void Serve(object? value);
        void Cancel(CancellationToken cancellation);
    }

    private sealed class Waiter<T> : TaskCompletionSource<T>, IWaiter
    {
        public Type Type => typeof(T);
        public void Serve(object? value) => TrySetResult((T)value!);
        public void Cancel(CancellationToken cancellation) => TrySetCanceled(cancellation);
    }
}
