using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Wiedervorlage.LocalHost.Durable;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Tests.Durable;

/// <summary>
/// A clock that stands still until it is moved, a store that survives, and an engine that can be killed and begun again on it.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    public static readonly DateTimeOffset Begin = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private readonly Values _values;
    private DurableEngine? _engine;

    public World(IInstanceStore? store = null, JsonSerializerOptions? json = null)
    {
        Store = store ?? new MemoryStore();
        _values = new(Options.Create(json ?? new JsonSerializerOptions()));
        Client = null!;
    }

    public static CancellationToken Patience => TestContext.Current.CancellationToken;

    public DurableFunctions Functions { get; private set; } = new();

    public IInstanceStore Store { get; set; }

    public MovedTime Time { get; } = new(new FakeTimeProvider(Begin));

    public DurableTaskClient Client { get; private set; }

    public DurableEngine Engine => _engine!;

    private bool Died => Store is DyingStore { Died.IsCompleted: true };

    public World Orchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run)
    {
        Functions.AddOrchestrator(name, run);
        return this;
    }

    public World ActivityAsync<T>(string name, Func<T?, Task<object?>> run)
    {
        Functions.AddActivity(name, typeof(T), (input, _) => run((T?)input));
        return this;
    }

    public World Activity<T>(string name, Func<T?, object?> run) => ActivityAsync<T>(name, input => Task.FromResult(run(input)));

    public async Task<World> StartAsync()
    {
        _engine = new(Store, Functions, _values, Time, NullLoggerFactory.Instance);
        Client = _engine.Client;
        await _engine.StartAsync(Patience);
        return this;
    }

    /// <summary>Another process on the same store, with today's code. The one before does nothing any more.</summary>
    public async Task RestartAsync(DurableFunctions? functions = null)
    {
        await StopAsync();
        Functions = functions ?? Functions;
        await StartAsync();
    }

    /// <summary>Starts one with the id "one" and lets it go as far as it can today.</summary>
    public async Task RunAsync(string name, object? input = null, string id = "one")
    {
        await Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id), Patience);
        await SettleAsync();
    }

    public async Task RaiseAsync(string name, object? payload = null, string id = "one")
    {
        await Client.RaiseEventAsync(id, name, payload, Patience);
        await SettleAsync();
    }

    public async Task SettleAsync()
    {
        var engine = Engine;
        do engine.TimeMoved();
        while (!await engine.BecomeIdleAsync(Patience));
    }

    /// <summary>From one due instant to the next, as the host's clock does. It stands still when the process has died on the way.</summary>
    public async Task MoveAsync(DateTimeOffset to)
    {
        var engine = Engine;
        await SettleAsync();
        while (!Died && engine.NextDue is { } due && due <= to)
        {
            Time.MoveTo(due);
            await SettleAsync();
        }
        if (!Died) Time.MoveTo(to);
    }

    /// <summary>Does that; if the process dies on the way, another one on <paramref name="store"/> does it from then on.</summary>
    public async Task SurviveAsync(Func<Task> live, IInstanceStore store)
    {
        var lived = live();
        if (Store is DyingStore dying) await Task.WhenAny(lived, dying.Died);
        if (!Died)
        {
            await lived;
            return;
        }
        // The one that died is awaited, too: its clock would move on beside the other's.
        await StopAsync();
        await lived;
        Store = store;
        await StartAsync();
        await live();
    }

    public Task MoveAsync(TimeSpan by) => MoveAsync(Time.GetUtcNow() + by);

    public async Task<OrchestrationMetadata> StateAsync(string id = "one") => (await Client.GetInstanceAsync(id, true, Patience))!;

    /// <summary>The output of one that must have completed.</summary>
    public async Task<T?> OutputAsync<T>(string id = "one")
    {
        var state = await StateAsync(id);
        Assert.True(state.RuntimeStatus == OrchestrationRuntimeStatus.Completed, $"{state.RuntimeStatus}: {state.SerializedOutput}");
        return state.ReadOutputAs<T>();
    }

    public async Task StopAsync()
    {
        if (_engine is null) return;
        await _engine.StopAsync(CancellationToken.None);
        _engine.Dispose();
        _engine = null;
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
