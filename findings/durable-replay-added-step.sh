#!/usr/bin/env bash
# Microsoft.Azure.DurableTask.Core 3.11.2: replay notices a step that a new version of an orchestration no longer takes ("Non-Deterministic workflow
# detected"), but not one that it takes in addition. A letter added before the wait for a reading's result is written to motions whose result has come
# already: after the event that it stands before, and without an error. So recorded histories of the old version prove nothing about added steps unless
# what is scheduled is compared as well; a running instance keeps its version until its next generation (docs/decisions/0024; P01).
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
cat >finding.cs <<'CS'
#:package Microsoft.Azure.DurableTask.Core@3.11.2
#:package System.Reactive.Core@6.1.0
#:package System.Reactive.Compatibility@6.1.0
#:property PublishAot=false
#:property WarningLevel=0
#:property NoWarn=NU1603
#:property Nullable=disable
using DurableTask.Core;
using DurableTask.Core.Command;
using DurableTask.Core.History;

var started = new ExecutionStartedEvent(-1, "\"\"")
{
    Name = "Procedure", Version = "",
    OrchestrationInstance = new OrchestrationInstance { InstanceId = "motion", ExecutionId = "1" },
};
HistoryEvent[] waits = [new OrchestratorStartedEvent(-1), started, new OrchestratorCompletedEvent(-1)];
HistoryEvent[] wroteAndWaits =
[
    new OrchestratorStartedEvent(-1), started, new TaskScheduledEvent(0, "WriteLetter", "", "[]"), new OrchestratorCompletedEvent(-1),
    new OrchestratorStartedEvent(-1), new TaskCompletedEvent(-1, 0, "\"written\""), new OrchestratorCompletedEvent(-1),
];

Replay("step taken away", wroteAndWaits, new WithoutLetter());
Replay("step added     ", waits, new WithLetter());

static void Replay(string what, HistoryEvent[] past, TaskOrchestration today)
{
    var state = new OrchestrationRuntimeState(past);
    state.AddEvent(new OrchestratorStartedEvent(-1));
    state.AddEvent(new EventRaisedEvent(-1, "\"adopted\"") { Name = "Recorded" });
    foreach (var action in new TaskOrchestrationExecutor(state, today, BehaviorOnContinueAsNew.Carryover).Execute().Actions)
        Console.WriteLine($"{what}: " + action switch
        {
            ScheduleTaskOrchestratorAction task => $"no error, {task.Name} is scheduled now",
            OrchestrationCompleteOrchestratorAction end => $"{end.OrchestrationStatus}, {(end.Result + end.Details).Split('(', '.', ':')[0].Trim()}",
            _ => action.GetType().Name,
        });
}

/// <summary>Waits for the result.</summary>
public class WithoutLetter : TaskOrchestration<string, string, string, string>
{
    protected readonly TaskCompletionSource<string> Recorded = new();

    public override Task<string> RunTask(OrchestrationContext context, string input) => Recorded.Task;

    public override void OnEvent(OrchestrationContext context, string name, string input) => Recorded.TrySetResult(input);
}

/// <summary>Writes a letter first.</summary>
public sealed class WithLetter : WithoutLetter
{
    public override async Task<string> RunTask(OrchestrationContext context, string input)
    {
        await context.ScheduleTask<string>("WriteLetter", "");
        return await Recorded.Task;
    }
}
CS
cat >expected <<'TEXT'
step taken away: Failed, Non-Deterministic workflow detected
step added     : no error, WriteLetter is scheduled now
TEXT
dotnet run finding.cs >seen
cat seen
diff expected seen
