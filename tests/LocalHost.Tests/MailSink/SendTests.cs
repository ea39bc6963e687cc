using System.Net;
using System.Text.Json;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.MailSink;

/// <summary>POST /v3/mail/send as SendGrid answers it.</summary>
public sealed class SendTests(Azurite azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mail_IsAccepted_AndShown()
    {
        await using var host = await SinkHost.StartAsync(azurite);
        var answer = await host.SendAsync();
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.NotEmpty(answer.Headers.GetValues("X-Message-Id").Single());
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
        var mail = Assert.Single(await host.MailsAsync());
        Assert.Matches(@"^2026-01-05T08:0\d:\d\d\+01:00$", mail.GetProperty("at").GetString());
        Assert.Equal(
            """["leitung@stadt.example"]|["vorsitz@rat.example"]|"reminder"|"reminder/d1/2026-Q2"|[{"name":"Liste.csv","type":"text/csv"}]""",
            string.Join('|', ((string[])["to", "cc", "kind", "key", "attachments"]).Select(name => mail.GetProperty(name).GetRawText())));
        Assert.Equal("Erinnerung: Bericht fällig", mail.GetProperty("subject").GetString());
        Assert.Equal("Bitte berichten.", mail.GetProperty("text").GetString());
        Assert.Equal("<p>Bitte <b>berichten</b>.</p>", mail.GetProperty("html").GetString());
    }

    [Fact]
    public async Task Mail_PostedTwice_IsKeptTwice()
    {
        await using var host = await SinkHost.StartAsync(azurite);
        await host.SendAsync();
        await host.SendAsync();
        Assert.Equal(2, (await host.MailsAsync()).Length);
    }

    [Fact]
    public async Task Mails_SurviveTheHost_InTheirOrder()
    {
        var before = await SinkHost.StartAsync(azurite);
        var stage = before.Stage;
        for (var mail = 1; mail <= 3; mail++) await before.SendAsync(SinkHost.Usual.Replace("2026-Q2", $"2026-Q{mail}", StringComparison.Ordinal));
        var was = await before.MailsAsync();
        await before.DisposeAsync();
        await using var after = await SinkHost.StartAsync(azurite, stage);
        Assert.Equal(was.Select(mail => mail.GetRawText()), (await after.MailsAsync()).Select(mail => mail.GetRawText()));
        Assert.Equal(["1", "2", "3"], was.Select(mail => mail.GetProperty("key").GetString()![^1..]));
    }

    [Fact]
    public async Task Mail_WithoutAKey_IsRefused()
    {
        await using var host = await SinkHost.StartAsync(azurite);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync(bearer: null)).StatusCode);
        Assert.Empty(await host.MailsAsync());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("no json", null)]
    [InlineData("[]", null)]
    [InlineData("{}", "personalizations")]
    [InlineData("""{"personalizations":[{"to":[]}]}""", "personalizations.0.to")]
    [InlineData("""{"personalizations":[{"to":[{"email":"nobody"}]}]}""", "personalizations.0.to")]
    [InlineData("""{"personalizations":[{"to":[{"email":"a@b.example"}],"cc":[{"email":"A@b.example"}]}]}""", "personalizations.0")]
    [InlineData("""{"from":{"name":"only a name"}}""", "from.email")]
    [InlineData("""{"personalizations":[{"to":[{"email":"a@b.example"}]}],"subject":""}""", "subject")]
    [InlineData("""{"content":[{"type":"text/plain","value":""}]}""", "content")]
    [InlineData("""{"content":[{"type":"text/html","value":"x"},{"type":"text/plain","value":"x"}]}""", "content")]
    [InlineData("""{"attachments":[{"content":"not base64!","filename":"a"}]}""", "attachments.0.content")]
    public async Task Mail_ThatIsInvalid_Is400WithErrors(string json, string? field)
    {
        await using var host = await SinkHost.StartAsync(azurite);
        var answer = await host.SendAsync(json);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Token)).GetProperty("errors").EnumerateArray();
        Assert.Contains(field, errors.Select(error => error.GetProperty("field").GetString()));
        Assert.Empty(await host.MailsAsync());
    }

    [Fact]
    public async Task Behaviour_Refuses_AsOftenAsItWasTold()
    {
        await using var host = await SinkHost.StartAsync(azurite);
        await host.BehaveAsync("""{"refuse":{"status":429,"times":2,"retryAfterSeconds":7}}""");
        var limited = await host.SendAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal("0", limited.Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.True(long.TryParse(limited.Headers.GetValues("X-RateLimit-Reset").Single(), out _));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await host.SendAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await host.SendAsync()).StatusCode);
        await host.BehaveAsync("""{"refuse":{"status":503}}""");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.SendAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync("/local/sendgrid/behaviour", "{")).StatusCode);
        Assert.Single(await host.MailsAsync());
    }

    [Fact]
    public async Task Behaviour_Drop_KeepsTheMail_ButAnswersNothing()
    {
        await using var host = await SinkHost.StartAsync(azurite);
        await host.BehaveAsync("""{"drop":1}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => host.SendAsync());
        Assert.Single(await host.MailsAsync());
        Assert.Equal(HttpStatusCode.Accepted, (await host.SendAsync()).StatusCode);
    }

    [Fact]
    public async Task Page_ShowsTheNewestFirst_AndKeepsTheirHtmlInAFrame()
    {
        await using var host = await SinkHost.StartAsync(azurite);
        Assert.Contains("Noch keine Mail.", await host.Http.GetStringAsync("/local/mails.html", Token), StringComparison.Ordinal);
        await host.SendAsync();
        await host.SendAsync(SinkHost.Usual.Replace("Erinnerung: Bericht fällig", "Zweite <script>", StringComparison.Ordinal));
        var page = await host.Http.GetStringAsync("/local/mails.html", Token);
        Assert.Contains("2 Mails.", page, StringComparison.Ordinal);
        Assert.Contains("<iframe sandbox title=\"Inhalt der Mail\" loading=\"lazy\" srcdoc=\"&lt;p&gt;Bitte", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Zweite", StringComparison.Ordinal) < page.IndexOf("Erinnerung", StringComparison.Ordinal));
    }
}
