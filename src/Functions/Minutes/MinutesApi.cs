using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Reads an excerpt of minutes for the office's form. Nothing is recorded.</summary>
internal sealed class MinutesApi
{
    private readonly int _limit = 10 * 1024 * 1024;

    [Function("ReadMinutes")]
    public async Task<IResult> Read([HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/minutes/read")] HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > _limit) return TooLarge();
        using var page = new MemoryStream();
        var part = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(part, cancellation)) > 0;)
        {
            if (page.Length + read > _limit) return TooLarge();
            page.Write(part, 0, read);
        }
        if (page.Length == 0) return Problems.BadRequest("", "Die Anfrage ist leer; erwartet wird der Auszug als Text, HTML oder DOCX.");
        var (text, problem) = MinutesFile.TextOf(page.ToArray());
        return text is null ? Problems.BadRequest("", problem!) : Results.Json(MinutesReader.Read(text), Json.Options);
    }

    private static IResult TooLarge() => Problems.TooLarge("Der Auszug ist größer als 10 MB.");
}
