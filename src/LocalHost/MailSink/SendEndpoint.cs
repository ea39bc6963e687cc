using System.Globalization;

namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>POST /v3/mail/send as SendGrid answers it: 202 once the mail is kept, 400 with errors, 401, 429, 5xx.</summary>
internal sealed class SendEndpoint(SentMails mails, SinkSwitch behaviour, EventWebhook events, TimeProvider time)
{
    public async Task AnswerAsync(HttpContext http)
    {
        if (behaviour.TakeRefusal() is { } refusal) await RefuseAsync(http, refusal);
        else if (!IsAuthorized(http.Request)) await WriteAsync(http, 401, [new("The provided authorization grant is invalid, expired, or revoked", null)]);
        else await TakeAsync(http);
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var post = MailPost.Read(body.ToArray());
        var errors = MailRules.Broken(post).ToArray();
        if (errors.Length > 0)
        {
            await WriteAsync(http, 400, errors);
            return;
        }

        var mail = await mails.AddAsync(post!, body.ToArray(), time.GetUtcNow(), behaviour.Now.Events);
        if (behaviour.Now.Events) events.Post(mail);
        if (behaviour.TakeDrop())
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = StatusCodes.Status202Accepted;
        http.Response.Headers["X-Message-Id"] = mail.MessageId;
    }

    private static async Task RefuseAsync(HttpContext http, SinkBehaviour.Refusal refusal)
    {
        if (refusal.Status == StatusCodes.Status429TooManyRequests)
        {
            var reset = TimeProvider.System.GetUtcNow().AddSeconds(refusal.RetryAfterSeconds).ToUnixTimeSeconds();
            http.Response.Headers["X-RateLimit-Limit"] = "600";
            http.Response.Headers["X-RateLimit-Remaining"] = "0";
            http.Response.Headers["X-RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
        }

        await WriteAsync(http, refusal.Status, [new(refusal.Status == 429 ? "too many requests" : "An error occurred on SendGrid's side.", null)]);
    }

    private static bool IsAuthorized(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var given && given.StartsWith("Bearer ", StringComparison.Ordinal) && given.Length > "Bearer ".Length;

    private static Task WriteAsync(HttpContext http, int status, MailError[] errors)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { errors });
    }
}
