namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Something that is looked at once a day: starts what is due, finds what got stuck. Idempotent; reads the facts, never an index.</summary>
internal interface IDaily
{
    Task RunAsync(DurableTaskClient client, CancellationToken cancellation);
}

/// <summary>The daily timer trigger. It may run twice or late (P43); a step that fails does not keep the others from theirs.</summary>
internal sealed class Daily(IEnumerable<IDaily> steps)
{
    [Function("Daily")]
    public async Task Run([TimerTrigger("%DailyAt%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var failures = new List<Exception>();
        foreach (var step in steps)
        {
            try
            {
                await step.RunAsync(client, cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
            }
        }
        if (failures.Count > 0) throw new AggregateException(failures);
    }
}
