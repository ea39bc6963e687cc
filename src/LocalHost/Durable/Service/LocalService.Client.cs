using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Query;
using Grpc.Core;
using Newtonsoft.Json;
using Wiedervorlage.LocalHost.Durable.Storage;
using OrchestrationQuery = DurableTask.Core.Query.OrchestrationQuery;
using PurgeResult = DurableTask.Core.PurgeResult;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>What clients ask for.</summary>
internal sealed partial class LocalService : IOrchestrationServiceClient, IOrchestrationServiceQueryClient, IOrchestrationServicePurgeClient
{
    public Task CreateTaskOrchestrationAsync(TaskMessage creationMessage) => CreateTaskOrchestrationAsync(creationMessage, []);

    public Task CreateTaskOrchestrationAsync(TaskMessage creationMessage, OrchestrationStatus[] dedupeStatuses) =>
        _starts.StartAsync((ExecutionStartedEvent)creationMessage.Event, dedupeStatuses ?? []);

    public Task SendTaskOrchestrationMessageAsync(TaskMessage message) => _letters.SendAsync(message.OrchestrationInstance.InstanceId, message.Event);

    public Task SendTaskOrchestrationMessageBatchAsync(params TaskMessage[] messages) => Task.WhenAll(messages.Select(SendTaskOrchestrationMessageAsync));

    public Task ForceTerminateTaskOrchestrationAsync(string instanceId, string reason) =>
        _letters.SendAsync(instanceId, new ExecutionTerminatedEvent(-1, reason));

    public async Task<OrchestrationState> WaitForOrchestrationAsync(
        string instanceId, string executionId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var end = _completions.Of(instanceId);
        var row = (await _store.ReadAsync(instanceId, withLog: false, cancellationToken))?.Row
            ?? throw new RpcException(new(StatusCode.NotFound, $"There is no orchestration '{instanceId}'."));
        return State(row.Finished ? row : await end.WaitAsync(cancellationToken));
    }

    public async Task<IList<OrchestrationState>> GetOrchestrationStateAsync(string instanceId, bool allExecutions) =>
        await GetOrchestrationStateAsync(instanceId, executionId: "") is { } state ? [state] : [];

    public async Task<OrchestrationState> GetOrchestrationStateAsync(string instanceId, string executionId) =>
        await _store.ReadAsync(instanceId, withLog: false, CancellationToken.None) is { Row: var row } ? State(row) : null!;

    public async Task<string> GetOrchestrationHistoryAsync(string instanceId, string executionId) => JsonConvert.SerializeObject(
        Log.Read((await _store.ReadAsync(instanceId, withLog: true, CancellationToken.None))?.Log ?? "").History, new HistoryEventJson());

    public async Task<OrchestrationQueryResult> GetOrchestrationWithQueryAsync(OrchestrationQuery query, CancellationToken cancellationToken)
    {
        InstanceFilter filter = new(
            false, query.InstanceIdPrefix, query.CreatedTimeFrom, query.CreatedTimeTo, query.RuntimeStatus is { Count: > 0 } some ? [.. some] : null);
        List<OrchestrationState> found = [];
        await foreach (var row in _store.ListAsync(filter, cancellationToken))
        {
            if (!query.FetchInputsAndOutputs) found.Add(State(row));
            else if (await _store.ReadAsync(row.Id, withLog: false, cancellationToken) is { Row: var whole }) found.Add(State(whole));
        }
        return new(found, continuationToken: null);
    }

    public async Task<PurgeResult> PurgeInstanceStateAsync(string instanceId) => new(await _letters.PurgeAsync(instanceId) ? 1 : 0);

    public async Task<PurgeResult> PurgeInstanceStateAsync(PurgeInstanceFilter purgeInstanceFilter)
    {
        DateTimeOffset? from = purgeInstanceFilter.CreatedTimeFrom == default ? null : purgeInstanceFilter.CreatedTimeFrom;
        InstanceFilter filter = new(CreatedFrom: from, CreatedTo: purgeInstanceFilter.CreatedTimeTo, Statuses: purgeInstanceFilter.RuntimeStatus?.ToList());
        List<string> finished = [];
        await foreach (var row in _store.ListAsync(filter, CancellationToken.None))
        {
            if (row.Finished) finished.Add(row.Id);
        }
        var count = 0;
        foreach (var id in finished) count += (await PurgeInstanceStateAsync(id)).DeletedInstanceCount;
        return new(count);
    }

    Task IOrchestrationServiceClient.PurgeOrchestrationHistoryAsync(DateTime thresholdDateTimeUtc, OrchestrationStateTimeRangeFilterType timeRangeFilterType) =>
        throw new NotSupportedException();

    private static OrchestrationState State(InstanceRow row) => new()
    {
        OrchestrationInstance = new() { InstanceId = row.Id, ExecutionId = row.Execution },
        Name = row.Name,
        OrchestrationStatus = row.Status,
        CreatedTime = row.CreatedAt.UtcDateTime,
        LastUpdatedTime = row.UpdatedAt.UtcDateTime,
        Input = row.Input,
        Output = row.Output,
        Status = row.CustomStatus,
    };
}
