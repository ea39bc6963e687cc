using DurableTask.Core;
using Wiedervorlage.LocalHost.Durable.Service;

namespace Wiedervorlage.LocalHost.Durable.Work;

/// <summary>
/// The context that orchestrator functions get, as the Functions extension wraps the SDK's: its input is read as the type that is asked for, and it is
/// used on the orchestrator's thread only. It also keeps what is waited for.
/// </summary>
internal sealed class GuardedContext(TaskOrchestrationContext inner, Unread input, Values values, ILoggerFactory loggers, Action escaped)
    : TaskOrchestrationContext
{
    public const string Escape = "The orchestrator awaited something that is not durable, or left its thread (ConfigureAwait(false), Task.Run). "
        + "It may await what its context gives out, and nothing else: do other work in an activity.";

    private readonly List<Task> _open = [];
    private readonly List<(Task Timer, DateTime At)> _timers = [];

    public override TaskName Name => inner.Name;

    public override string InstanceId => inner.InstanceId;

    public override ParentOrchestrationInstance? Parent => inner.Parent;

    public override DateTime CurrentUtcDateTime => inner.CurrentUtcDateTime;

    public override bool IsReplaying => inner.IsReplaying;

    public override string Version => inner.Version;

    public bool IsWaiting => _open.Any(task => !task.IsCompleted);

    /// <summary>In the order in which the orchestrator asked for them.</summary>
    public IReadOnlyList<AskedTimer> Timers => [.. _timers.Select(one => new AskedTimer(one.At, one.Timer.IsCanceled))];

    protected override ILoggerFactory LoggerFactory => loggers;

    public override T? GetInput<T>() where T : default => Home(() => values.Deserialize<T>(input.Text));

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null) =>
        Open(() => inner.CallActivityAsync<TResult>(name, input, options));

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        Open(() => inner.CallSubOrchestratorAsync<TResult>(orchestratorName, input, options));

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var timer = Open(() => inner.CreateTimer(fireAt, cancellationToken));
        _timers.Add((timer, fireAt.ToUniversalTime()));
        return timer;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        Open(() => inner.WaitForExternalEvent<T>(eventName, cancellationToken));

    public override void SendEvent(string instanceId, string eventName, object payload) => Home(() => inner.SendEvent(instanceId, eventName, payload));

    public override void SetCustomStatus(object? customStatus) => Home(() => inner.SetCustomStatus(customStatus));

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        Home(() => inner.ContinueAsNew(newInput, preserveUnprocessedEvents));

    public override Guid NewGuid() => Home(inner.NewGuid);

    private T Open<T>(Func<T> begin) where T : Task
    {
        var task = Home(begin);
        _open.Add(task);
        return task;
    }

    private void Home(Action act) => Home(() =>
    {
        act();
        return true;
    });

    private T Home<T>(Func<T> act)
    {
        if (OrchestrationContext.IsOrchestratorThread) return act();
        escaped();
        throw new InvalidOperationException(Escape);
    }
}
