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
        // Events of one mail one after the other, of several mails side by side.
        var byMail = events.OfType<SendGridEvent>().Where(one => one is { Key: not null, Happening: not null }).GroupBy(one => MailId.Of(one.Key!));
        await Parallel.ForEachAsync(byMail, cancellation, async (ofOneMail, token) =>
        {
            foreach (var one in ofOneMail) await RecordAsync(ofOneMail.Key, one, token);
        });
        return Results.NoContent();
    }

    private async Task RecordAsync(MailId id, SendGridEvent one, CancellationToken cancellation)
    {
        if (await outbox.ApplyAsync(id, one.Happening!, cancellation) is { } entry) await bounced.FollowAsync(entry, cancellation);
        else log.LogInformation("An event {Event} for a mail that is none of ours.", one.Event);
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
