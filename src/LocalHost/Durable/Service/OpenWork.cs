using DurableTask.Core.History;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>What a history has asked for and not been answered yet, by the step's number.</summary>
internal sealed class OpenWork
{
    private readonly Dictionary<int, HistoryEvent> _asked = [];
    private readonly List<TimerCreatedEvent> _timers = [];

    public IEnumerable<TaskScheduledEvent> Activities => _asked.Values.OfType<TaskScheduledEvent>();

    public IEnumerable<SubOrchestrationInstanceCreatedEvent> Children => _asked.Values.OfType<SubOrchestrationInstanceCreatedEvent>();

    public IEnumerable<TimerCreatedEvent> Timers => _asked.Values.OfType<TimerCreatedEvent>();

    public static OpenWork Of(IEnumerable<HistoryEvent> history)
    {
        OpenWork open = new();
        foreach (var one in history)
        {
            if (one is TaskScheduledEvent or SubOrchestrationInstanceCreatedEvent or TimerCreatedEvent) open._asked[one.EventId] = one;
            if (one is TimerCreatedEvent timer) open._timers.Add(timer);
            else if (StepOf(one) is { } step) open._asked.Remove(step);
        }
        return open;
    }

    /// <summary>Whether anyone still waits for this answer.</summary>
    public bool Awaits(HistoryEvent answer) => StepOf(answer) is { } step && _asked.ContainsKey(step);

    /// <summary>
    /// When it has something to do by itself. The history keeps no note of a cancelled timer; the orchestrator does, and its timers of an instant are those
    /// of the history in the same order. A timer that the orchestrator does not know (a retry's) counts.
    /// </summary>
    public DateTimeOffset? Due(IReadOnlyList<AskedTimer> asked)
    {
        var byInstant = asked.ToLookup(timer => timer.At);
        return _timers.GroupBy(timer => timer.FireAt).Where(same => IsAwaited([.. same], [.. byInstant[same.Key]])).Min(same => (DateTimeOffset?)same.Key);
    }

    private bool IsAwaited(TimerCreatedEvent[] created, AskedTimer[] asked) => created.Index()
        .Any(one => _asked.ContainsKey(one.Item.EventId) && !(asked.Length == created.Length && asked[one.Index].Cancelled));

    private static int? StepOf(HistoryEvent one) => one switch
    {
        TaskCompletedEvent done => done.TaskScheduledId,
        TaskFailedEvent failed => failed.TaskScheduledId,
        SubOrchestrationInstanceCompletedEvent done => done.TaskScheduledId,
        SubOrchestrationInstanceFailedEvent failed => failed.TaskScheduledId,
        TimerFiredEvent fired => fired.TimerId,
        _ => null,
    };
}
