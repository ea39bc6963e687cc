using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Numbers of papers.</summary>
internal sealed class ReferencesApi(PaperClaims claims, MasterData data, DatedApi dated)
{
    /// <summary>The next free number; nothing is reserved by asking.</summary>
    [Function("GetNextReference")]
    public async Task<IResult> Next(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/references/next")] HttpRequest request,
        CancellationToken cancellation)
    {
        var (body, asked) = (request.Query["body"].ToString(), request.Query["year"].ToString());
        if (body.Length > 0 && await data.BodyAsync(new(body), cancellation) is null)
            return Problems.From(new Refusal.Unknown("das Gremium", body));
        var year = dated.Today().Year;
        if (asked.Length > 0 && (!int.TryParse(asked, CultureInfo.InvariantCulture, out year) || year is < 1900 or > 2999))
            return Problems.BadRequest("year", $"„{asked}“ ist kein Jahr. Erwartet wird zum Beispiel 2026.");
        return Results.Json(new NextReference(await claims.NextAsync(year, cancellation), year));
    }
}

internal sealed record NextReference(string Reference, int Year);
