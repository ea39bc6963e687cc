using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// SendGrid's Inbound Parse webhook, default and raw mode. 2xx only when the post is stored and queued, else SendGrid tries again for three
/// days; what is in it never matters for the answer. A check is queued first, so that a stored mail whose message was lost is found.
/// </summary>
internal sealed class ReceiveInboundMail(
    OriginalMails originals, IStorage storage, CheckQueue checks, Settings settings, Clock clock, ILogger<ReceiveInboundMail> log)
{
    [Function("ReceiveInboundMail")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/inbound-mail")] HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > InboundLimits.Post) return TooLarge();
        var at = clock.Now;
        var arrival = OriginalMails.NewArrival(at);
        if (settings.InboundMailPublicKey.Length > 0 && !SignedTime.IsRecent(request.Headers, at, SignedTime.OldestMail)) return NotProven(SignedTime.Explanation);
        using var seal = Seal.For(settings.InboundMailPublicKey, request.Headers);
        await checks.EnqueueAsync(ArrivalCheck.Name, arrival, settings.CheckAfter(), cancellation);
        switch (await originals.KeepAsync(arrival, request.Body, request.ContentType, at, seal, cancellation))
        {
            case Keeping.TooLarge: return TooLarge();
            case Keeping.Forged:
                log.LogWarning("A post to the inbound webhook had no valid signature; it was not kept.");
                return NotProven("Die Signatur fehlt oder stimmt nicht.");
            default:
                await storage.Queue(Queues.InboundMail).SendAsync(arrival, TimeSpan.Zero, cancellation);
                return Results.Ok();
        }
    }

    private static IResult NotProven(string why) => Results.Problem(why, statusCode: StatusCodes.Status401Unauthorized, title: "Nicht bestätigt");

    private static IResult TooLarge() => Problems.TooLarge("Eine Mail kann höchstens 50 MB groß sein.");
}
