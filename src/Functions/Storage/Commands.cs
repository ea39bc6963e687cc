using Wiedervorlage.Core;

namespace Wiedervorlage.Functions.Storage;

/// <summary>Load, decide, append; again when somebody else was faster.</summary>
internal static class Commands
{
    private const int MostRaces = 20;

    /// <param name="decide">From the state (null: nothing there yet) to events or a refusal. May be called several times.</param>
    public static async Task<Handled<TState>> HandleAsync<TState, TEvent>(
        this Facts<TState, TEvent> facts, StreamKey key, Func<TState?, Decision<TEvent>> decide, string commandId, string by, Instant at, CancellationToken cancellation = default)
        where TState : class
        where TEvent : class
    {
        for (var race = 0; race < MostRaces; race++)
        {
            var was = await facts.LoadAsync(key, cancellation).ConfigureAwait(false);
            var decision = decide(was?.State);
            if (decision is Decision<TEvent>.Refused refused) return await RefusedAsync(facts, key, was, refused.Refusal, commandId, cancellation).ConfigureAwait(false);
            var events = decision.Events;
            switch (await facts.AppendAsync(key, was, events, commandId, by, at, cancellation).ConfigureAwait(false))
            {
                case Appended<TState>.Written written: return new Handled<TState>.Done(written.Now, events.Length);
                case Appended<TState>.Nothing when was is not null: return new Handled<TState>.Done(was, 0);
                case Appended<TState>.Nothing: throw new InvalidOperationException("A command on what does not exist was neither refused nor led to an event.");
                case Appended<TState>.Repeated: return await RepeatedAsync(facts, key, cancellation).ConfigureAwait(false);
            }
        }
        return new Handled<TState>.LostRace();
    }

    /// <summary>A command that was carried out before is not refused because of what it has brought about itself.</summary>
    private static async Task<Handled<TState>> RefusedAsync<TState, TEvent>(
        Facts<TState, TEvent> facts, StreamKey key, Stored<TState>? was, Refusal refusal, string commandId, CancellationToken cancellation)
        where TState : class
        where TEvent : class =>
        was is not null && await facts.HasAppliedAsync(key, commandId, cancellation).ConfigureAwait(false)
            ? new Handled<TState>.Done(was, 0)
            : new Handled<TState>.Refused(refusal, was);

    private static async Task<Handled<TState>> RepeatedAsync<TState, TEvent>(Facts<TState, TEvent> facts, StreamKey key, CancellationToken cancellation)
        where TState : class
        where TEvent : class =>
        new Handled<TState>.Done((await facts.LoadAsync(key, cancellation).ConfigureAwait(false))!, 0);
}

/// <summary>How a command ended.</summary>
internal abstract record Handled<TState>
{
    private Handled() { }

    /// <summary>It is so. <paramref name="NewEvents"/> is 0 when it had been so before.</summary>
    internal sealed record Done(Stored<TState> Now, int NewEvents) : Handled<TState>;

    /// <summary>The rules say no; nothing was written.</summary>
    internal sealed record Refused(Refusal Refusal, Stored<TState>? Was) : Handled<TState>;

    /// <summary>Others were faster each time; the caller may come again. HTTP 412.</summary>
    internal sealed record LostRace : Handled<TState>;
}
