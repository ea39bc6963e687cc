using Wiedervorlage.LocalHost.Durable.Client;
using Wiedervorlage.LocalHost.Durable.Service;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Durable.Work;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable;

/// <summary>Carries durable orchestrations on one machine, in domain time: the platform's worker over our store.</summary>
internal sealed class DurableEngine : IHostedService, IDueWork, IDisposable
{
    /// <summary>Our store keeps timers of any length; the platform's steps of three days are for queues that do not.</summary>
    private static readonly TimeSpan AnyLength = TimeSpan.FromDays(36_500);

    private readonly LocalService _service;
    private readonly HubWorker _worker;

    public DurableEngine(IInstanceStore store, DurableFunctions functions, Values values, MovedTime time, ILoggerFactory loggers)
    {
        _service = new(store, time, loggers.CreateLogger<DurableEngine>());
        _worker = new(_service, _service, functions, values, AnyLength, loggers);
        Client = new HubClient(_service, values);
    }

    public DurableTaskClient Client { get; }

    public DateTimeOffset? NextDue => _service.NextDue;

    public void TimeMoved() => _service.TimeMoved();

    public Task<bool> BecomeIdleAsync(CancellationToken cancellation) => _service.BecomeIdleAsync(cancellation);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _service.CreateIfNotExistsAsync();
        await _worker.StartAsync();
        await _service.GoOnAsync(cancellationToken);
    }

    /// <summary>Begins nothing new, and waits for what is under way and stores it. As on the Functions host no token is signalled before that time is over.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _service.BeginNothingNew();
        try
        {
            await _service.BecomeIdleAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _worker.GiveUp();
        }
        await _worker.StopAsync(atOnce: true);
    }

    public void Dispose()
    {
        _worker.Dispose();
        _service.Dispose();
    }
}
