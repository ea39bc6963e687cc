using System.Text.Json;

namespace Wiedervorlage.Functions.Mail;

/// <summary>
/// SendGrid's event webhook. Who posts is known by the signature alone. Events come late, repeated and in any order; 2xx only when all are recorded,
/// else SendGrid posts them again.
/// </summary>
internal sealed class SendGridEventsFunction(Outbox outbox, BouncedMails bounced, Settings settings, ILogger<SendGridEventsFunction> log)
{
    private const int LongestBody = 10 * 1024 * 1024;

    [Function("SendGridEvents")]
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
        return await RecordAsync(body, cancellation);
    }

    private async Task<IResult> RecordAsync(byte[] body, CancellationToken cancellation)
    {
        SendGridEvent?[] events;
        try
        {
            events = JsonSerializer.Deserialize<SendGridEvent?[]>(body) ?? [];
        }
        catch (JsonException)
        {
            return Results.Problem("Erwartet wird ein JSON-Array von Ereignissen.", statusCode: StatusCodes.Status400BadRequest);
        }
        var ofMails = events.OfType<SendGridEvent>().Where(one => one is { Key: not null, Happening: not null }).GroupBy(one => MailId.Of(one.Key!))
            .Select(ofMail => (ofMail.Key, ofMail.Select(one => one.Happening!).ToImmutableArray())).ToArray();
        foreach (var entry in await outbox.ApplyAllAsync(ofMails, cancellation))
        {
            if (entry is not null) await bounced.FollowAsync(entry, cancellation);
            else log.LogInformation("Events for a mail that is none of ours.");
        }
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
