using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using SmtpServer.Protocol;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Admin;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Tests.Mail;

public sealed class SmtpMailsTests
{
    private static readonly RenderedMail _letter = MailWorld.Letter with { Cc = "amt@stadt.example", Attachments = [new("Übersicht.ics", "text/calendar", "QQ==")] };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Taken_ArrivesWholeAndNothingMoreFollows()
    {
        await using var server = new SmtpBox("secret");

        Assert.Equal(new MailHappening.HandedOver(NothingFollows: true), await SendAsync(server, _letter, 2));

        var (message, to) = Assert.Single(server.Taken);
        Assert.Equal(["fb55@stadt.example", "amt@stadt.example"], to);
        Assert.Equal("Vierteljahresbrief 2/2026", message.Subject);
        Assert.Equal(("Grüße", "<p>Grüße</p>"), (message.TextBody!.Trim(), message.HtmlBody!.Trim()));
        Assert.Equal("Übersicht.ics", Assert.IsAssignableFrom<MimePart>(Assert.Single(message.Attachments)).FileName);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        var replies = new ReplyAddress(SettingsOf(server.Port));
        Assert.Equal((MailId.Of(_letter.Key), 2), replies.ReadSending($"<{message.MessageId}>"));
        Assert.Equal(MailId.Of(_letter.Key), replies.Read(message.ReplyTo.Mailboxes.Single().Address));
    }

    [Fact]
    public async Task Send_SameSendingTwice_HasOneMessageId_TheNextAnother()
    {
        await using var server = new SmtpBox("secret");
        foreach (var attempt in (int[])[1, 1, 2]) await SendAsync(server, _letter, attempt);

        var ids = server.Taken.Select(one => one.Message.MessageId).ToArray();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[1], ids[2]);
    }

    [Theory]
    [InlineData("fb55@stadt.example", 550)]
    [InlineData("", 554)]
    [InlineData("", 552)]
    public async Task Send_RefusedForGood_IsUndeliverable(string what, int code)
    {
        await using var server = new SmtpBox("secret") { Answers = { [what] = new((SmtpReplyCode)code, "5.1.1 not here") } };

        var bounced = Assert.IsType<MailHappening.Seen.Bounced>(await SendAsync(server, MailWorld.Letter));
        Assert.Contains($"{code} ", bounced.Reason, StringComparison.Ordinal);
        Assert.Empty(server.Taken);
    }

    [Theory]
    [InlineData("fb55@stadt.example", 450)]
    [InlineData("wiedervorlage@stadt.example", 451)]
    [InlineData("", 452)]
    public async Task Send_RefusedForNow_GoesLater(string what, int code)
    {
        await using var server = new SmtpBox("secret") { Answers = { [what] = new((SmtpReplyCode)code, "4.2.1 later") } };
        Assert.Equal(new MailHappening.PutOff(null), await SendAsync(server, _letter));

        server.Answers.Clear();
        Assert.IsType<MailHappening.HandedOver>(await SendAsync(server, _letter, 2));
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task Send_OneOfTwoRefusedForGood_TheOtherHasItAndItIsSaid()
    {
        await using var server = new SmtpBox("secret") { Answers = { ["amt@stadt.example"] = new(SmtpReplyCode.MailboxUnavailable, "no such box") } };

        Assert.Contains("no such box", Assert.IsType<MailHappening.Seen.Bounced>(await SendAsync(server, _letter)).Reason, StringComparison.Ordinal);
        Assert.Equal(["fb55@stadt.example"], Assert.Single(server.Taken).To);
    }

    [Fact]
    public async Task Send_WrongPassword_StandsInAttentionAtOnce_AndGoesOutOnceItIsMended()
    {
        await using var server = new SmtpBox("another");
        var world = new MailWorld();
        await world.Outbox.PutAsync(MailWorld.Letter);
        await DeliverAsync(world, server);

        var shown = MailView.Of(Assert.Single(await world.Outbox.AttentionAsync(Stop)));
        Assert.StartsWith("Der Mailserver weist die Anmeldung ab (", shown.InWords, StringComparison.Ordinal);

        server.Password = "secret";
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync(world, server);
        Assert.Empty(await world.Outbox.AttentionAsync(Stop));
        Assert.Equal("versandt, Zustellung unbekannt", MailWords.Of(await world.StateAsync()));
    }

    [Fact]
    public async Task Send_SenderIsRefused_IsATroubleOfOurs()
    {
        await using var server = new SmtpBox("secret") { Answers = { ["wiedervorlage@stadt.example"] = new(SmtpReplyCode.MailboxUnavailable, "not yours") } };

        Assert.Contains("not yours", Assert.IsType<MailHappening.PutOff>(await SendAsync(server, MailWorld.Letter)).Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_CertificateOfNobody_IsATroubleAndNothingGoesOut()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=mail.stadt.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await using var server = new SmtpBox("secret", X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null));

        var putOff = Assert.IsType<MailHappening.PutOff>(await SendAsync(server, MailWorld.Letter, security: "startTls"));
        Assert.StartsWith("Das Zertifikat", putOff.Trouble, StringComparison.Ordinal);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Send_NoServer_GoesLater() =>
        Assert.Equal(new MailHappening.PutOff(null), await Sender(SettingsOf(SmtpBox.FreePort())).SendAsync(MailWorld.Letter, 1, Stop));

    /// <summary>The server dies when it has the whole text and has not said so: nobody knows, so nothing is repeated.</summary>
    [Fact]
    public async Task Send_LostAfterTheText_NobodyKnows()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var settings = SettingsOf(((IPEndPoint)listener.LocalEndpoint).Port);
        settings.SmtpUser = "";
        var dying = DieAfterTextAsync(listener);

        Assert.Null(await Sender(settings).SendAsync(MailWorld.Letter, 1, Stop));
        await dying;
    }

    private static async Task DieAfterTextAsync(TcpListener listener)
    {
        using var connection = await listener.AcceptTcpClientAsync(Stop);
        await using var stream = connection.GetStream();
        using var lines = new StreamReader(stream, Encoding.Latin1);
        await stream.WriteAsync("220 mail.stadt.example\r\n"u8.ToArray(), Stop);
        while (await lines.ReadLineAsync(Stop) is { } line && line != ".")
            if (line == "DATA") await stream.WriteAsync("354 go on\r\n"u8.ToArray(), Stop);
            else if (line.StartsWith("EHLO", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal) || line.StartsWith("RCPT", StringComparison.Ordinal))
                await stream.WriteAsync("250 ok\r\n"u8.ToArray(), Stop);
    }

    private static Task<MailHappening?> SendAsync(SmtpBox server, RenderedMail mail, int attempt = 1, string security = "none")
    {
        var settings = SettingsOf(server.Port);
        settings.SmtpSecurity = security;
        return Sender(settings).SendAsync(mail, attempt, Stop);
    }

    private static Task DeliverAsync(MailWorld world, SmtpBox server) => world
        .DeliveryBy(Sender(SettingsOf(server.Port))).DeliverAsync(MailId.Of(MailWorld.Letter.Key), Stop);

    private static SmtpMails Sender(Settings settings) =>
        new(new(settings, new(settings), new(TimeProvider.System)), settings, NullLogger<SmtpMails>.Instance);

    private static Settings SettingsOf(int port) => new()
    {
        MailBy = "smtp", SmtpHost = "127.0.0.1", SmtpPort = port, SmtpSecurity = "none", SmtpUser = "wiedervorlage", SmtpPassword = "secret",
        LinkKey = Convert.ToBase64String(new byte[32]),
    };
}
