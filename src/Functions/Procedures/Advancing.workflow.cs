namespace Wiedervorlage.Functions.Procedures;

/// <summary>Calling an <c>Advance…</c> activity so that a failing step never ends the instance (P20).</summary>
internal static class Advancing
{
    private static readonly TimeSpan _askAgainAfter = TimeSpan.FromHours(6);

    private static readonly TaskOptions _retries =
        TaskOptions.FromRetryPolicy(new RetryPolicy(4, TimeSpan.FromSeconds(15), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5)));

    /// <summary>The step's answer; after all retries "needsAttention" instead, shown to the office and tried again some hours later or at the next event.</summary>
    public static async Task<Step> Advance(this TaskOrchestrationContext context, TaskName activity, Carried carried)
    {
        try
        {
            var step = await context.CallActivityAsync<Step>(activity, carried.Id, _retries);
            context.SetCustomStatus(step.Stage);
            return step;
        }
        catch (TaskFailedException)
        {
            context.SetCustomStatus("needsAttention");
            return new Step(carried.Stage, context.CurrentUtcDateTime + _askAgainAfter, Finished: false);
        }
    }
}
