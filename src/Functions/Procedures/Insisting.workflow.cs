namespace Wiedervorlage.Functions.Procedures;

/// <summary>Calling a step that has to be done once, so that a failing one never ends the instance (P20): it is shown to the office and tried again some hours later.</summary>
internal static class Insisting
{
    private static readonly TimeSpan _askAgainAfter = TimeSpan.FromHours(6);

    private static readonly TaskOptions _retries =
        TaskOptions.FromRetryPolicy(new RetryPolicy(4, TimeSpan.FromSeconds(15), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5)));

    /// <summary>The step's answer, however long it takes.</summary>
    public static async Task<T> Insist<T>(this TaskOrchestrationContext context, TaskName activity, object input)
    {
#pragma warning disable DURABLE0011 // No ContinueAsNew in the loop: it would end the caller, and a round every six hours keeps the history small until the office has helped.
        while (true)
#pragma warning restore DURABLE0011
        {
            try
            {
                return await context.CallActivityAsync<T>(activity, input, _retries);
            }
            catch (TaskFailedException)
            {
                context.SetCustomStatus("needsAttention");
            }
            await context.CreateTimer(context.CurrentUtcDateTime + _askAgainAfter, CancellationToken.None);
        }
    }
}
