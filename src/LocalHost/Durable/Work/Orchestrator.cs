using DurableTask.Core;
using Wiedervorlage.LocalHost.Durable.Service;

namespace Wiedervorlage.LocalHost.Durable.Work;

/// <summary>
/// One replay of an orchestrator function, as the SDK's shim runs it. The platform itself lets an orchestrator that awaits something foreign stay "Running"
/// for ever without a word; here it is noticed.
/// </summary>
internal sealed class Orchestrator(Func<TaskOrchestrationContext, Task<object?>> function, Values values, ILoggerFactory loggers, Action escaped) : ITaskOrchestrator
{
    private readonly Lock _gate = new();
    private Task<object?>? _result;
    private GuardedContext? _context;
    private bool _told;

    public Type InputType => typeof(Unread);

    public Type OutputType => typeof(object);

    /// <summary>Waits, but for nothing that the platform will ever answer.</summary>
    public bool IsStranded => _result is { IsCompleted: false } && _context is { IsWaiting: false };

    public IReadOnlyList<AskedTimer> Timers => _context?.Timers ?? [];

    public async Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
    {
        _context = new(context, (Unread)input!, values, loggers, Escaped);
        var before = SynchronizationContext.Current!;
        SynchronizationContext.SetSynchronizationContext(new HomeContext(before, Escaped));
        try
        {
            _result = function(_context);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
        var result = await Task.WhenAny(_result);
        if (!OrchestrationContext.IsOrchestratorThread) Escaped();
        return await result;
    }

    private void Escaped()
    {
        lock (_gate)
        {
            if (_told) return;
            _told = true;
        }
        escaped();
    }
}
