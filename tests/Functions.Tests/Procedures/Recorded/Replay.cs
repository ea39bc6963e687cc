using System.Globalization;
using DurableTask.Core;
using DurableTask.Core.Command;
using DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Wiedervorlage.LocalHost.Durable;
using Wiedervorlage.LocalHost.Durable.Work;
using Wiedervorlage.LocalHost.Triggers;
using Wiedervorlage.LocalHost.Triggers.Durable;

namespace Wiedervorlage.Functions.Tests.Procedures.Recorded;

/// <summary>
/// A recorded history against an orchestrator of today, with the platform's own executor. Every turn is played on what lay before it, as after a restart at just
/// that place, and has to ask for exactly what was recorded: so a step that is new is seen as well, which the platform alone does not notice.
/// </summary>
internal static class Replay
{
    private static readonly Values _values = new(Options.Create(Json.Options));

    /// <summary>The app's orchestrators.</summary>
    public static DurableFunctions App { get; } = Registered();

    /// <summary>Name and order of all that the orchestrator asked for in this execution.</summary>
    public static string[] Outline(IReadOnlyList<HistoryEvent> history) => [.. history.Select(Asked).OfType<string>()];

    /// <summary>Where today's code leaves the record; null: nowhere.</summary>
    public static string? Leaves(IReadOnlyList<HistoryEvent> history, Func<TaskOrchestrationContext, Task<object?>> orchestrator)
    {
        for (var at = 0; at < history.Count;)
        {
            var turn = history.Skip(at + 1).TakeWhile(one => one is not OrchestratorStartedEvent).Prepend(history[at]).ToArray();
            var asked = Play([.. history.Take(at)], News(turn), orchestrator).Actions.Select(Asks).ToArray();
            var recorded = turn.Select(Asked).OfType<string>().ToArray();
            if (!asked.SequenceEqual(recorded)) return $"recorded: {string.Join("; ", recorded)}\ntoday: {string.Join("; ", asked)}";
            at += turn.Length;
        }
        return null;
    }

    /// <summary>The platform's own verdict on the last turn; null: it sees nothing wrong.</summary>
    public static string? Refusal(IReadOnlyList<HistoryEvent> history, Func<TaskOrchestrationContext, Task<object?>> orchestrator)
    {
        var last = history.ToList().FindLastIndex(one => one is OrchestratorStartedEvent);
        var ends = Play([.. history.Take(last)], News(history.Skip(last)), orchestrator).Actions.OfType<OrchestrationCompleteOrchestratorAction>();
        var failed = ends.SingleOrDefault(end => end.OrchestrationStatus == OrchestrationStatus.Failed);
        return failed?.Result ?? failed?.FailureDetails?.ErrorMessage;
    }

    private static HistoryEvent[] News(IEnumerable<HistoryEvent> turn) => [.. turn.Where(one => one is not OrchestratorCompletedEvent && Asked(one) is null)];

    private static OrchestratorExecutionResult Play(List<HistoryEvent> past, HistoryEvent[] news, Func<TaskOrchestrationContext, Task<object?>> orchestrator)
    {
        var state = new OrchestrationRuntimeState(past);
        foreach (var one in news) state.AddEvent(one);
        var shims = new DurableTaskShimFactory(new DurableTaskWorkerOptions { DataConverter = _values, MaximumTimerInterval = TimeSpan.FromDays(36_500) });
        var shim = shims.CreateOrchestration(state.Name, new Orchestrator(orchestrator, _values, NullLoggerFactory.Instance, () => { }));
        return new TaskOrchestrationExecutor(state, shim, BehaviorOnContinueAsNew.Carryover, ErrorPropagationMode.UseFailureDetails).Execute();
    }

    private static string? Asked(HistoryEvent one) => one switch
    {
        TaskScheduledEvent task => $"{task.EventId} {task.Name} {task.Input}",
        TimerCreatedEvent timer => Timer(timer.EventId, timer.FireAt),
        ExecutionCompletedEvent end => $"{end.OrchestrationStatus} {end.Result}",
        _ => null,
    };

    private static string Asks(OrchestratorAction action) => action switch
    {
        ScheduleTaskOrchestratorAction task => $"{task.Id} {task.Name} {task.Input}",
        CreateTimerOrchestratorAction timer => Timer(timer.Id, timer.FireAt),
        OrchestrationCompleteOrchestratorAction end => $"{end.OrchestrationStatus} {end.Result}",
        _ => action.ToString()!,
    };

    private static string Timer(int id, DateTime at) => string.Create(CultureInfo.InvariantCulture, $"{id} until {at.ToUniversalTime():u}");

    private static DurableFunctions Registered()
    {
        var functions = new DurableFunctions();
        var types = typeof(Names).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Wiedervorlage.Functions", StringComparison.Ordinal) == true);
        DurableRegistration.Register(FunctionIndex.Of(types), functions, new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>());
        return functions;
    }
}
