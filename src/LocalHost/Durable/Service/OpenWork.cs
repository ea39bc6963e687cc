using DurableTask.Core.History;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>What a history has asked for and not been answered yet, by the step's number.</summary>
internal sealed class OpenWork
{
    private readonly Dictionary<int, HistoryEvent> _asked = [];

    public IEnumerable<TaskScheduledEvent> Activities => _asked.Values.OfType<TaskScheduledEvent>();

    public IEnumerable<SubOrchestrationInstanceCreatedEvent> Children => _asked.Values.OfType<SubOrchestrationInstanceCreatedEvent>();

    public IEnumerable<TimerCreatedEvent> Timers => _asked.Values.OfType<TimerCreatedEvent>();

    public static OpenWork Of(IEnumerable<HistoryEvent> history)
    {
        OpenWork open = new();
        foreach (var one in history)
        {
            if (one is TaskScheduledEvent or SubOrchestrationInstanceCreatedEvent or TimerCreatedEvent) open._asked[one.EventId] = one;
            else if (StepOf(one) is { } step) open._asked.Remove(step);
        }
        return open;
    }

    /// <summary>Whether anyone still waits for this answer.</summary>
    public bool Awaits(HistoryEvent answer) => StepOf(answer) is { } step && _asked.ContainsKey(step);

    /// <summary>
    /// When it has something to do by itself. The platform keeps no note of a cancelled timer; <paramref name="cancelled"/> are the instants of those that the
    /// orchestrator cancelled. An instant counts as soon as one timer of it was not.
    /// </summary>
    public DateTimeOffset? Due(IReadOnlyCollection<DateTime> cancelled)
    {
        var due = Timers.GroupBy(timer => timer.FireAt).Where(same => same.Count() > cancelled.Count(at => at == same.Key));
        return due.Select(same => (DateTimeOffset?)same.Key).Min();
    }

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
