using Wiedervorlage.LocalHost.Durable.History;
using Wiedervorlage.LocalHost.Durable.Replay;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Durable.Engine;

/// <summary>
/// Takes turns: gives an orchestrator what came in, stores that together with what it asked for, and only then sets that off.
/// </summary>
internal sealed class Turns(Loader loader, Saver saver, Dispatcher dispatcher, MovedTime time)
{
    public async Task TakeAsync(Instance instance)
    {
        var letters = instance.TakeInbox();
        try
        {
            await TakeAsync(instance, letters);
        }
        catch
        {
            // What was answered cannot be read again; all else can.
            instance.PutBack(letters);
            instance.Forget();
            throw;
        }
    }

    private async Task TakeAsync(Instance instance, List<Letter> letters)
    {
        try
        {
            await loader.LoadAsync(instance);
            if (instance.Session is { Started: false }) Postpone(instance, letters);
            if (instance.Session is { } session && Begun(instance.Row!)) await TakeAsync(instance, session, Answers(instance, session, letters));
        }
        catch (Exception e) when (e is NonDeterministicException or TooLargeException)
        {
            instance.Unsaved.Clear();
            await saver.EndAsync(instance, OrchestrationRuntimeStatus.Failed, Failures.Message(e), []);
        }
        // Here and not where it is stored: the answer to that write may have been lost.
        if (instance.Row is { Finished: true } over) saver.Tell(over);
        else if (instance.Row is { } row) saver.Note(row);
    }

    private async Task TakeAsync(Instance instance, Session session, List<HistoryEvent> answers)
    {
        if (instance.Row!.Status == OrchestrationRuntimeStatus.Suspended)
        {
            await saver.KeepAsync(instance, answers);
            return;
        }
        var now = time.GetUtcNow();
        var fresh = answers.Concat(Fired(session, now)).ToList();
        if (!session.Started || instance.Waiting.Count + fresh.Count > 0 || session.Escaped)
            await TurnAsync(instance, session, fresh, session.Started ? now : instance.Row.StartAt);
        else
            dispatcher.SetOff(instance, session.Actions.All);
    }

    private async Task TurnAsync(Instance instance, Session session, List<HistoryEvent> fresh, DateTimeOffset at)
    {
        var (isFirst, row) = (!session.Started, instance.Row!);
        var turned = session.Turn(instance.Waiting.Concat(fresh), at);
        List<HistoryEvent> events = [.. fresh, new HistoryEvent.Turn(session.LastTurnAt), .. turned.Actions];
        switch (turned.Outcome)
        {
            case Outcome.Waiting when isFirst && CanBeRepeated(row, session, turned):
                instance.Unsaved.AddRange(events);
                instance.Waiting.Clear();
                dispatcher.SetOff(instance, session.Actions.All);
                break;
            case Outcome.Waiting:
                await saver.WaitAsync(instance, session, events);
                dispatcher.SetOff(instance, session.Actions.All);
                break;
            case Outcome.Completed completed:
                await saver.EndAsync(instance, OrchestrationRuntimeStatus.Completed, completed.Output, events);
                break;
            case Outcome.Failed failed:
                await saver.EndAsync(instance, OrchestrationRuntimeStatus.Failed, failed.Message, events);
                break;
            case Outcome.Continued next:
                await saver.ContinueAsync(instance, next);
                break;
        }
        // As on the real host, what an orchestrator asked for last and did not wait for is done all the same.
        if (turned.Outcome is not Outcome.Waiting) dispatcher.SetOff(row, turned.Actions);
    }

    /// <summary>
    /// A first turn that only asks for activities would be the same after a crash (its time is that of the start): it is stored with the
    /// first answer.
    /// </summary>
    private static bool CanBeRepeated(InstanceRow row, Session session, Turned turned) =>
        row.Status == OrchestrationRuntimeStatus.Running && session.CustomStatus == row.CustomStatus && turned.Actions.Count > 0
        && turned.Actions.All(a => a is HistoryEvent.ActivityScheduled);

    private bool Begun(InstanceRow row) => row.Status != OrchestrationRuntimeStatus.Pending || row.StartAt <= time.GetUtcNow();

    /// <summary>Answers to a first turn that could not be stored: it is taken again before they are.</summary>
    private static void Postpone(Instance instance, List<Letter> letters)
    {
        instance.PutBack(letters.Where(l => l.Execution == instance.Session!.Execution));
        letters.Clear();
    }

    /// <summary>Those that this execution still asks for, each once.</summary>
    private static List<HistoryEvent> Answers(Instance instance, Session session, List<Letter> letters)
    {
        var kept = instance.Waiting.OfType<HistoryEvent.Answer>().Select(a => a.Id).ToHashSet();
        return [.. letters
            .Where(l => l.Execution == session.Execution && session.Actions.Has(l.Answer.Id) && kept.Add(l.Answer.Id))
            .Select(l => l.Answer)];
    }

    private static IEnumerable<HistoryEvent> Fired(Session session, DateTimeOffset now) =>
        session.Actions.Timers.Where(t => t.FireAt <= now).OrderBy(t => t.FireAt).ThenBy(t => t.Id).Select(t => new HistoryEvent.TimerFired(t.Id));
}
