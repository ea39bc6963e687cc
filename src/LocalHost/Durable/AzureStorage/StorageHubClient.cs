using DurableTask.AzureStorage;
using DurableTask.Core;
using DurableTask.Core.History;
using Grpc.Core;
using Wiedervorlage.LocalHost.Durable.Client;

namespace Wiedervorlage.LocalHost.Durable.AzureStorage;

/// <summary>What the Functions host does around the provider: it looks before it sends, since the provider takes messages for instances that are not there.</summary>
internal sealed class StorageHubClient(AzureStorageOrchestrationService service, Values values) : HubClient(service, values)
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(100);

    protected override async Task SendAsync(string instanceId, HistoryEvent letter, CancellationToken cancellation)
    {
        var state = await StateAsync(instanceId) ?? throw Unknown(instanceId);
        if (IsOver(state)) throw new RpcException(new(StatusCode.FailedPrecondition, $"The orchestration '{instanceId}' is over: {state.OrchestrationStatus}."));
        await base.SendAsync(instanceId, letter, cancellation);
    }

    /// <summary>The provider itself looks every two seconds.</summary>
    protected override async Task<OrchestrationState> EndAsync(string instanceId, CancellationToken cancellation)
    {
        while (true)
        {
            var state = await StateAsync(instanceId) ?? throw Unknown(instanceId);
            if (IsOver(state)) return state;
            await Task.Delay(LooksEvery, cancellation);
        }
    }

    private static RpcException Unknown(string instanceId) => new(new(StatusCode.NotFound, $"There is no orchestration '{instanceId}'."));

    private static bool IsOver(OrchestrationState state) =>
        state.OrchestrationStatus is OrchestrationStatus.Completed or OrchestrationStatus.Failed or OrchestrationStatus.Terminated;
}
