using Wiedervorlage.LocalHost.Durable.History;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.LocalHost.Durable;

/// <summary>The client that the app's functions get.</summary>
internal sealed class LocalDurableTaskClient(DurableEngine engine, IInstanceStore store, Values values) : DurableTaskClient("local")
{
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        var id = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        InstanceIds.Check(id);
        await engine.Starts.StartAsync(id, orchestratorName, values.Write(input), options?.StartAt, options?.DedupeStatuses ?? [], cancellation);
        return id;
    }

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return engine.Commands.RaiseAsync(instanceId, eventName, values.Write(eventPayload), cancellation);
    }

    public override async Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        await store.ReadAsync(instanceId, withHistory: false, cancellation) is { Row: var row } ? Told(row, getInputsAndOutputs) : null;

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        var end = engine.Completions.Of(instanceId);
        var row = engine.UnderWay(instanceId) ?? (await store.ReadAsync(instanceId, withHistory: false, cancellation))?.Row
            ?? throw new RpcException(StatusCode.NotFound, $"There is no orchestration '{instanceId}'.");
        return Told(row.Finished ? row : await end.WaitAsync(cancellation), getInputsAndOutputs);
    }

    public override Task TerminateInstanceAsync(string instanceId, object? output = null, CancellationToken cancellation = default) =>
        engine.Commands.TerminateAsync(instanceId, values.Write(output), cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        engine.Commands.SuspendAsync(instanceId, cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        engine.Commands.ResumeAsync(instanceId, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        new Listing(cancellation => ListAsync(filter ?? new(), cancellation));

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        if (!await engine.Commands.PurgeAsync(instanceId, cancellation)) return new(0);
        var children = options?.Recursive == true
            ? await PurgeAllAsync(new(ParentId: instanceId), options, cancellation)
            : 0;
        return new(1 + children);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        InstanceFilter which = new(CreatedFrom: filter.CreatedFrom, CreatedTo: filter.CreatedTo, Statuses: filter.Statuses?.ToList());
        return new(await PurgeAllAsync(which, options, cancellation));
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<int> PurgeAllAsync(InstanceFilter filter, PurgeInstanceOptions? options, CancellationToken cancellation)
    {
        List<string> finished = [];
        await foreach (var row in store.ListAsync(filter, cancellation))
        {
            if (row.Finished) finished.Add(row.Id);
        }
        var count = 0;
        foreach (var id in finished) count += (await PurgeInstanceAsync(id, options, cancellation)).PurgedInstanceCount;
        return count;
    }

    private async IAsyncEnumerable<OrchestrationMetadata> ListAsync(
        OrchestrationQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        InstanceFilter filter = new(false, query.InstanceIdPrefix, query.CreatedFrom, query.CreatedTo, query.Statuses?.ToList());
        await foreach (var row in store.ListAsync(filter, cancellation))
        {
            if (!query.FetchInputsAndOutputs) yield return Told(row, false);
            else if (await store.ReadAsync(row.Id, withHistory: false, cancellation) is { Row: var whole }) yield return Told(whole, true);
        }
    }

    /// <summary>Of a failed instance the output is the plain text and the failure details are null, as on the Functions host.</summary>
    private OrchestrationMetadata Told(InstanceRow row, bool withValues) => new(row.Name, row.Id)
    {
        RuntimeStatus = row.Status,
        CreatedAt = row.CreatedAt,
        LastUpdatedAt = row.UpdatedAt,
        SerializedInput = withValues ? row.Input : null,
        SerializedOutput = withValues ? row.Output : null,
        SerializedCustomStatus = withValues ? row.CustomStatus : null,
        Json = withValues ? values.Json : null,
    };

    private sealed class Listing(Func<CancellationToken, IAsyncEnumerable<OrchestrationMetadata>> list) : AsyncPageable<OrchestrationMetadata>
    {
        public override IAsyncEnumerator<OrchestrationMetadata> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
            list(cancellationToken).GetAsyncEnumerator(cancellationToken);
    }
}
