using Polly.CircuitBreaker;
using Polly.Timeout;
using SendGrid;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Mail;

/// <summary>Hands mails to SendGrid, once each: SendGrid knows no idempotency key, so nothing below here repeats a request.</summary>
internal sealed class SendGridMails(IHttpClientFactory http, SendGridMessages messages, Settings settings, ILogger<SendGridMails> log) : IMailSender
{
    public const string ClientName = "sendgrid";

    public async Task<MailHappening?> SendAsync(RenderedMail mail, int attempt, CancellationToken cancellation)
    {
        if (settings.SendGridApiKey.Length == 0)
        {
            log.LogError("No key for SendGrid is set: {Key} waits.", mail.Key);
            return new MailHappening.PutOff(null, "Es ist kein Schlüssel für SendGrid gesetzt (SendGridApiKey).");
        }
        var client = new SendGridClient(http.CreateClient(ClientName), new SendGridClientOptions { ApiKey = settings.SendGridApiKey, Host = settings.SendGridHost });
        try
        {
            return await SendGridAnswer.ReadAsync(await client.SendEmailAsync(messages.Of(mail, attempt), cancellation), cancellation);
        }
        catch (BrokenCircuitException)
        {
            return new MailHappening.PutOff(null);
        }
        catch (HttpRequestException failed) when (NeverLeft(failed))
        {
            log.LogWarning("SendGrid was not reached for {Key}: {Error}.", mail.Key, failed.HttpRequestError);
            return new MailHappening.PutOff(null);
        }
        catch (Exception lost) when (lost is HttpRequestException or TimeoutRejectedException or IOException)
        {
            log.LogWarning("No answer of SendGrid for {Key} ({Error}): it waits for the event.", mail.Key, lost.GetType().Name);
            return null;
        }
    }

    /// <summary>No connection, no mail; anything later may have reached SendGrid.</summary>
    private static bool NeverLeft(HttpRequestException failed) => failed.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
