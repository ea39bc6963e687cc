using Wiedervorlage.Core.Minutes.Documents;
using Wiedervorlage.Core.Minutes.Items;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Reads minutes: an excerpt as one reading, a whole document item by item, each with the motions it may be about. Nothing is recorded.</summary>
internal sealed class MinutesApi(DatedApi dated, MinutesCandidates candidates)
{
    [Function("ReadMinutes")]
    public async Task<IResult> Read(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/minutes/read")] HttpRequest request, CancellationToken cancellation)
    {
        var (page, problem) = await ExcerptBody.ReadAsync(request, cancellation);
        if (page is null) return problem!;
        if (DocumentReader.Read(page, dated.Today()) is not { } document)
            return Results.Json(MinutesReader.Read(DocumentMarks.Plain(page), dated.Today()), Json.Options);
        var world = await candidates.WorldAsync(Reach.Everything, cancellation);
        return Results.Json(MinutesAnswer.Of(document, world), Json.Options);
    }
}
