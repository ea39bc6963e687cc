using System.Text;
using Wiedervorlage.Story;
using Wiedervorlage.Story.Doors;

namespace Wiedervorlage.EndToEnd.Doors;

/// <summary>What comes by mail is never refused for what is in it: it is stored, and waits for a person.</summary>
public sealed class MailDoorTests(OpenCity open) : IClassFixture<OpenCity>
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task Mail_Garbage_WaitsForAPerson() => await WaitsAsync(await PostAsync(Raw("Unfug"u8.ToArray().Concat(new byte[] { 0, 255, 254, 13, 7 }).ToArray())));

    [Fact]
    public async Task Mail_EmptyBody_WaitsForAPerson() => await WaitsAsync(await PostAsync(() => new ByteArrayContent([])));

    [Fact]
    public async Task Mail_NoMultipart_WaitsForAPerson() => await WaitsAsync(await PostAsync(() => new StringContent("""{"was":"ist das?"}""", Encoding.UTF8, "application/json")));

    [Fact]
    public async Task Mail_FromSomebodyUnknown_WaitsForAPerson_WithReasons()
    {
        var mail = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Repository.Sample("motions/gruene.eml"), TestContext.Current.CancellationToken)).Replace("gruene-fraktion.example", "fremd.example");
        var entry = await WaitsAsync(await PostAsync(Raw(Encoding.UTF8.GetBytes(mail))));
        Assert.NotEmpty(entry["reasons"]!.AsArray());
        Assert.Equal(["release", "rejection", "answer"], entry["allowed"]!.AsArray().Select(one => $"{one}").OrderDescending());
    }

    [Fact]
    public async Task Mail_Of40Megabytes_IsStoredAndShownAsTooLarge()
    {
        var entry = await WaitsAsync(await PostAsync(Raw(new byte[40 * Megabyte])));
        Assert.Equal("tooLarge", $"{entry["state"]}");
    }

    [Fact]
    public async Task Post_Of60Megabytes_Is413()
    {
        var before = await InboxAsync();
        Assert.Equal(413, (await PostAsync(Raw(new byte[60 * Megabyte]))).Status);
        Assert.Equal(before.Count, (await InboxAsync()).Count);
    }

    /// <summary>Taken with 2xx, not a motion, one more in the inbox than before, and the office has been told.</summary>
    private async Task<JsonNode> WaitsAsync(Answer answer)
    {
        Assert.True(answer.IsSuccess, $"{answer.Status} {answer.Body}");
        await open.City.Clock.SettleAsync();
        var entry = (await InboxAsync()).First();
        Assert.Null(entry["motion"]);
        Assert.NotEqual("filed", $"{entry["state"]}");
        Assert.Contains(await open.City.Mails.AllAsync(), mail => mail.Kind == "inboxNotice" && mail.Key.Contains($"{entry["id"]}"));
        return entry;
    }

    /// <summary>Newest first.</summary>
    private async Task<List<JsonNode>> InboxAsync() => [.. (await open.City.Api.GetAsync("api/inbox"))!.AsArray().Select(entry => entry!)];

    private static Func<HttpContent> Raw(byte[] message) => () => InboundMail.Form([], ("email", message));

    private Task<Answer> PostAsync(Func<HttpContent> content) => new InboundMail(open.City.Api).PostAsync(content);
}
