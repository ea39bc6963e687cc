namespace Wiedervorlage.LocalHost.Time;

/// <summary>Moves domain time: goes from one due instant to the next and lets all work finish at each.</summary>
internal sealed class ClockMover(MovedTime time, ClockStore store, IEnumerable<IDueWork> work)
{
    /// <summary>Work that stays due however often it is waited for does not act on time: better an error than no end.</summary>
    private const int MostRoundsAtOneInstant = 1000;

    private readonly ImmutableArray<IDueWork> _work = [.. work];
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <returns>False if <paramref name="target"/> has passed already; nothing was moved then.</returns>
    public async Task<bool> MoveToAsync(DateTimeOffset target, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (target < time.GetUtcNow()) return false;
            await WorkUpToAsync(target, cancellation);
            await MoveAsync(target, cancellation);
            return true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task WorkUpToAsync(DateTimeOffset target, CancellationToken cancellation)
    {
        await FinishAllAsync(cancellation);
        var rounds = 0;
        for (var last = DateTimeOffset.MinValue; NextDue() is { } due && due <= target;)
        {
            rounds = due == last ? rounds + 1 : 0;
            last = due;
            if (rounds > MostRoundsAtOneInstant) throw new InvalidOperationException($"What is due at {due:O} never gets done.");
            await MoveAsync(due, cancellation);
        }
    }

    private async Task MoveAsync(DateTimeOffset to, CancellationToken cancellation)
    {
        await store.MoveToAsync(to, cancellation);
        foreach (var one in _work) one.TimeMoved();
        await FinishAllAsync(cancellation);
    }

    private DateTimeOffset? NextDue() => _work.Min(one => one.NextDue);

    /// <summary>Twice in a row: one piece of work wakes another that had been asked before.</summary>
    private async Task FinishAllAsync(CancellationToken cancellation)
    {
        for (var quiet = 0; quiet < 2;)
        {
            var idle = true;
            foreach (var one in _work) idle &= await one.BecomeIdleAsync(cancellation);
            quiet = idle ? quiet + 1 : 0;
        }
    }
}
