using DurableTask.Core;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable.Service;

/// <summary>
/// What the platform's dispatchers ask of a store, over ours and in moved time. Everything it knows is in its store: after a crash another one on the
/// same store goes on at once, without waiting for a lease. There must be one at a time.
/// </summary>
internal sealed partial class LocalService : IOrchestrationService, IDisposable
{
    private const int MostTogether = 32;
    private readonly IInstanceStore _store;
    private readonly ILogger _logger;
    private readonly Busyness _busy = new();
    private readonly Pump _pump;
    private readonly ActivityQueue _activities;
    private readonly DueTimers _timers;
    private readonly Turns _turns;
    private readonly Starts _starts;
    private readonly Letters _letters;
    private readonly Completions _completions = new();

    public LocalService(IInstanceStore store, MovedTime time, ILogger logger)
    {
        (_store, _logger) = (store, logger);
        Instances instances = new();
        _pump = new(_busy);
        _activities = new(_busy, _pump.Stopping);
        _timers = new(time, _pump.Wake);
        _starts = new(store, instances, _pump, _timers, time);
        _letters = new(store, instances, _pump, _timers, _completions, time);
        _turns = new(store, instances, new(instances, _pump, _busy, _activities, _timers, _completions, logger)
        {
            StartChild = _starts.StartChildAsync,
            Send = SendTaskOrchestrationMessageAsync,
        }, _timers, time);
    }

    public DateTimeOffset? NextDue => _timers.Next;

    int IOrchestrationService.TaskOrchestrationDispatcherCount => 1;

    int IOrchestrationService.MaxConcurrentTaskOrchestrationWorkItems => MostTogether;

    int IOrchestrationService.TaskActivityDispatcherCount => 1;

    int IOrchestrationService.MaxConcurrentTaskActivityWorkItems => MostTogether;

    BehaviorOnContinueAsNew IOrchestrationService.EventBehaviourForContinueAsNew => BehaviorOnContinueAsNew.Carryover;

    public void TimeMoved() => _timers.Look();

    public Task<bool> BecomeIdleAsync(CancellationToken cancellation) => _busy.BecomeIdleAsync(cancellation);

    /// <summary>Reads what is under way and goes on with it.</summary>
    public async Task GoOnAsync(CancellationToken cancellation)
    {
        await foreach (var row in _store.ListAsync(new(UnfinishedOnly: true), cancellation))
        {
            _timers.Note(row);
            if (row.Ready) _pump.Wake(row.Id);
        }
        _timers.Look();
    }

    /// <summary>Begins nothing new; what runs is waited for by <see cref="BecomeIdleAsync"/>, and stored.</summary>
    public void BeginNothingNew()
    {
        _timers.Stop();
        _pump.Stop();
        _activities.Drop();
    }

    public Task CreateIfNotExistsAsync() => _store.PrepareAsync(CancellationToken.None);

    /// <remarks>Failures to read are tried again here: the dispatcher would put everything off for seconds.</remarks>
    async Task<TaskOrchestrationWorkItem> IOrchestrationService.LockNextTaskOrchestrationWorkItemAsync(TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        while (true)
        {
            var id = await _pump.NextAsync(cancellationToken);
            try
            {
                if (await _turns.TakeAsync(id) is { } turn) return turn;
                _pump.Done(id);
            }
#pragma warning disable CA1031 // Whatever keeps the store from answering.
            catch (Exception e)
            {
                Tell(id, e);
                _pump.Done(id, failed: true);
            }
#pragma warning restore CA1031
        }
    }

    async Task IOrchestrationService.CompleteTaskOrchestrationWorkItemAsync(
        TaskOrchestrationWorkItem workItem, OrchestrationRuntimeState newOrchestrationRuntimeState, IList<TaskMessage> outboundMessages,
        IList<TaskMessage> orchestratorMessages, IList<TaskMessage> timerMessages, TaskMessage continuedAsNewMessage, OrchestrationState orchestrationState)
    {
        var turn = (Turn)workItem;
        try
        {
            await _turns.EndAsync(turn, newOrchestrationRuntimeState, outboundMessages, orchestratorMessages);
        }
        catch (Exception e)
        {
            Tell(turn.InstanceId, e);
            throw;
        }
    }

    /// <summary>The turn is taken again, from what is stored.</summary>
    Task IOrchestrationService.AbandonTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        var turn = (Turn)workItem;
        turn.Failed = true;
        turn.Instance.Forget();
        turn.Instance.PutBack(turn.Answers);
        return Task.CompletedTask;
    }

    Task IOrchestrationService.ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        var turn = (Turn)workItem;
        turn.LetGo();
        _pump.Done(turn.InstanceId, turn.Failed);
        return Task.CompletedTask;
    }

    async Task<TaskActivityWorkItem> IOrchestrationService.LockNextTaskActivityWorkItem(TimeSpan receiveTimeout, CancellationToken cancellationToken) =>
        await _activities.NextAsync(cancellationToken);

    Task IOrchestrationService.CompleteTaskActivityWorkItemAsync(TaskActivityWorkItem workItem, TaskMessage responseMessage)
    {
        var of = ((ActivityTurn)workItem).Of;
        _turns.Answer(of.InstanceId, new(of.ExecutionId, responseMessage.Event));
        _activities.Done();
        return Task.CompletedTask;
    }

    /// <summary>Given up by a process that ends: the next one does it again.</summary>
    Task IOrchestrationService.AbandonTaskActivityWorkItemAsync(TaskActivityWorkItem workItem)
    {
        _activities.Done();
        return Task.CompletedTask;
    }

    Task IOrchestrationService.RenewTaskOrchestrationWorkItemLockAsync(TaskOrchestrationWorkItem workItem) => Task.CompletedTask;

    Task<TaskActivityWorkItem> IOrchestrationService.RenewTaskActivityWorkItemLockAsync(TaskActivityWorkItem workItem) => Task.FromResult(workItem);

    bool IOrchestrationService.IsMaxMessageCountExceeded(int currentMessageCount, OrchestrationRuntimeState runtimeState) => false;

    int IOrchestrationService.GetDelayInSecondsAfterOnProcessException(Exception exception) => 0;

    int IOrchestrationService.GetDelayInSecondsAfterOnFetchException(Exception exception) => 0;

    Task IOrchestrationService.StartAsync() => Task.CompletedTask;

    Task IOrchestrationService.StopAsync() => Task.CompletedTask;

    Task IOrchestrationService.StopAsync(bool isForced) => Task.CompletedTask;

    Task IOrchestrationService.CreateAsync() => CreateIfNotExistsAsync();

    Task IOrchestrationService.CreateAsync(bool recreateInstanceStore) => CreateIfNotExistsAsync();

    Task IOrchestrationService.DeleteAsync() => throw new NotSupportedException();

    Task IOrchestrationService.DeleteAsync(bool deleteInstanceStore) => throw new NotSupportedException();

    public void Dispose()
    {
        _timers.Dispose();
        _pump.Dispose();
    }

    private void Tell(string id, Exception exception)
    {
        if (!_pump.Stopping.IsCancellationRequested) _logger.LogWarning(exception, "A turn of {Instance} is tried again.", id);
    }
}
