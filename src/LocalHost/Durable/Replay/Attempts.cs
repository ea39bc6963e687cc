namespace Wiedervorlage.LocalHost.Durable.Replay;

/// <summary>Counts the attempts of one step under a retry policy.</summary>
internal sealed class Attempts(RetryPolicy policy, DateTime firstAt)
{
    private int _failures;

    /// <summary>How long to wait before the next attempt; null when there is none.</summary>
    public TimeSpan? PauseAfterFailure(DateTime now)
    {
        _failures++;
        if (_failures >= policy.MaxNumberOfAttempts) return null;
        if (policy.RetryTimeout != Timeout.InfiniteTimeSpan && now >= firstAt + policy.RetryTimeout) return null;
        var milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, _failures - 1);
        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : policy.MaxRetryInterval;
        return milliseconds < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : longest;
    }
}
