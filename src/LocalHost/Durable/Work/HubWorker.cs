using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Shims;

namespace Wiedervorlage.LocalHost.Durable.Work;

/// <summary>The platform's worker with the app's orchestrators and activities, over any store.</summary>
internal sealed class HubWorker : IDisposable
{
    private readonly DurableFunctions _functions;
    private readonly Values _values;
    private readonly ILoggerFactory _loggers;
    private readonly IOrchestrationServiceClient _client;
    private readonly DurableTaskShimFactory _shims;
    private readonly TaskHubWorker _worker;
    private readonly CancellationTokenSource _graceOver = new();

    /// <param name="longestTimer">Longer ones go in steps of it, each a turn of its own.</param>
    public HubWorker(
        IOrchestrationService service, IOrchestrationServiceClient client, DurableFunctions functions, Values values, TimeSpan longestTimer, ILoggerFactory loggers)
    {
        (_functions, _values, _loggers, _client) = (functions, values, loggers, client);
        _shims = new(new DurableTaskWorkerOptions { DataConverter = values, MaximumTimerInterval = longestTimer }, loggers);
        _worker = new(service, new Named<TaskOrchestration>(Orchestration), new Named<TaskActivity>(Activity), loggers)
        {
            ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails,
        };
        _worker.AddOrchestrationDispatcherMiddleware(Guards.AroundOrchestrationAsync);
        _worker.AddActivityDispatcherMiddleware(Guards.AroundActivityAsync);
    }

    public async Task StartAsync()
    {
        await _worker.StartAsync();
        // What a history asked for can be asked for again from it.
        _worker.TaskOrchestrationDispatcher.IncludeParameters = true;
    }

    /// <summary>The time that a stop grants to activities is over.</summary>
    public void GiveUp() => _graceOver.Cancel();

    /// <param name="atOnce">Does not look, second after second, whether all has ended.</param>
    public Task StopAsync(bool atOnce) => _worker.StopAsync(atOnce);

    public void Dispose()
    {
        _worker.Dispose();
        _graceOver.Dispose();
    }

    private GuardedOrchestration? Orchestration(string name)
    {
        if (_functions.Orchestrator(name) is not { } function) return null;
        Orchestrator? orchestrator = null;
        string? instance = null;
        orchestrator = new(
            context =>
            {
                instance = context.InstanceId;
                return function(context);
            },
            _values, _loggers, () => _ = TellEscapeAsync(instance!));
        return new(_shims.CreateOrchestration(name, orchestrator), orchestrator);
    }

    private TaskActivity? Activity(string name) =>
        _functions.Activity(name) is { } function ? _shims.CreateActivity(name, new Activity(function, _graceOver.Token)) : null;

    private async Task TellEscapeAsync(string instance)
    {
        try
        {
            await _client.SendTaskOrchestrationMessageAsync(new()
            {
                OrchestrationInstance = new() { InstanceId = instance },
                Event = new EventRaisedEvent(-1, null) { Name = Guards.EscapeEvent },
            });
        }
#pragma warning disable CA1031 // It may be over already, told by another escape.
        catch (Exception e)
        {
            _loggers.CreateLogger<HubWorker>().LogInformation(e, "{Instance} awaited something that is not durable; it is over already.", instance);
        }
#pragma warning restore CA1031
    }

    private sealed class Named<T>(Func<string, T?> find) : INameVersionObjectManager<T> where T : class
    {
        public void Add(ObjectCreator<T> creator) => throw new NotSupportedException();

        public T? GetObject(string name, string? version) => find(name);
    }
}
