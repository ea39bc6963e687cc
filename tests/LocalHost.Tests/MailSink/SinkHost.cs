using System.Net;
using System.Text.Json;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.MailSink;

/// <summary>A host whose one function takes the sink's events, and mails for it.</summary>
internal static class SinkHost
{
    public const string Usual = """
        {"personalizations":[{"to":[{"email":"leitung@stadt.example"}],"cc":[{"email":"vorsitz@rat.example"}]}],"from":{"email":"wiedervorlage@stadt.example"},
        "subject":"Erinnerung: Bericht fällig","content":[{"type":"text/plain","value":"Bitte berichten."},{"type":"text/html","value":"<p>Bitte <b>berichten</b>.</p>"}],
        "attachments":[{"content":"aGFsbG8=","filename":"Liste.csv","type":"text/csv"}],"custom_args":{"kind":"reminder","key":"reminder/d1/2026-Q2"}}
        """;

    public static Task<TestHost> StartAsync(Azurite azurite, string? stage = null, bool takesEvents = true) => TestHost.StartAsync(
        azurite, takesEvents ? [typeof(Events)] : [],
        stage is null ? new() { ["Clock:StartAt"] = "2026-01-05T08:00:00+01:00" } : new() { ["Stage"] = stage });

    public static async Task<HttpResponseMessage> SendAsync(this TestHost host, string json = Usual, string? bearer = "SG.key")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/local/sendgrid/v3/mail/send") { Content = new StringContent(json) };
        if (bearer is not null) request.Headers.Authorization = new("Bearer", bearer);
        return await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task BehaveAsync(this TestHost host, string json) =>
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/local/sendgrid/behaviour", json)).StatusCode);

    public static async Task<JsonElement[]> MailsAsync(this TestHost host) => [.. (await host.JsonAsync("/local/mails")).EnumerateArray()];

    /// <summary>The posts of the event webhook so far.</summary>
    public static Post[] Posts(this TestHost host) => [.. host.Seen.All.Cast<Post>()];

    internal sealed record Post(string Signature, string Timestamp, byte[] Body)
    {
        public JsonElement[] Events => [.. JsonSerializer.Deserialize<JsonElement>(Body).EnumerateArray()];
    }

    private sealed class Events(Seen seen)
    {
        [Function("SendGridEvents")]
        public async Task RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/sendgrid-events")] HttpRequest request)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            seen.Add(new Post(
                request.Headers["X-Twilio-Email-Event-Webhook-Signature"].ToString(), request.Headers["X-Twilio-Email-Event-Webhook-Timestamp"].ToString(), body.ToArray()));
        }
    }
}
