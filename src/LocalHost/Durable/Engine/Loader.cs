using Wiedervorlage.LocalHost.Durable.History;
using Wiedervorlage.LocalHost.Durable.Replay;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.LocalHost.Durable.Engine;

/// <summary>Brings instances into memory: their row, and their session by replay.</summary>
internal sealed class Loader(IInstanceStore store, DurableFunctions functions, SessionSurroundings around, Action<string> onEscape)
{
    /// <summary>The row as it is in memory or else in the store; null if there is none.</summary>
    public async Task<InstanceRow?> RowAsync(Instance instance, CancellationToken cancellation) =>
        instance.Row ??= (await store.ReadAsync(instance.Id, withHistory: false, cancellation))?.Row;

    /// <summary>Row and session; no session for one that is missing or finished.</summary>
    /// <exception cref="NonDeterministicException">The history cannot be replayed.</exception>
    public async Task LoadAsync(Instance instance)
    {
        if (instance.Session is not null || instance.Row is { Finished: true }) return;
        var stored = await store.ReadAsync(instance.Id, withHistory: true, CancellationToken.None);
        instance.Row = stored?.Row;
        instance.Execution = stored is { Row: { Finished: false } row } ? row.Execution : null;
        if (instance.Execution is null) return;
        var session = Begin(stored!.Row);
        instance.Waiting.Clear();
        // One whose orchestrator is gone says so in its next turn.
        if (functions.Orchestrator(stored.Row.Name) is not null) instance.Waiting.AddRange(session.Replay(stored.History));
        instance.Session = session;
    }

    /// <summary>The session of an execution that has taken no turn yet.</summary>
    public Session Begin(InstanceRow row)
    {
        var run = functions.Orchestrator(row.Name)
            ?? (_ => throw new InvalidOperationException($"There is no orchestrator named '{row.Name}'."));
        return new(row, run, around, () => onEscape(row.Id));
    }
}
