namespace Wiedervorlage.Functions.Http;

/// <summary>Around HTTP functions only (P02): a client that hangs up while it is answered has not made the function fail.</summary>
internal sealed class HangUps(ILogger<HangUps> log) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && IsGone(context))
        {
            log.LogInformation("{Function}: the client hung up.", context.FunctionDefinition.Name);
        }
    }

    /// <summary>Where the worker's ASP.NET Core integration keeps the request.</summary>
    private static bool IsGone(FunctionContext context) =>
        context.Items.TryGetValue("HttpRequestContext", out var found) && found is HttpContext { RequestAborted.IsCancellationRequested: true };
}
