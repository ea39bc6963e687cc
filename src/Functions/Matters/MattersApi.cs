using Wiedervorlage.Core;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Matters;

/// <summary>A matter out, for the city's records system. As long as nothing is recorded the same bytes again.</summary>
internal sealed class MattersApi(MatterPacking packing)
{
    [Function("GetMatter")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/motions/{id}/matter.zip")] HttpRequest request,
        string id, CancellationToken cancellation)
    {
        // A temporary file: a matter may have more in it than memory should hold, and its length is to be known.
        var zip = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81_920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            if (!await packing.PackAsync(new(id), zip, cancellation))
                return await RefusedAsync(zip, Problems.From(new Refusal.Unknown("der Antrag", id)));
        }
        catch (MatterTooLargeException)
        {
            return await RefusedAsync(zip, Problems.TooLarge(
                $"Der Vorgang hat mehr als {MatterZip.MostBytes / 1_000_000} MB. Einzeln: /api/motions/{id}/files."));
        }
        catch
        {
            await zip.DisposeAsync();
            throw;
        }
        zip.Position = 0;
        return Results.Stream(zip, "application/zip", $"vorgang-{MatterZip.Safe(id)}.zip");
    }

    private static async Task<IResult> RefusedAsync(FileStream zip, IResult answer)
    {
        await zip.DisposeAsync();
        return answer;
    }
}
