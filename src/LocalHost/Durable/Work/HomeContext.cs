using DurableTask.Core;

namespace Wiedervorlage.LocalHost.Durable.Work;

/// <summary>Where an orchestrator's continuations run: in the turn, on its thread. One that comes from elsewhere is not run, but told (P03).</summary>
internal sealed class HomeContext(SynchronizationContext platform, Action escaped) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!OrchestrationContext.IsOrchestratorThread)
        {
            escaped();
            return;
        }
        platform.Post(_ => Run(d, state), null);
    }

    public override SynchronizationContext CreateCopy() => this;

    private void Run(SendOrPostCallback d, object? state)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            d(state);
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
