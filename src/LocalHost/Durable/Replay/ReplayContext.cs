using Wiedervorlage.LocalHost.Durable.History;

namespace Wiedervorlage.LocalHost.Durable.Replay;

/// <summary>What an orchestrator sees. Every call must come from its one thread, within a turn.</summary>
internal sealed class ReplayContext(InstanceRow row, Values values, TurnScheduler scheduler, ILoggerFactory loggers) : TaskOrchestrationContext
{
    /// <summary>16 KB of UTF-16, as on the Functions host (P31).</summary>
    private const int LongestCustomStatus = 8 * 1024;

    private int _guids;

    public OpenActions Actions { get; } = new();

    public EventWaits Events { get; } = new(values);

    public DateTimeOffset Now { get; set; }

    public bool Replaying { get; set; }

    public string? CustomStatus { get; private set; } = row.CustomStatus;

    public Continuation? Next { get; private set; }

    public override TaskName Name => row.Name;
    public override string InstanceId => row.Id;
    public override DateTime CurrentUtcDateTime => Now.UtcDateTime;
    public override bool IsReplaying => Replaying;
    protected override ILoggerFactory LoggerFactory => loggers;

    public override T? GetInput<T>() where T : default => values.Read<T>(row.Input);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        RefuseMistakenOptions(input, options);
        var text = values.Write(input);
        return RetriedAsync<TResult>(options?.Retry?.Policy, () => Ask(id => new HistoryEvent.ActivityScheduled(id, name, text)));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        RefuseMistakenOptions(input, options);
        var instance = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        InstanceIds.Check(instance);
        var text = values.Write(input);
        return RetriedAsync<TResult>(
            options?.Retry?.Policy, () => Ask(id => new HistoryEvent.SubScheduled(id, orchestratorName, instance, text)));
    }

    /// <remarks>An instant of unspecified kind is taken for local time, as the SDK does (P07).</remarks>
    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken) =>
        Ask(id => new HistoryEvent.TimerCreated(id, new(fireAt.ToUniversalTime())), cancellationToken);

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        scheduler.Guard();
        return Events.Wait<T>(eventName, cancellationToken);
    }

    public override void SetCustomStatus(object? customStatus)
    {
        scheduler.Guard();
        var text = values.Write(customStatus);
        if (text?.Length > LongestCustomStatus)
            throw new ArgumentException($"A custom status has at most {LongestCustomStatus} characters, not {text.Length}.", nameof(customStatus));
        CustomStatus = text;
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        scheduler.Guard();
        Next = new(values.Write(newInput), preserveUnprocessedEvents);
    }

    public override Guid NewGuid()
    {
        scheduler.Guard();
        return NamedGuid.Of($"{InstanceId}_{CurrentUtcDateTime:o}_{_guids++}");
    }

    private Task<string?> Ask(Func<int, HistoryEvent.Action> make, CancellationToken cancellation = default)
    {
        scheduler.Guard();
        return Actions.Add(make, cancellation);
    }

    private async Task<TResult> RetriedAsync<TResult>(RetryPolicy? policy, Func<Task<string?>> ask)
    {
        var attempts = policy is null ? null : new Attempts(policy, CurrentUtcDateTime);
        while (true)
        {
            TimeSpan pause;
            try
            {
                return values.Read<TResult>(await ask())!;
            }
            catch (TaskFailedException) when (attempts?.PauseAfterFailure(CurrentUtcDateTime) is { } next)
            {
                pause = next;
            }
            await CreateTimer(pause, CancellationToken.None);
        }
    }

    private static void RefuseMistakenOptions(object? input, TaskOptions? options)
    {
        if (input is TaskOptions && options is null)
            throw new ArgumentException("Options were given in the place of the input.", nameof(input));
    }
}

/// <summary>The next execution, once this one has returned.</summary>
internal sealed record Continuation(string? Input, bool PreserveEvents);
