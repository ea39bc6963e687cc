using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>For operations: what is served is compared with the facts now, and not only tomorrow.</summary>
internal sealed class PublishedApi(PublishedDaily daily)
{
    /// <summary>
    /// With <c>all=true</c> everything is made anew, also what stands as the facts say; what comes out the same does not change.
    /// </summary>
    [Function("PublishAgain")]
    public async Task<IResult> Publish(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/admin/published")] HttpRequest request,
        CancellationToken cancellation)
    {
        var all = (string?)request.Query["all"];
        if (all is not (null or "" or "true" or "false")) return Problems.BadRequest("all", $"„{all}“ ist nicht true oder false.");
        await daily.RunAsync(all == "true", cancellation);
        return Results.Accepted();
    }
}
