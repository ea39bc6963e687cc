namespace Wiedervorlage.Functions.Procedures;

/// <summary>
/// "Something was recorded, or its time has come" as one await; the loser is cancelled, so that nothing outlives the instance (P11).
/// </summary>
internal static class Waiting
{
    /// <param name="context">The orchestration.</param>
    /// <param name="changed">Name of the event.</param>
    /// <param name="until">UTC; null waits for the event alone.</param>
    /// <returns>True when something was recorded, false when the instant came first.</returns>
    public static async Task<bool> ChangeOrInstant(this TaskOrchestrationContext context, string changed, DateTimeOffset? until)
    {
        using var over = new CancellationTokenSource();
        Task change = context.WaitForExternalEvent<object>(changed, over.Token);
        var first = await Task.WhenAny(until is { } at ? [change, context.CreateTimer(at.UtcDateTime, over.Token)] : [change]);
        over.Cancel();
        return first == change;
    }
}
