namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>How the sink answers, for tests: POST /local/sendgrid/behaviour replaces all of it, {} is the usual. Gone after a restart.</summary>
/// <param name="Refuse">The next posts are refused.</param>
/// <param name="Drop">So many of the next posts are accepted and kept, but the connection ends without an answer.</param>
/// <param name="Bounce">Recipients whose mails come back.</param>
/// <param name="Events">False: no events are posted at all.</param>
internal sealed record SinkBehaviour(SinkBehaviour.Refusal? Refuse = null, int Drop = 0, IReadOnlyList<string>? Bounce = null, bool Events = true)
{
    public bool Bounces(string recipient) => (Bounce ?? []).Contains(recipient, StringComparer.OrdinalIgnoreCase);

    /// <param name="Status">429 comes with rate-limit headers.</param>
    /// <param name="RetryAfterSeconds">Real seconds until X-RateLimit-Reset.</param>
    internal sealed record Refusal(int Status, int Times = 1, int RetryAfterSeconds = 1);
}

/// <summary>The behaviour in force; counts down what is limited.</summary>
internal sealed class SinkSwitch
{
    private readonly Lock _gate = new();
    private SinkBehaviour _now = new();

    public SinkBehaviour Now
    {
        get { lock (_gate) { return _now; } }
        set { lock (_gate) { _now = value; } }
    }

    public SinkBehaviour.Refusal? TakeRefusal()
    {
        lock (_gate)
        {
            if (_now.Refuse is not { Times: > 0 } refuse) return null;
            _now = _now with { Refuse = refuse with { Times = refuse.Times - 1 } };
            return refuse;
        }
    }

    public bool TakeDrop()
    {
        lock (_gate)
        {
            if (_now.Drop <= 0) return false;
            _now = _now with { Drop = _now.Drop - 1 };
            return true;
        }
    }
}
