using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Inbound;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Tests;

namespace Wiedervorlage.Functions.Tests.Inbound;

public class WebhookTests(Azurite azurite)
{
    private const string Text = "Beschlussvorschlag:\nDie Verwaltung prüft.";

    [Fact]
    public async Task Post_AnyMail_IsStoredByteForByteBeforeItIsRead()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var post = Post.Default(Text);
        var sent = ((MemoryStream)post.Body).ToArray();
        Assert.Equal(200, (await world.PostAsync(post)).Status);
        var original = await world.Get<OriginalMails>().FindAsync(Assert.Single(await world.OriginalsAsync()), InboundWorld.Stop);
        Assert.Equal(post.ContentType, original!.ContentType);
        using var kept = await world.Get<OriginalMails>().SpoolAsync(original, InboundWorld.Stop);
        Assert.Equal(sent, kept.Start(int.MaxValue));
        Assert.Empty(await world.InboxAsync());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("", "multipart/form-data; boundary=x")]
    [InlineData("garbage", "text/plain")]
    [InlineData("garbage", "multipart/form-data; boundary=x")]
    [InlineData("garbage", "multipart/form-data")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"from\"\r\n\r\na", "multipart/form-data; boundary=x")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\na\r\n--x--\r\n", "multipart/form-data; boundary=x")]
    [InlineData("--x\r\n\0\0\0\u0001:::\r\n\r\n--x--", "multipart/form-data; boundary=x")]
    public async Task P27_Garbage_IsTakenAndShownAsUnreadable(string body, string? contentType)
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Post.Of(Encoding.UTF8.GetBytes(body), contentType));
        Assert.IsType<InboxState.Unreadable>(entry.State);
        Assert.Equal("sid-buero@stadt.example", await world.MailToAsync($"inboxNotice.{entry.Id}"));
    }

    [Fact]
    public async Task Post_60MegabytesByContentLength_Is413WithoutBeingRead()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var answer = await world.PostAsync(new(new Zeros(0), "multipart/form-data; boundary=x", 60_000_000));
        Assert.Equal(413, answer.Status);
        Assert.Contains("50 MB", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_60MegabytesInChunks_Is413AndLeavesNothing()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        Assert.Equal(413, (await world.PostAsync(new(new Zeros(60_000_000), "multipart/form-data; boundary=x", null))).Status);
        Assert.Empty(await world.OriginalsAsync());
        await world.WorkAsync();
        Assert.Empty(await world.InboxAsync());
    }

    [Fact]
    public async Task Post_40Megabytes_IsStoredAndShownAsTooLarge()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(new(new Zeros(40_000_000), "multipart/form-data; boundary=x", 40_000_000));
        Assert.Equal(new InboxState.TooLarge(40_000_000), entry.State);
        Assert.Contains("40 MB", Assert.Single(entry.Reasons), StringComparison.Ordinal);
        Assert.NotNull(await world.MailToAsync($"inboxNotice.{entry.Id}"));
    }

    [Fact]
    public async Task Post_Signed_IsTaken_TamperedOrUnsigned_Is401AndLeavesNothing()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await using var world = await InboundWorld.NewAsync(azurite, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
        var body = ((MemoryStream)Post.Default(Text).Body).ToArray();
        var headers = Signed("1767600751");
        Assert.Equal(401, (await world.PostAsync(Post.Of(body, "x"))).Status);
        Assert.Equal(401, (await world.PostAsync(Post.Of([.. body, (byte)' '], "x"), headers)).Status);
        Assert.Equal(401, (await world.PostAsync(Post.Of(body, "x"), headers[1])).Status);
        Assert.Empty(await world.OriginalsAsync());
        Assert.Equal(200, (await world.PostAsync(Post.Of(body, "x"), headers)).Status);
        Assert.Equal(401, (await world.PostAsync(Post.Of(body, "x"), Signed("1767254400"))).Status);
        Assert.Equal(401, (await world.PostAsync(Post.Of(body, "x"), Signed("1767604351"))).Status);
        Assert.Single(await world.OriginalsAsync());

        (string, string)[] Signed(string timestamp) =>
        [
            (SendGridSignature.TimestampHeader, timestamp),
            (SendGridSignature.SignatureHeader, Convert.ToBase64String(
                key.SignData([.. Encoding.ASCII.GetBytes(timestamp), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))),
        ];
    }

    [Fact]
    public async Task Crash_BetweenBlobAndQueue_IsFoundByTheCheck()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        world.Breaker.At = request => request.Uri.Path.Contains("-inbound-mail/", StringComparison.Ordinal);
        await Assert.ThrowsAsync<KilledHereException>(() => world.PostAsync(Post.Default(Text)));
        world.Breaker.At = _ => false;
        await world.WorkAsync();
        Assert.Empty(await world.InboxAsync());
        var arrival = Assert.Single(await world.OriginalsAsync());
        await world.CheckAsync(ArrivalCheck.Name, arrival);
        await world.WorkAsync();
        Assert.IsType<InboxState.Filed>(Assert.Single(await world.InboxAsync()).State);
        await world.CheckAsync(ArrivalCheck.Name, arrival);
        await world.WorkAsync();
        Assert.Single(Assert.Single(await world.InboxAsync()).Arrivals);
    }

    [Fact]
    public async Task Crash_BeforeTheBlobIsWhole_LeavesNothingToFind()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var died = "";
        world.Breaker.At = request =>
        {
            if (!request.Uri.Query.Contains("blocklist", StringComparison.Ordinal)) return false;
            died = request.Uri.Path.Split('/')[^1];
            return true;
        };
        await Assert.ThrowsAsync<KilledHereException>(() => world.PostAsync(Post.Default(Text)));
        world.Breaker.At = _ => false;
        await world.CheckAsync(ArrivalCheck.Name, died);
        await world.WorkAsync();
        Assert.Empty(await world.InboxAsync());
    }
}
