using Wiedervorlage.Core;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Storage;

/// <summary>
/// The one way from a command to stored facts: a check is queued, the facts are loaded, an outdated view is refused, Core decides, events and owed mails are appended in
/// one batch; only then lists, mails and orchestrations follow, and the check does that again if the process dies before.
/// </summary>
internal abstract class Desk<TState, TEvent, TCommand>(Facts<TState, TEvent> facts, CheckQueue checks, Clock clock, Settings settings)
    where TState : class
    where TEvent : class
{
    /// <summary>Kind of the check that finishes what a crash leaves undone; null where nothing follows from the facts.</summary>
    protected abstract string? CheckedAs { get; }

    /// <summary>From what stands (null: nothing yet) to events or a refusal. Called again after a lost race.</summary>
    protected abstract Task<Decision<TEvent>> DecideAsync(StreamKey key, TCommand command, Stored<TState>? was, Envelope sent, CancellationToken cancellation);

    /// <summary>What follows outside the stream, repeatable; answers what stands then.</summary>
    protected virtual Task<Stored<TState>> FollowAsync(Stored<TState> now, Envelope sent, CancellationToken cancellation) => Task.FromResult(now);

    /// <summary>An event in one German phrase, for who came second.</summary>
    protected abstract string German(TEvent happened);

    /// <summary>True for what makes nobody's view outdated: somebody was asked or told, a day has come.</summary>
    protected abstract bool IsBookkeeping(TEvent happened);

    protected async Task<Answer<Done<TState>>> RunAsync(StreamKey key, TCommand command, Envelope sent, CancellationToken cancellation)
    {
        if (CheckedAs is { } kind) await checks.EnqueueAsync(kind, key.Stream, settings.CheckAfter(), cancellation);
        var answer = await facts.HandleAsync(
            key, async was => await OutdatedAsync(was, sent.Seen, cancellation) is { } no ? no : await DecideAsync(key, command, was, sent, cancellation),
            sent.CommandId, sent.By, clock.Now, cancellation);
        if (answer.Refusal is Refusal.Outdated { Since.IsEmpty: true } bare) return bare with { Since = await SinceAsync(key, bare.Seen, cancellation) };
        return answer.Refusal is null ? answer.Value with { Now = await FollowAsync(answer.Value.Now, sent, cancellation) } : answer;
    }

    /// <summary>Null when nothing has happened since that the caller would have to look at.</summary>
    protected virtual async Task<Refusal.Outdated?> OutdatedAsync(Stored<TState>? was, int? seen, CancellationToken cancellation)
    {
        if (was is null || seen is not { } version || version == was.Version) return null;
        var since = version > was.Version ? [] : await SinceAsync(was.Key, version, cancellation);
        return version > was.Version || !since.IsEmpty ? new(version, was.Version) { Since = since } : null;
    }

    protected async Task<ImmutableArray<string>> SinceAsync(StreamKey key, int seen, CancellationToken cancellation) =>
        [.. (await facts.EventsAsync(key, cancellation)).Where(one => one.Number > seen && !IsBookkeeping(one.Event)).Select(Line)];

    /// <summary>"10.02.2026 20:15, Geschäftsstelle: Ergebnis …".</summary>
    private string Line(Recorded<TEvent> one) => $"{GermanDates.Of(Berlin.DateOf(one.At))} {Berlin.LocalOf(one.At):HH:mm}, {one.By.German}: {German(one.Event)}";
}
