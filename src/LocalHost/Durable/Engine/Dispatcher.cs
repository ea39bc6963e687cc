using Wiedervorlage.LocalHost.Durable.History;
using Wiedervorlage.LocalHost.Durable.Replay;

namespace Wiedervorlage.LocalHost.Durable.Engine;

/// <summary>Sets off what orchestrators asked for: activities at least once, sub-orchestrations by their id.</summary>
internal sealed class Dispatcher(DurableFunctions functions, Values values, Pump pump, Busyness busy, Starts starts, ILogger logger)
    : IDisposable
{
    private const int MostActivities = 32;
    private readonly SemaphoreSlim _together = new(MostActivities);
    private readonly CancellationTokenSource _graceOver = new();

    /// <summary>Sets off the actions that this process has not set off yet.</summary>
    public void SetOff(Instance instance, IEnumerable<HistoryEvent.Action> actions) =>
        SetOff(instance.Row!, actions.Where(a => a is not HistoryEvent.TimerCreated && instance.Dispatched.Add(a.Id)));

    /// <summary>Sets off actions that nobody waits for any more, since their execution is over. Timers are the engine's own business.</summary>
    public void SetOff(InstanceRow row, IEnumerable<HistoryEvent.Action> actions)
    {
        foreach (var action in actions)
        {
            if (action is HistoryEvent.TimerCreated || pump.Stopping.IsCancellationRequested) continue;
            busy.Enter();
            _ = Task.Run(() => RunAsync(row, action));
        }
    }

    /// <summary>The time that a stop grants to activities is over.</summary>
    public void GiveUp() => _graceOver.Cancel();

    private async Task RunAsync(InstanceRow row, HistoryEvent.Action action)
    {
        await _together.WaitAsync();
        try
        {
            var answer = action switch
            {
                HistoryEvent.ActivityScheduled activity => await ActivityAsync(activity),
                HistoryEvent.SubScheduled sub => await SubAsync(row, sub),
                _ => throw new InvalidOperationException($"{action} is nothing to set off."),
            };
            if (answer is not null) pump.Answer(row.Id, new(row.Execution, answer));
        }
        finally
        {
            _together.Release();
            busy.Exit();
        }
    }

    /// <summary>Its answer; null if it was given up, and is to be done again by the next process.</summary>
    private async Task<HistoryEvent.Answer?> ActivityAsync(HistoryEvent.ActivityScheduled scheduled)
    {
        if (pump.Stopping.IsCancellationRequested) return null;
        try
        {
            var activity = functions.Activity(scheduled.Name)
                ?? throw new InvalidOperationException($"There is no activity named '{scheduled.Name}'.");
            var result = await activity.Run(values.Read(scheduled.Input, activity.InputType), _graceOver.Token);
            return new HistoryEvent.ActivityCompleted(scheduled.Id, values.Write(result));
        }
        catch (OperationCanceledException) when (_graceOver.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // Any failure of an activity is its answer.
        catch (Exception e)
        {
            logger.LogWarning(e, "Activity {Activity} failed.", scheduled.Name);
            return new HistoryEvent.ActivityFailed(scheduled.Id, Failures.Message(e));
        }
#pragma warning restore CA1031
    }

    /// <summary>Starts it unless it was started before this process. Answers only if it is over, or cannot be.</summary>
    private async Task<HistoryEvent.Answer?> SubAsync(InstanceRow parent, HistoryEvent.SubScheduled sub)
    {
        for (var failures = 0; !pump.Stopping.IsCancellationRequested; failures++)
        {
            try
            {
                return await starts.StartSubAsync(new(parent.Id, parent.Execution, sub.Id), sub);
            }
#pragma warning disable CA1031 // The store does not answer: tried again until it does.
            catch (Exception e)
            {
                logger.LogWarning(e, "The start of {Instance} is tried again.", sub.InstanceId);
            }
#pragma warning restore CA1031
            await pump.PauseAsync(failures);
        }
        return null;
    }

    public void Dispose()
    {
        _together.Dispose();
        _graceOver.Dispose();
    }
}
