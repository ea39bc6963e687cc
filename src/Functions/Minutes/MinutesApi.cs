using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Functions.Bodies;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Reads an excerpt of minutes. Nothing is recorded.</summary>
internal sealed class MinutesApi(DatedApi dated)
{
    [Function("ReadMinutes")]
    public async Task<IResult> Read([HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/minutes/read")] HttpRequest request, CancellationToken cancellation)
    {
        var (page, problem) = await ExcerptBody.ReadAsync(request, cancellation);
        return page is null ? problem! : Results.Json(MinutesReader.Read(page, dated.Today()), Json.Options);
    }
}
