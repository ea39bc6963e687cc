using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.Imports;

/// <summary>A file as it was sent: as the body itself, or in a form.</summary>
internal sealed record UploadedFile(string Name, byte[] Bytes)
{
    public const int MostMegabytes = 5;
    public const int MostBytes = MostMegabytes * 1024 * 1024;

    /// <summary>Room for the rest of a form.</summary>
    private const long FormLimit = MostBytes + 64 * 1024;

    public static async Task<(UploadedFile? File, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        // curl --data-binary calls whatever it sends a form with fields; files in forms come in parts.
        var inForm = request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;
        if (request.ContentLength > (inForm ? FormLimit : MostBytes)) return (null, TooLarge());
        if (inForm) return await InFormAsync(request, cancellation);
        return await BytesAsync(request.Body, cancellation) is { } bytes ? (new("", bytes), null) : (null, TooLarge());
    }

    /// <summary>The fields and files of a form; null when it is none, or too large.</summary>
    public static async Task<IFormCollection?> FormAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || request.ContentLength > FormLimit) return null;
        // The host's form is empty or throws unless the body was buffered and read once.
        request.EnableBuffering();
        await request.Body.CopyToAsync(Stream.Null, cancellation);
        request.Body.Position = 0;
        return await request.ReadFormAsync(cancellation);
    }

    private static async Task<(UploadedFile? File, IResult? Problem)> InFormAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await FormAsync(request, cancellation) is not { } form) return (null, TooLarge());
        if (form.Files.FirstOrDefault(file => file.Length > 0) is not { } file) return (null, Problems.BadRequest("file", "In der Anfrage ist keine Datei."));
        if (file.Length > MostBytes) return (null, TooLarge());
        await using var stream = file.OpenReadStream();
        return (new(Path.GetFileName(file.FileName), (await BytesAsync(stream, cancellation))!), null);
    }

    /// <summary>Null when there are more than the limit.</summary>
    private static async Task<byte[]?> BytesAsync(Stream stream, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (copy.Length + read > MostBytes) return null;
            copy.Write(buffer, 0, read);
        }
        return copy.ToArray();
    }

    private static IResult TooLarge() => Problems.TooLarge($"Die Datei ist größer als {MostMegabytes} MB. Bitte auf mehrere Dateien verteilen.");
}
