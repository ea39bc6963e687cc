using System.Diagnostics;
using System.Text.Json;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Triggers.Queues;

/// <summary>The pumps of all queue functions.</summary>
internal sealed class QueueWork : BackgroundWork, IDueWork
{
    private readonly ImmutableArray<QueuePump> _pumps;
    private readonly QueueSettings _settings;
    private readonly long _startedAt = Stopwatch.GetTimestamp();
    private bool _inherited;

    public QueueWork(
        FunctionIndex index, IConfiguration configuration, IEnumerable<HttpPipelinePolicy> policies, SentMessages sent,
        IServiceScopeFactory scopes, IOptions<JsonSerializerOptions> json, IHostApplicationLifetime lifetime, ILogger<QueueWork> logger)
        : base(lifetime, logger)
    {
        _settings = QueueSettings.From(configuration);
        var queues = RawQueues(configuration, policies);
        _pumps = [.. from found in index.With<QueueTriggerAttribute>()
                     let name = configuration.Resolve(found.Function, found.Trigger.QueueName, logger)
                     where name is not null
                     let function = new QueueFunction(found.Function, scopes, json)
                     select new QueuePump(function, queues.GetQueueClient(name), queues.GetQueueClient($"{name}-poison"), _settings, logger)];
        sent.Sent += name => _pumps.FirstOrDefault(pump => pump.QueueName == name)?.Sent();
    }

    public DateTimeOffset? NextDue => null;

    /// <summary>Others may have sent something meanwhile: each queue is looked at once more at every instant.</summary>
    public void TimeMoved()
    {
        foreach (var pump in _pumps) pump.DoubtEmptiness();
    }

    public async Task<bool> BecomeIdleAsync(CancellationToken cancellation)
    {
        var waited = await InheritedMessagesAreBackAsync(cancellation);
        var idle = await Task.WhenAll(_pumps.Select(pump => pump.DrainAsync(cancellation)));
        return !waited && idle.All(was => was);
    }

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        var waiting = await Task.WhenAll(_pumps.Select(pump => pump.HasMessagesAsync(cancellation)));
        _inherited = waiting.Any(any => any);
    }

    protected override Task RunAsync(CancellationToken stopping) => Task.WhenAll(_pumps.Select(pump => pump.RunAsync(stopping)));

    protected override Task FinishAsync(CancellationToken cancellation) => Task.WhenAll(_pumps.Select(pump => pump.StopAsync(cancellation)));

    /// <summary>What a killed process held shows itself again when its lease ends; time must not move on before.</summary>
    private async Task<bool> InheritedMessagesAreBackAsync(CancellationToken cancellation)
    {
        var left = _settings.Lease - Stopwatch.GetElapsedTime(_startedAt);
        if (!_inherited || left <= TimeSpan.Zero) return false;
        await Task.Delay(left, cancellation);
        return true;
    }

    /// <summary>Base64 is undone by us: a client that does it refuses the whole batch for one message that is no base64.</summary>
    private static QueueServiceClient RawQueues(IConfiguration configuration, IEnumerable<HttpPipelinePolicy> policies)
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        foreach (var policy in policies) options.AddPolicy(policy, Azure.Core.HttpPipelinePosition.PerCall);
        return new(configuration["AzureWebJobsStorage"], options);
    }
}
