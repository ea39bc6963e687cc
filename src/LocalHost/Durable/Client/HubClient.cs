using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Query;
using OrchestrationQuery = Microsoft.DurableTask.Client.OrchestrationQuery;
using PurgeResult = Microsoft.DurableTask.Client.PurgeResult;

namespace Wiedervorlage.LocalHost.Durable.Client;

/// <summary>The client that the app's functions get, over the platform's own interfaces. It behaves as the Functions host's does.</summary>
internal class HubClient(IOrchestrationServiceClient hub, Values values) : DurableTaskClient("local")
{
    private static readonly OrchestrationStatus[] Alive = [OrchestrationStatus.Pending, OrchestrationStatus.Running, OrchestrationStatus.Suspended];

    protected IOrchestrationServiceClient Hub => hub;

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        OrchestrationInstance instance = new() { InstanceId = options?.InstanceId ?? Guid.NewGuid().ToString("N"), ExecutionId = Guid.NewGuid().ToString("N") };
        InstanceIds.Check(instance.InstanceId);
        ExecutionStartedEvent started = new(-1, values.Serialize(input))
        {
            Name = orchestratorName.Name,
            Version = "",
            OrchestrationInstance = instance,
            ScheduledStartTime = options?.StartAt?.UtcDateTime,
        };
        var listed = options?.DedupeStatuses?.Select(status => Enum.Parse<OrchestrationStatus>(status)) ?? [];
        await hub.CreateTaskOrchestrationAsync(new() { OrchestrationInstance = instance, Event = started }, [.. listed.Union(Alive)]);
        return instance.InstanceId;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return SendAsync(instanceId, new EventRaisedEvent(-1, values.Serialize(eventPayload)) { Name = eventName }, cancellation);
    }

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new ExecutionTerminatedEvent(-1, values.Serialize(options?.Output)), cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new ExecutionSuspendedEvent(-1, reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new ExecutionResumedEvent(-1, reason), cancellation);

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        await StateAsync(instanceId) is { } state ? Told(state, getInputsAndOutputs) : null;

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Told(await EndAsync(instanceId, cancellation), getInputsAndOutputs);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        Pageable.Create((continuation, size, cancellation) => PageAsync(filter ?? new(), continuation ?? filter?.ContinuationToken, cancellation));

    public override async Task<PurgeResult> PurgeInstanceAsync(string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        new((await ((IOrchestrationServicePurgeClient)hub).PurgeInstanceStateAsync(instanceId)).DeletedInstanceCount);

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        PurgeInstanceFilter which = new(
            filter.CreatedFrom?.UtcDateTime ?? default, filter.CreatedTo?.UtcDateTime, filter.Statuses?.Select(status => (OrchestrationStatus)status));
        return new((await ((IOrchestrationServicePurgeClient)hub).PurgeInstanceStateAsync(which)).DeletedInstanceCount);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <exception cref="Grpc.Core.RpcException">There is no such instance (NotFound), or it is over (FailedPrecondition) (P18).</exception>
    protected virtual Task SendAsync(string instanceId, HistoryEvent letter, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return hub.SendTaskOrchestrationMessageAsync(new() { OrchestrationInstance = new() { InstanceId = instanceId }, Event = letter });
    }

    protected virtual Task<OrchestrationState> EndAsync(string instanceId, CancellationToken cancellation) =>
        hub.WaitForOrchestrationAsync(instanceId, null, Timeout.InfiniteTimeSpan, cancellation);

    /// <summary>Null if there is none.</summary>
    protected async Task<OrchestrationState?> StateAsync(string instanceId) =>
        (await hub.GetOrchestrationStateAsync(instanceId, allExecutions: false)).FirstOrDefault(state => state is not null);

    private async Task<Page<OrchestrationMetadata>> PageAsync(OrchestrationQuery query, string? continuation, CancellationToken cancellation)
    {
        var found = await ((IOrchestrationServiceQueryClient)hub).GetOrchestrationWithQueryAsync(
            new()
            {
                InstanceIdPrefix = query.InstanceIdPrefix,
                CreatedTimeFrom = query.CreatedFrom?.UtcDateTime,
                CreatedTimeTo = query.CreatedTo?.UtcDateTime,
                RuntimeStatus = query.Statuses?.Select(status => (OrchestrationStatus)status).ToList(),
                FetchInputsAndOutputs = query.FetchInputsAndOutputs,
                PageSize = query.PageSize,
                ContinuationToken = continuation,
            },
            cancellation);
        return new([.. found.OrchestrationState.Select(state => Told(state, query.FetchInputsAndOutputs))], found.ContinuationToken);
    }

    /// <summary>Of a failed instance the output is the plain text and the failure details are null, as on the Functions host.</summary>
    private OrchestrationMetadata Told(OrchestrationState state, bool withValues) => new(state.Name, state.OrchestrationInstance.InstanceId)
    {
        RuntimeStatus = (OrchestrationRuntimeStatus)state.OrchestrationStatus,
        CreatedAt = state.CreatedTime,
        LastUpdatedAt = state.LastUpdatedTime,
        SerializedInput = withValues ? state.Input : null,
        SerializedOutput = withValues ? state.Output : null,
        SerializedCustomStatus = withValues ? state.Status : null,
        DataConverter = withValues ? values : null,
    };
}
