using System.Globalization;
using System.Net;
using SendGrid;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Mail;

/// <summary>What SendGrid's answer to <c>POST /v3/mail/send</c> means for the mail.</summary>
internal static class SendGridAnswer
{
    private const int LongestReason = 500;

    public static async Task<MailHappening?> ReadAsync(Response response, CancellationToken cancellation) => response switch
    {
        { IsSuccessStatusCode: true } => new MailHappening.HandedOver(),
        // A gateway gave up waiting: what stands behind it may have the mail.
        { StatusCode: HttpStatusCode.GatewayTimeout } => null,
        // A key that is wrong or expired is our trouble and gets mended; the mail is not at fault.
        { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } =>
            PutOff(response) with { Trouble = $"SendGrid weist den Schlüssel ab ({await ReasonAsync(response, cancellation)})." },
        { StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests } => PutOff(response),
        { StatusCode: >= HttpStatusCode.InternalServerError } => PutOff(response),
        _ => new MailHappening.Refused(await ReasonAsync(response, cancellation)),
    };

    private static MailHappening.PutOff PutOff(Response response) => new(WaitAskedFor(response) is { } wait ? Duration.FromTimeSpan(wait) : null);

    /// <summary><c>Retry-After</c>, else <c>X-RateLimit-Reset</c> (seconds since 1970) less the answer's own <c>Date</c>: our clock may be a moved one.</summary>
    private static TimeSpan? WaitAskedFor(Response response)
    {
        var sent = response.Headers.Date;
        if (response.Headers.RetryAfter is { } after) return after.Delta ?? (after.Date - sent);
        return response.Headers.TryGetValues("X-RateLimit-Reset", out var values)
            && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var reset)
            ? DateTimeOffset.FromUnixTimeSeconds(reset) - sent
            : null;
    }

    private static async Task<string> ReasonAsync(Response response, CancellationToken cancellation)
    {
        var body = await response.Body.ReadAsStringAsync(cancellation);
        return $"{(int)response.StatusCode}: {(body.Length <= LongestReason ? body : body[..LongestReason])}";
    }
}
