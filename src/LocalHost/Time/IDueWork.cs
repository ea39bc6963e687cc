namespace Wiedervorlage.LocalHost.Time;

/// <summary>
/// Something that acts when an instant of domain time comes: durable timers and retries, NCRONTAB triggers, queues.
/// The clock mover goes from one <see cref="NextDue"/> to the next and lets everything become idle at each.
/// </summary>
public interface IDueWork
{
    /// <summary>The earliest instant at which this has something to do, or null. May lie in the past: then it is due now.</summary>
    DateTimeOffset? NextDue { get; }

    /// <summary>The clock was moved: looks at it again. Called by the mover only; while time just ticks, implementations watch it themselves.</summary>
    void TimeMoved();

    /// <summary>Completes when nothing is under way that was started or became due up to now. May be asked repeatedly, since one piece of work wakes another.</summary>
    /// <returns>True if nothing had been under way when asked.</returns>
    Task<bool> BecomeIdleAsync(CancellationToken cancellation);
}
