using Wiedervorlage.Core;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Storage;

/// <summary>Load, decide, append; again when somebody else was faster.</summary>
internal static class Commands
{
    /// <param name="decide">From the state (null: nothing there yet) to events or a refusal. May be called several times.</param>
    public static Task<Answer<Done<TState>>> HandleAsync<TState, TEvent>(
        this Facts<TState, TEvent> facts, StreamKey key, Func<TState?, Decision<TEvent>> decide, string commandId, Actor by, Instant at,
        CancellationToken cancellation = default)
        where TState : class
        where TEvent : class =>
        facts.HandleAsync(key, was => Task.FromResult(decide(was?.State)), commandId, by, at, cancellation);

    /// <summary>The same for what has to look elsewhere to decide.</summary>
    public static async Task<Answer<Done<TState>>> HandleAsync<TState, TEvent>(
        this Facts<TState, TEvent> facts, StreamKey key, Func<Stored<TState>?, Task<Decision<TEvent>>> decide, string commandId, Actor by, Instant at,
        CancellationToken cancellation = default)
        where TState : class
        where TEvent : class =>
        await Races.TryAsync(async () =>
        {
            var was = await facts.LoadAsync(key, cancellation);
            var (events, refusal) = await decide(was);
            if (refusal is not null) return await RefusedAsync(facts, key, was, refusal, commandId, cancellation);
            return await facts.AppendAsync(key, was, events, commandId, by, at, cancellation) switch
            {
                Appended<TState>.Written written => new Done<TState>(written.Now, events.Length),
                Appended<TState>.Nothing when was is not null => new Done<TState>(was, 0),
                Appended<TState>.Nothing => throw new InvalidOperationException("A command on what does not exist was neither refused nor led to an event."),
                Appended<TState>.Repeated => new Done<TState>((await facts.LoadAsync(key, cancellation))!, 0),
                _ => (Answer<Done<TState>>?)null,
            };
        }) ?? new Refusal.LostRace();

    /// <summary>A command that was carried out before is not refused because of what it has brought about itself.</summary>
    private static async Task<Answer<Done<TState>>> RefusedAsync<TState, TEvent>(
        Facts<TState, TEvent> facts, StreamKey key, Stored<TState>? was, Refusal refusal, string commandId, CancellationToken cancellation)
        where TState : class
        where TEvent : class =>
        was is not null && await facts.HasAppliedAsync(key, commandId, cancellation) ? new Done<TState>(was, 0) : refusal;
}

/// <summary>It is so. <paramref name="NewEvents"/> is 0 when it had been so before.</summary>
internal sealed record Done<TState>(Stored<TState> Now, int NewEvents)
{
    /// <summary>True when the command has brought it into being.</summary>
    public bool IsNew => NewEvents > 0 && Now.Version == NewEvents;
}
