namespace Wiedervorlage.Functions.Procedures;

/// <summary>Taking a step so that a failing one never ends the instance (P20).</summary>
internal static class Taking
{
    private static readonly TimeSpan _askAgainAfter = TimeSpan.FromHours(6);

    private static readonly TaskOptions _retries = TaskOptions.FromRetryPolicy(
        new RetryPolicy(4, TimeSpan.FromSeconds(15), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5)));

    /// <summary>The step's answer; after all retries it needs attention, and is taken again hours later or at the next event.</summary>
    public static async Task<Step> Take(this TaskOrchestrationContext context, TaskName activity, Carried carried)
    {
        try
        {
            var step = await context.CallActivityAsync<Step>(activity, carried.Id, _retries);
            context.SetCustomStatus(new ProcedureStatus(step.Stage, step.NextAt));
            return step;
        }
        catch (TaskFailedException)
        {
            var again = context.CurrentUtcDateTime + _askAgainAfter;
            context.SetCustomStatus(new ProcedureStatus(carried.Stage, again, activity.Name));
            return new Step(carried.Stage, again, Finished: false);
        }
    }

    /// <summary>The answer of a step without which nothing goes on, however long it takes.</summary>
    public static async Task<T> Insist<T>(this TaskOrchestrationContext context, TaskName activity, object input)
    {
        // No ContinueAsNew in the loop: it would end the caller, and a round every six hours keeps the history small.
#pragma warning disable DURABLE0011
        while (true)
#pragma warning restore DURABLE0011
        {
            try
            {
                return await context.CallActivityAsync<T>(activity, input, _retries);
            }
            catch (TaskFailedException)
            {
                context.SetCustomStatus(new ProcedureStatus(activity.Name, context.CurrentUtcDateTime + _askAgainAfter, activity.Name));
            }
            await context.CreateTimer(context.CurrentUtcDateTime + _askAgainAfter, CancellationToken.None);
        }
    }
}
