using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Mail;

/// <summary>The real SendGrid client with our own registration over a wire that a test holds.</summary>
public sealed class SendGridMailsTests : IDisposable
{
    private readonly Wire _wire = new();
    private readonly ServiceProvider _services;

    public SendGridMailsTests()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IStorage>(new MemoryStorage()).AddSingleton(new Settings
        {
            SendGridHost = "http://sendgrid.example/local/sendgrid", SendGridApiKey = "a-key", LinkKey = Convert.ToBase64String(new byte[32]),
        }).AddOutbox();
        services.AddHttpClient(SendGridMails.ClientName).ConfigurePrimaryHttpMessageHandler(() => _wire);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task Send_Accepted_PostsWhatSendGridExpects()
    {
        Assert.IsType<MailHappening.HandedOver>(await SendAsync(MailWorld.Letter with { Cc = "amt@stadt.example", Attachments = [new("a.ics", "text/calendar", "QQ==")] }));

        Assert.Equal("http://sendgrid.example/local/sendgrid/v3/mail/send", _wire.Uri);
        Assert.Equal("Bearer a-key", _wire.Authorization);
        var body = JsonDocument.Parse(_wire.Body).RootElement;
        var to = body.GetProperty("personalizations")[0];
        Assert.Equal("fb55@stadt.example", to.GetProperty("to")[0].GetProperty("email").GetString());
        Assert.Equal("amt@stadt.example", to.GetProperty("cc")[0].GetProperty("email").GetString());
        Assert.Equal("""{"key":"quarterlyLetter.2026-Q2.fb55","attempt":"2","kind":"quarterlyLetter"}""", to.GetProperty("custom_args").GetRawText());
        Assert.Equal("Vierteljahresbrief 2/2026", body.GetProperty("subject").GetString());
        Assert.Equal(["Grüße", "<p>Grüße</p>"], body.GetProperty("content").EnumerateArray().Select(part => part.GetProperty("value").GetString()));
        Assert.Equal("a.ics", body.GetProperty("attachments")[0].GetProperty("filename").GetString());
        Assert.False(body.GetProperty("tracking_settings").GetProperty("click_tracking").GetProperty("enable").GetBoolean());
        var replies = _services.GetRequiredService<ReplyAddress>();
        Assert.Equal(MailId.Of(MailWorld.Letter.Key), replies.Read(body.GetProperty("reply_to").GetProperty("email").GetString()!));
        var messageId = to.GetProperty("headers").GetProperty("Message-ID").GetString()!;
        Assert.Equal((MailId.Of(MailWorld.Letter.Key), 2), replies.ReadSending(messageId));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Send_MayBeTakenLater_IsPutOffAfterOneRequest(HttpStatusCode status)
    {
        _wire.Answer = () => new(status);

        Assert.Equal(new MailHappening.PutOff(null), await SendAsync(MailWorld.Letter));
        Assert.Equal(1, _wire.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, 401)]
    [InlineData(HttpStatusCode.Forbidden, 403)]
    public async Task Send_KeyIsRefused_IsPutOffAndSaysWhatToMend(HttpStatusCode status, int code)
    {
        _wire.Answer = () => new(status) { Content = new StringContent("grant is revoked") };

        Assert.Equal(new MailHappening.PutOff(null, $"SendGrid weist den Schlüssel ab ({code}: grant is revoked)."), await SendAsync(MailWorld.Letter));
    }

    [Fact]
    public async Task Send_TooManyRequests_WaitsAsLongAsAsked()
    {
        _wire.Answer = () => new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(90)) } };
        Assert.Equal(new MailHappening.PutOff(Duration.FromSeconds(90)), await SendAsync(MailWorld.Letter));

        var sent = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        _wire.Answer = () =>
        {
            var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { Date = sent } };
            answer.Headers.Add("X-RateLimit-Reset", "1800000042");
            return answer;
        };
        Assert.Equal(new MailHappening.PutOff(Duration.FromSeconds(42)), await SendAsync(MailWorld.Letter));
    }

    [Fact]
    public async Task Send_BadRequest_IsRefusedWithTheReason()
    {
        _wire.Answer = () => new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"errors":[{"message":"no"}]}""") };

        Assert.Equal(new MailHappening.Refused("""400: {"errors":[{"message":"no"}]}"""), await SendAsync(MailWorld.Letter));
    }

    [Fact]
    public async Task Send_NotConnected_IsPutOff()
    {
        _wire.Answer = () => throw new HttpRequestException(HttpRequestError.ConnectionError);

        Assert.Equal(new MailHappening.PutOff(null), await SendAsync(MailWorld.Letter));
    }

    [Fact]
    public async Task Send_AnswerLost_NobodyKnowsAndNothingIsRepeated()
    {
        _wire.Answer = () => throw new HttpRequestException(HttpRequestError.ResponseEnded);
        Assert.Null(await SendAsync(MailWorld.Letter));

        _wire.Answer = () => new(HttpStatusCode.GatewayTimeout);
        Assert.Null(await SendAsync(MailWorld.Letter));
        Assert.Equal(2, _wire.Requests);
    }

    private Task<MailHappening?> SendAsync(RenderedMail mail) =>
        _services.GetRequiredService<IMailSender>().SendAsync(mail, attempt: 2, TestContext.Current.CancellationToken);

    private sealed class Wire : HttpMessageHandler
    {
        public Func<HttpResponseMessage> Answer { get; set; } = () => new(HttpStatusCode.Accepted);

        public int Requests { get; private set; }

        public string? Uri { get; private set; }

        public string? Authorization { get; private set; }

        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            Uri = request.RequestUri!.ToString();
            Authorization = request.Headers.Authorization?.ToString();
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return Answer();
        }
    }
}
