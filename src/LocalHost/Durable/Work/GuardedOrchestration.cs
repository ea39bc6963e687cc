using DurableTask.Core;

namespace Wiedervorlage.LocalHost.Durable.Work;

/// <summary>The SDK's shim around an orchestrator, and the orchestrator itself, so that the guards can ask it.</summary>
internal sealed class GuardedOrchestration(TaskOrchestration shim, Orchestrator orchestrator) : TaskOrchestration
{
    public Orchestrator Orchestrator => orchestrator;

    public override Task<string> Execute(OrchestrationContext context, string input) => shim.Execute(context, input);

    public override void RaiseEvent(OrchestrationContext context, string name, string input) => shim.RaiseEvent(context, name, input);

    public override string GetStatus() => shim.GetStatus();
}
