using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Mail;

/// <summary>
/// Hands mails to an SMTP server, once each. 250 after the last line: it has the mail, and nothing more will be heard. Refused for good
/// (5xx): undeliverable. Refused for now (4xx), or never reached the text: later. Lost while or after the text was on its way: nobody
/// knows.
/// </summary>
internal sealed class SmtpMails(SmtpMessages messages, Settings settings, ILogger<SmtpMails> log) : IMailSender
{
    private const int LongestReason = 500;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    public async Task<MailHappening?> SendAsync(RenderedMail mail, int attempt, CancellationToken cancellation)
    {
        using var message = messages.Of(mail, attempt);
        using var client = new Client { Timeout = (int)_longest.TotalMilliseconds };
        try
        {
            await SignInAsync(client, cancellation);
            await client.SendAsync(message, cancellation, client);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested && Meaning(failed, client) is var meaning && meaning.IsKnown)
        {
            log.LogWarning("The SMTP server did not take {Key} ({Error}).", mail.Key, failed.GetType().Name);
            return meaning.Happened;
        }
        await LeaveAsync(client, cancellation);
        return client.Refused is { } refused ? refused : new MailHappening.HandedOver(NothingFollows: true);
    }

    private async Task SignInAsync(Client client, CancellationToken cancellation)
    {
        var security = settings.SmtpSecurity switch
        {
            "tls" => SecureSocketOptions.SslOnConnect,
            "none" => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await client.ConnectAsync(settings.SmtpHost, settings.SmtpPort, security, cancellation);
        if (settings.SmtpUser.Length > 0) await client.AuthenticateAsync(settings.SmtpUser, settings.SmtpPassword, cancellation);
    }

    /// <summary>The mail is with the server: how the connection ends changes nothing.</summary>
    private static async Task LeaveAsync(Client client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception lost) when (lost is IOException or SocketException or ProtocolException or CommandException)
        {
        }
    }

    private static (bool IsKnown, MailHappening? Happened) Meaning(Exception failed, Client client) => failed switch
    {
        AuthenticationException refused => (true, Trouble($"Der Mailserver weist die Anmeldung ab ({refused.Message}).")),
        ServiceNotAuthenticatedException refused => (true, Trouble($"Der Mailserver verlangt eine Anmeldung ({refused.Message}).")),
        SslHandshakeException refused =>
            (true, Trouble($"Das Zertifikat des Mailservers wird nicht anerkannt ({FirstLine(refused.Message)}).")),
        NotSupportedException refused => (true, Trouble($"Der Mailserver kann nicht, was eingestellt ist ({refused.Message}).")),
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } refused
            when IsForGood(refused) && (int)refused.StatusCode != 552 =>
            (true, Trouble($"Der Mailserver nimmt den Absender nicht an ({Reason(refused)}).")),
        SmtpCommandException refused when IsForGood(refused) => (true, new MailHappening.Seen.Bounced(Reason(refused))),
        SmtpCommandException => (true, new MailHappening.PutOff(null)),
        SocketException or IOException or ProtocolException or TimeoutException or OperationCanceledException =>
            (true, client.TextBegan ? null : new MailHappening.PutOff(null)),
        _ => (false, null),
    };

    private static MailHappening.PutOff Trouble(string what) => new(null, what);

    private static bool IsForGood(SmtpCommandException refused) => (int)refused.StatusCode >= 500;

    private static string Reason(SmtpCommandException refused) => Reason((int)refused.StatusCode, refused.Message);

    private static string Reason(int code, string text)
    {
        var reason = $"{code} {text.ReplaceLineEndings(" ")}";
        return reason.Length <= LongestReason ? reason : reason[..LongestReason];
    }

    private static string FirstLine(string text) => text.AsSpan().Trim().ToString().Split('\n')[0].Trim();

    /// <summary>
    /// Remembers whether the text was begun. An address that is refused for good does not keep the mail from the other one; one that is
    /// refused for now puts all off, before anything was sent.
    /// </summary>
    private sealed class Client : SmtpClient, ITransferProgress
    {
        public bool TextBegan { get; private set; }

        public MailHappening.Seen.Bounced? Refused { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => TextBegan = true;

        public void Report(long bytesTransferred) => TextBegan = true;

        protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
        {
            if ((int)response.StatusCode < 500) base.OnRecipientNotAccepted(message, mailbox, response);
            Refused = new(Reason((int)response.StatusCode, response.Response));
        }

        protected override void OnNoRecipientsAccepted(MimeMessage message) =>
            throw new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, SmtpStatusCode.MailboxUnavailable, Refused!.Reason);
    }
}
