using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;

namespace Wiedervorlage.Functions.Delivery;

/// <summary>
/// SendGrid's event webhook. Who posts is known by the signature alone. Events come late, repeated and in any order; 2xx only when all are recorded,
/// else SendGrid posts them again. One that cannot be read is kept to be seen, and costs the others nothing.
/// </summary>
internal sealed class SendGridEventsFunction(SendGridEvents events, Settings settings, Clock clock, ILogger<SendGridEventsFunction> log)
{
    private const int LongestBody = 10 * 1024 * 1024;

    [Function("SendGridEvents"), Public]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sendgrid-events")] HttpRequest request, CancellationToken cancellation)
    {
        var body = await ReadAsync(request.Body, cancellation);
        if (body is null) return Results.Problem("Zu groß.", statusCode: StatusCodes.Status413PayloadTooLarge);
        if (!SendGridSignature.IsGenuine(settings.SendGridEventsPublicKey, request.Headers, body))
        {
            log.LogWarning("Events without a valid signature were refused.");
            return Results.Problem("Die Signatur fehlt oder stimmt nicht.", statusCode: StatusCodes.Status403Forbidden);
        }
        if (!SignedTime.IsRecent(request.Headers, clock.Now, SignedTime.OldestEvents))
            return Results.Problem(SignedTime.Explanation, statusCode: StatusCodes.Status403Forbidden);
        if (EventBatch.Read(body) is not { } batch)
            return Results.Problem("Erwartet wird ein JSON-Array von Ereignissen.", statusCode: StatusCodes.Status400BadRequest);
        await events.RecordAsync(batch, cancellation);
        return Results.NoContent();
    }

    private static async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var chunk = new byte[81920];
        for (int length; (length = await body.ReadAsync(chunk, cancellation)) > 0;)
        {
            if (read.Length + length > LongestBody) return null;
            read.Write(chunk, 0, length);
        }
        return read.ToArray();
    }
}
