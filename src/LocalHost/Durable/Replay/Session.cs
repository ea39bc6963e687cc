using Wiedervorlage.LocalHost.Durable.History;

namespace Wiedervorlage.LocalHost.Durable.Replay;

/// <summary>One execution of an orchestrator, brought to where it is by replaying its history, and then moved on turn by turn.</summary>
internal sealed class Session
{
    private readonly TurnScheduler _scheduler;
    private readonly ReplayContext _context;
    private readonly Func<DurableTask.TaskOrchestrationContext, Task<object?>> _orchestrator;
    private readonly Values _values;
    private Task<object?>? _main;
    private string? _broken;

    public Session(
        InstanceRow row, Func<DurableTask.TaskOrchestrationContext, Task<object?>> orchestrator, SessionSurroundings around, Action onEscape)
    {
        _scheduler = new(onEscape);
        _context = new(row, around.Values, _scheduler, around.Loggers);
        _orchestrator = orchestrator;
        _values = around.Values;
        Execution = row.Execution;
    }

    public string Execution { get; }

    /// <summary>Of the last turn; turns never go back in time.</summary>
    public DateTimeOffset LastTurnAt { get; private set; }

    public bool Started => _main is not null;

    public OpenActions Actions => _context.Actions;

    public string? CustomStatus => _context.CustomStatus;

    public bool Escaped => _scheduler.Escaped;

    /// <summary>Takes in <paramref name="inputs"/> at <paramref name="at"/>.</summary>
    public Turned Turn(IEnumerable<HistoryEvent> inputs, DateTimeOffset at, bool replaying = false)
    {
        _context.Now = LastTurnAt = at > LastTurnAt ? at : LastTurnAt;
        _context.Replaying = replaying;
        if (_main is null) _scheduler.Run(() => _main = MainAsync());
        foreach (var input in inputs) _scheduler.Run(() => TryTake(input));
        return new(_context.Actions.TakeNew(), Outcome());
    }

    private void TryTake(HistoryEvent input)
    {
        try
        {
            Take(input);
        }
#pragma warning disable CA1031 // Whatever the payload of an event does to its reader ends the instance, as on the Functions host.
        catch (Exception e)
        {
            _broken ??= Failures.Message(e);
        }
#pragma warning restore CA1031
    }

    private void Take(HistoryEvent input)
    {
        switch (input)
        {
            case HistoryEvent.EventRaised raised: _context.Events.Raise(raised.Name, raised.Payload); break;
            case HistoryEvent.Answer answer: _context.Actions.Answer(answer); break;
            default: throw new InvalidOperationException($"{input} is not an input.");
        }
    }

    /// <summary>Its continuation is on the scheduler too: an orchestrator that ends elsewhere is found out.</summary>
    private async Task<object?> MainAsync() => await _orchestrator(_context);

    private Outcome Outcome()
    {
        if (_scheduler.Escaped) return new Outcome.Failed(TurnScheduler.EscapeMessage);
        if (_broken is not null) return new Outcome.Failed(_broken);
        if (_main!.IsCompletedSuccessfully) return _context.Next is { } next ? Continued(next) : Completed(_main.Result);
        if (_main.IsCompleted) return new Outcome.Failed(Failures.Message(_main.Exception?.InnerException ?? new TaskCanceledException(_main)));
        return _context.Actions.Count > 0 || _context.Events.Any ? new Outcome.Waiting() : new Outcome.Failed(TurnScheduler.EscapeMessage);
    }

    private Outcome.Continued Continued(Continuation next) =>
        new(next.Input, next.PreserveEvents ? [.. _context.Events.Early.Select(Again)] : []);

    private Outcome Completed(object? result)
    {
        try
        {
            return new Outcome.Completed(_values.Write(result));
        }
        catch (Exception e) when (e is NotSupportedException or System.Text.Json.JsonException or Storage.TooLargeException)
        {
            return new Outcome.Failed(Failures.Message(e));
        }
    }

    private static HistoryEvent Again((string Name, string? Payload) raised) => new HistoryEvent.EventRaised(raised.Name, raised.Payload);
}

internal sealed record SessionSurroundings(Values Values, ILoggerFactory Loggers);
