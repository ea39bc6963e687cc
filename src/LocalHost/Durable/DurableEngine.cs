using Wiedervorlage.LocalHost.Durable.Engine;
using Wiedervorlage.LocalHost.Durable.Replay;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable;

/// <summary>
/// Carries durable orchestrations on one machine, in domain time. Everything it knows is in its store: after a crash another engine
/// on the same store goes on at once. There must be one at a time.
/// </summary>
internal sealed class DurableEngine : IHostedService, IDueWork, IDisposable
{
    private readonly IInstanceStore _store;
    private readonly Busyness _busy = new();
    private readonly Pump _pump;
    private readonly Dispatcher _dispatcher;
    private readonly DueTimers _timers;
    private readonly Saver _saver;
    private readonly Instances _instances = new();

    public DurableEngine(IInstanceStore store, DurableFunctions functions, Values values, MovedTime time, ILoggerFactory loggers)
    {
        _store = store;
        var logger = loggers.CreateLogger<DurableEngine>();
        
        Turns? turns = null;
        _pump = new(_instances, _busy, logger) { TakeTurn = instance => turns!.TakeAsync(instance) };
        _timers = new(time, _pump.Wake);
        var loader = new Loader(store, functions, new SessionSurroundings(values, loggers), _pump.Wake);
        _saver = new(store, loader, _timers, Completions, _pump, time);
        Starts = new(store, _instances, loader, _saver, _pump, time);
        Commands = new(store, _instances, loader, _saver, _pump, time);
        _dispatcher = new(functions, values, _pump, _busy, Starts, logger);
        turns = new(loader, _saver, _dispatcher, time);
    }

    public Starts Starts { get; }

    public Commands Commands { get; }

    /// <summary>The instance as it is in memory, if it is under way there.</summary>
    public History.InstanceRow? UnderWay(string id) => _instances.Peek(id) is { Finished: false } row ? row : null;

    public Completions Completions { get; } = new();

    public DateTimeOffset? NextDue => _timers.Next;

    public void TimeMoved() => _timers.Look();

    public Task<bool> BecomeIdleAsync(CancellationToken cancellation) => _busy.BecomeIdleAsync(cancellation);

    /// <summary>Reads what is under way and goes on with it.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _store.PrepareAsync(cancellationToken);
        await foreach (var row in _store.ListAsync(new(UnfinishedOnly: true), cancellationToken))
        {
            _saver.Note(row);
            if (row.Ready) _pump.Wake(row.Id);
        }
        _timers.Look();
    }

    /// <summary>Begins nothing new, and waits for what is under way and stores it. As on the Functions host no token is signalled before that time is over.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _timers.Stop();
        _pump.Stop();
        try
        {
            await _busy.BecomeIdleAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _dispatcher.GiveUp();
        }
    }

    public void Dispose()
    {
        _timers.Dispose();
        _dispatcher.Dispose();
        _pump.Dispose();
    }
}
