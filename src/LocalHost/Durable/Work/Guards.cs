using DurableTask.Core;
using DurableTask.Core.Command;
using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using DurableTask.Core.Middleware;
using Wiedervorlage.LocalHost.Durable.Service;

namespace Wiedervorlage.LocalHost.Durable.Work;

/// <summary>What stands around the platform's runs: moved time, and clear ends where the platform would wait or try again for ever.</summary>
internal static class Guards
{
    /// <summary>The event by which an orchestrator's escape to another thread is told to its next turn.</summary>
    public const string EscapeEvent = "wiedervorlage:escape";

    /// <summary>In characters of JSON; the Functions host refuses more than 16 KB (P31).</summary>
    private const int LongestStatus = 8_192;

    private const int LongestMessage = 8_000;

    public static async Task AroundOrchestrationAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        var state = context.GetProperty<OrchestrationRuntimeState>();
        var turn = context.GetProperty<TaskOrchestrationWorkItem>() as Turn;
        if (turn is not null) foreach (var started in state.NewEvents.OfType<OrchestratorStartedEvent>()) started.Timestamp = turn.At;
        if (context.GetProperty<TaskOrchestration>() is not GuardedOrchestration known)
        {
            End(context, state, $"There is no orchestrator named '{state.Name}'.");
            return;
        }
        if (Escaped(state))
        {
            End(context, state, GuardedContext.Escape);
            return;
        }
        try
        {
            await next();
        }
#pragma warning disable CA1031 // An event that cannot be read, for one: the platform would try the turn again for ever.
        catch (Exception e) when (e is not SessionAbortedException)
        {
            End(context, state, e.Message);
            return;
        }
#pragma warning restore CA1031
        if (turn is not null) turn.Timers = known.Orchestrator.Timers;
        var result = context.GetProperty<OrchestratorExecutionResult>();
        if (known.Orchestrator.IsStranded && !HasEnded(result)) End(context, state, GuardedContext.Escape);
        else if (result.CustomStatus?.Length > LongestStatus) End(context, state, $"A custom status has at most {LongestStatus} characters, not {result.CustomStatus.Length}.");
    }

    /// <summary>A failure is told by its message; the type of the exception is lost, as on the Functions host (P24), and a huge text is cut (P25).</summary>
    public static async Task AroundActivityAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        var scheduled = context.GetProperty<TaskScheduledEvent>();
        if (context.GetProperty<TaskActivity>() is null)
        {
            Fail(context, scheduled, $"There is no activity named '{scheduled.Name}'.", forGood: true);
            return;
        }
        await next();
        if (context.GetProperty<ActivityExecutionResult>()?.ResponseEvent is TaskFailedEvent failed) Fail(context, scheduled, failed.Reason ?? "", forGood: false);
    }

    private static bool Escaped(OrchestrationRuntimeState state) => state.Events.OfType<EventRaisedEvent>().Any(raised => raised.Name == EscapeEvent);

    private static bool HasEnded(OrchestratorExecutionResult result) => result.Actions.OfType<OrchestrationCompleteOrchestratorAction>().Any();

    private static void End(DispatchMiddlewareContext context, OrchestrationRuntimeState state, string why) => context.SetProperty(new OrchestratorExecutionResult
    {
        Actions =
        [
            new OrchestrationCompleteOrchestratorAction
            {
                Id = state.PastEvents.Count,
                OrchestrationStatus = OrchestrationStatus.Failed,
                Result = why,
                FailureDetails = new(typeof(InvalidOperationException).FullName!, why, null, null, isNonRetriable: true),
            },
        ],
    });

    private static void Fail(DispatchMiddlewareContext context, TaskScheduledEvent scheduled, string message, bool forGood)
    {
        var cut = message.Length <= LongestMessage ? message : string.Concat(message.AsSpan(0, LongestMessage), " …");
        context.SetProperty(new ActivityExecutionResult
        {
            ResponseEvent = new TaskFailedEvent(-1, scheduled.EventId, cut, null, new("(unknown)", cut, null, null, forGood)),
        });
    }
}
