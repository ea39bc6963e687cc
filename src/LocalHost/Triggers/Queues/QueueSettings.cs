namespace Wiedervorlage.LocalHost.Triggers.Queues;

/// <summary>The queue settings of host.json; all are real time, domain time does not move them.</summary>
/// <param name="BatchSize">Most messages of one queue under way at once.</param>
/// <param name="MaxDequeueCount">After this many failed attempts a message goes to the poison queue.</param>
/// <param name="VisibilityTimeout">How long a failed message rests before its next attempt.</param>
/// <param name="MaxPollingInterval">How long an idle queue is left alone at most; a minute where host.json says nothing, as on the real host.</param>
/// <param name="Lease">
/// How long a message stays hidden while it is worked on; renewed at half of it. Setting QueueLease, ours alone: the real host hides for ten minutes,
/// which after a kill is a long wait for someone who tries things out.
/// </param>
internal sealed record QueueSettings(int BatchSize, int MaxDequeueCount, TimeSpan VisibilityTimeout, TimeSpan MaxPollingInterval, TimeSpan Lease)
{
    public static QueueSettings From(IConfiguration configuration)
    {
        var queues = configuration.GetSection("AzureFunctionsJobHost:extensions:queues");
        return new(
            queues.GetValue("batchSize", 16),
            queues.GetValue("maxDequeueCount", 5),
            queues.GetValue("visibilityTimeout", TimeSpan.Zero),
            queues.GetValue("maxPollingInterval", TimeSpan.FromMinutes(1)),
            configuration.GetValue("QueueLease", TimeSpan.FromSeconds(5)));
    }
}
