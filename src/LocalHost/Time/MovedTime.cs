namespace Wiedervorlage.LocalHost.Time;

/// <summary>Domain time: real time plus an offset that only grows once the host runs; it keeps ticking. Timers made from it stay real (queue visibility, HTTP timeouts).</summary>
public sealed class MovedTime(TimeProvider real, TimeSpan offset = default) : TimeProvider
{
    private readonly Lock _gate = new();
    private TimeSpan _offset = offset;

    /// <summary>How far domain time is ahead of real time; negative when the story begins in the past.</summary>
    public TimeSpan Offset { get { lock (_gate) { return _offset; } } }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Offset;

    /// <summary>Before anything runs: takes up the offset that a former process had, or that a story begins with.</summary>
    public void Resume(TimeSpan offset)
    {
        lock (_gate) { _offset = offset; }
    }

    /// <summary>Jumps to <paramref name="to"/>; an instant that has passed already changes nothing.</summary>
    public void MoveTo(DateTimeOffset to)
    {
        lock (_gate)
        {
            var ahead = to - real.GetUtcNow();
            if (ahead > _offset) _offset = ahead;
        }
    }
}
