using Microsoft.AspNetCore.Http.Features;

namespace Wiedervorlage.Functions.Http;

/// <summary>Reads a form, with or without files.</summary>
internal static class FormBody
{
    /// <param name="limit">Bytes of the whole form, inclusive.</param>
    public static async Task<(IFormCollection? Form, IResult? Problem)> ReadAsync(HttpRequest request, long limit, CancellationToken cancellation)
    {
        var tooLarge = Problems.TooLarge($"Das Formular ist größer als {limit / (1024 * 1024)} MB, oder ein Feld größer als 4 MB: Langes bitte als Datei.");
        if (request.ContentLength > limit) return (null, tooLarge);
        if (!request.HasFormContentType) return (null, Problems.BadRequest("Content-Type", "Erwartet wird das Formular der Seite."));
        if (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } read) return (read, null);
        LimitedBody.On(request, limit);
        try
        {
            // The host's form is empty or throws unless the body was buffered and read once.
            request.EnableBuffering();
            await request.Body.CopyToAsync(Stream.Null, cancellation);
            request.Body.Position = 0;
            return (await request.ReadFormAsync(cancellation), null);
        }
        catch (Exception e) when (e is InvalidDataException or BodyTooLargeException)
        {
            return (null, tooLarge);
        }
    }
}
