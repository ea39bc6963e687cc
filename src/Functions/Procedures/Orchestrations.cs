namespace Wiedervorlage.Functions.Procedures;

/// <summary>
/// The one place that starts and wakes orchestrations. The facts are stored before it is called and a check follows, so a start or event that fails here
/// only delays: whatever the host throws (unknown, finished, already there, a race) is logged and left to the check.
/// </summary>
internal sealed class Orchestrations(Settings settings, ILogger<Orchestrations> log)
{
    private static readonly OrchestrationRuntimeStatus[] _alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>Tells a live instance that its facts have changed, or starts one.</summary>
    public async Task WakeAsync(DurableTaskClient client, TaskName orchestrator, string instance, object input, string changed, CancellationToken cancellation)
    {
        if (settings.Orchestrations == "off") return;
        try
        {
            var known = await client.GetInstanceAsync(instance, cancellation: cancellation);
            if (known is not null && _alive.Contains(known.RuntimeStatus)) await client.RaiseEventAsync(instance, changed, cancellation: cancellation);
            else await StartAsync(client, orchestrator, instance, input, cancellation);
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            log.LogInformation(refused, "{Orchestrator} {Instance} was not woken; its check will look again.", orchestrator.Name, instance);
        }
    }

    /// <summary>Starts an instance unless it is alive.</summary>
    public async Task EnsureAsync(DurableTaskClient client, TaskName orchestrator, string instance, object input, CancellationToken cancellation)
    {
        if (settings.Orchestrations == "off") return;
        var known = await client.GetInstanceAsync(instance, cancellation: cancellation);
        if (known is null || !_alive.Contains(known.RuntimeStatus)) await StartAsync(client, orchestrator, instance, input, cancellation);
    }

    /// <summary>Without the dedupe statuses a start could terminate the running instance (P35).</summary>
    private static Task<string> StartAsync(DurableTaskClient client, TaskName orchestrator, string instance, object input, CancellationToken cancellation) =>
        client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(instance).WithDedupeStatuses(_alive), cancellation);
}
