using System.Net;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Mail;

/// <summary>The whole app with the real SendGrid client, and a SendGrid that is busy, broken, silent or strict.</summary>
public sealed class BusySendGridTests
{
    private const string Key = "placementNotice.m-1.3.spd";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RateLimit_WaitsUntilItsReset_AndSendsOnce()
    {
        var sendGrid = new Script(Answers.RateLimit(TimeSpan.FromMinutes(7)), Answers.Accepted);
        await using var world = await FiledAsync(sendGrid);
        var pending = Assert.IsType<MailState.Pending>((await MailAsync(world)).State);
        Assert.Equal((1, Duration.FromMinutes(7)), (pending.Attempts, pending.NotBefore!.Value - (await MailAsync(world)).PutAt));
        await world.PassAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(1, sendGrid.Posts);
        await world.PassAsync(TimeSpan.FromMinutes(1));
        Assert.IsType<MailState.Accepted>((await MailAsync(world)).State);
        await world.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(2, sendGrid.Posts);
    }

    [Fact]
    public async Task ServerErrors_EachWaitIsLonger_AndStandsInTheRow()
    {
        var sendGrid = new Script(Answers.Error, Answers.Error, Answers.Error, Answers.Error, Answers.Accepted);
        await using var world = await FiledAsync(sendGrid);
        foreach (var minutes in new[] { 1, 2, 4, 8 })
        {
            Assert.IsType<MailState.Pending>((await MailAsync(world)).State);
            var posts = sendGrid.Posts;
            await world.PassAsync(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.Equal(posts, sendGrid.Posts);
            await world.PassAsync(TimeSpan.FromSeconds(1));
            Assert.Equal(posts + 1, sendGrid.Posts);
        }
        Assert.IsType<MailState.Accepted>((await MailAsync(world)).State);
    }

    [Fact]
    public async Task NoAnswerInTime_IsInDoubt_NeverSentAgainByItself_AndShown()
    {
        var sendGrid = new Script(Answers.Silence, Answers.Accepted);
        await using var world = await FiledAsync(sendGrid);
        Assert.IsType<MailState.Sending>((await MailAsync(world)).State);
        await world.PassAsync(TimeSpan.FromMinutes(11));
        await world.Get<Outbox>().SweepAsync(Stop);
        await world.PassAsync(TimeSpan.FromDays(1));
        Assert.IsType<MailState.InDoubt>((await MailAsync(world)).State);
        Assert.Equal(1, sendGrid.Posts);
        Assert.Single(await world.Get<Outbox>().AttentionAsync(Stop));
    }

    [Fact]
    public async Task Refused_IsADeadLetter_ShownWithSendGridsReason_UntilTheOfficeSendsItAgain()
    {
        var sendGrid = new Script(Answers.BadRequest, Answers.Accepted);
        await using var world = await FiledAsync(sendGrid);
        await world.PassAsync(TimeSpan.FromDays(1));
        var shown = Assert.Single(await world.Get<Outbox>().AttentionAsync(Stop));
        Assert.Contains("does not contain a valid address", Assert.IsType<MailState.Failed>(shown.State).Reason, StringComparison.Ordinal);
        Assert.Equal(1, sendGrid.Posts);
        await world.Get<Outbox>().SendAgainAsync(shown.Key, Stop);
        await world.SettleAsync();
        Assert.Empty(await world.Get<Outbox>().AttentionAsync(Stop));
        Assert.Equal(2, sendGrid.Posts);
    }

    /// <summary>The office is asked for a place: one mail.</summary>
    private static async Task<AppWorld> FiledAsync(Script sendGrid)
    {
        var world = await new AppWorld(new WorldSetup { SendGrid = sendGrid }).StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        return world;
    }

    private static async Task<OutboxEntry> MailAsync(AppWorld world) => (await world.Get<Outbox>().FindAsync(Key, Stop))!;

    private static class Answers
    {
        public static HttpResponseMessage Accepted() => new(HttpStatusCode.Accepted);

        public static HttpResponseMessage Error() => new(HttpStatusCode.InternalServerError);

        public static HttpResponseMessage BadRequest() => new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"errors":[{"message":"The to email does not contain a valid address."}]}""") };

        /// <summary>What the client's own time limit throws.</summary>
        public static HttpResponseMessage Silence() => throw new Polly.Timeout.TimeoutRejectedException();

        public static Func<HttpResponseMessage> RateLimit(TimeSpan until) => () =>
        {
            var (sent, answer) = (new DateTimeOffset(2026, 1, 5, 7, 0, 0, TimeSpan.Zero), new HttpResponseMessage(HttpStatusCode.TooManyRequests));
            answer.Headers.Date = sent;
            answer.Headers.Add("X-RateLimit-Reset", (sent + until).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
            return answer;
        };
    }

    private sealed class Script(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
    {
        public int Posts { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answers[Math.Min(Posts++, answers.Length - 1)]());
    }
}
