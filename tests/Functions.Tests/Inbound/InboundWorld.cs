using Azure.Core.Pipeline;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Inbound;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Inbound;

/// <summary>On Azurite, with the orchestrations switched off, one committee, two factions, and queues that are worked on by hand.</summary>
internal sealed class InboundWorld : AppWorld
{
    private InboundWorld(Azurite azurite, string publicKey) : base(new WorldSetup
    {
        Begins = new(2026, 1, 5, 8, 12, 31, TimeSpan.Zero),
        InMemory = false,
        Settings =
        [
            new("AzureWebJobsStorage", azurite.ConnectionString), new("Stage", AzuriteStorage.NewStage()), new("Orchestrations", "off"),
                new("InboundMailPublicKey", publicKey),
        ],
        Services = services => services.AddSingleton<Breaker>().AddSingleton<HttpPipelinePolicy>(provider => provider.GetRequiredService<Breaker>()),
    })
    {
    }

    public static async Task<InboundWorld> NewAsync(Azurite azurite, string publicKey = "")
    {
        var world = new InboundWorld(azurite, publicKey);
        await new StorageSetup(world.Get<StorageClients>()).StartingAsync(Stop);
        await world.SeedAsync();
        return world;
    }

    public Breaker Breaker => Get<Breaker>();

    /// <summary>Posts to the webhook; the mail is then in blob and queue, and no further.</summary>
    public async Task<Answer> PostAsync(Post post, params (string Name, string Value)[] headers)
    {
        var context = Context(post.Body, post.ContentType);
        context.Request.ContentLength = post.Length;
        foreach (var (name, value) in headers) context.Request.Headers[name] = value;
        return await AnswerAsync(context, Get<ReceiveInboundMail>().Run(context.Request, Stop));
    }

    /// <summary>Posts, lets the queue be worked on, and says what lies in the inbox.</summary>
    public async Task<InboxEntry> ReceiveAsync(Post post)
    {
        var known = (await InboxAsync()).SelectMany(entry => entry.Arrivals).ToHashSet();
        Assert.Equal(200, (await PostAsync(post)).Status);
        await WorkAsync();
        return (await InboxAsync()).Single(entry => entry.Arrivals.Any(arrival => !known.Contains(arrival)));
    }

    /// <summary>Plays the queue trigger until nothing is left.</summary>
    public async Task WorkAsync(long dequeueCount = 1)
    {
        var queue = Get<StorageClients>().Queue(Queues.InboundMail);
        while ((await queue.ReceiveMessageAsync(TimeSpan.FromMinutes(5), Stop)).Value is { } message)
        {
            await Get<ReadInboundMail>().Run(QueuesModelFactory.QueueMessage(message.MessageId, message.PopReceipt, message.Body, dequeueCount), null!, Stop);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Stop);
        }
    }

    public async Task<List<InboxEntry>> InboxAsync() => await Get<Functions.Inbound.Inbox>().AllAsync(Stop).Select(entry => entry.Value).ToListAsync(Stop);

    public async Task<List<string>> OriginalsAsync() =>
        await Get<StorageClients>().Container(Containers.Mails).GetBlobsAsync(cancellationToken: Stop).Select(blob => blob.Name).ToListAsync(Stop);

    public async Task<Motion?> MotionAsync(InboxEntry entry) =>
        entry.Motion is { } id ? (await Get<Facts<Motion, MotionEvent>>().LoadAsync(StreamKey.Alone(id.Value), Stop))?.State : null;

    public async Task<string?> MailToAsync(string key) => await Get<Outbox>().ReadAsync(MailId.Of(key), Stop) is { } mail ? mail.To : null;

    public Task CheckAsync(string kind, string id) => Get<IEnumerable<IChecked>>().Single(one => one.Kind == kind).CheckAsync(id, null!, Stop);

    public Task<Answer> ReleaseAsync(string id, string json) => CommandAsync(json, request => Get<InboxCommandsApi>().Release(request, id, null!, Stop));

    public Task<Answer> RejectAsync(string id, string json) => CommandAsync(json, request => Get<InboxCommandsApi>().Reject(request, id, null!, Stop));

    public Task<Answer> AskAsync(Func<InboxApi, HttpRequest, Task<IResult>> ask) => CommandAsync("", request => ask(Get<InboxApi>(), request));

    public Task<Answer> CommandAsync(string json, Func<HttpRequest, Task<IResult>> run)
    {
        var context = Context(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)), "application/json");
        return AnswerAsync(context, run(context.Request));
    }

    private DefaultHttpContext Context(Stream body, string? contentType)
    {
        var context = new DefaultHttpContext { RequestServices = Get<IServiceScopeFactory>().CreateScope().ServiceProvider };
        (context.Request.Method, context.Request.Body, context.Request.ContentType) = ("POST", body, contentType);
        (context.Request.Scheme, context.Request.Host) = ("http", new("stadt.example"));
        context.Response.Body = new MemoryStream();
        return context;
    }

    private static async Task<Answer> AnswerAsync(HttpContext context, Task<IResult> result)
    {
        await (await result).ExecuteAsync(context);
        return new(context.Response.StatusCode, ((MemoryStream)context.Response.Body).ToArray());
    }

    private async Task SeedAsync()
    {
        var since = new LocalDate(2023, 1, 1);
        var sid = new Body(new("sid"), "Ausschuss für Soziales, Integration und Demographie", "SID", new(), [], "sid-buero@stadt.example",
            "sid-vorsitz@stadt.example");
        await Get<Documents<Dated<Body>>>().PutAsync(MasterData.BodiesPartition, "sid", Dated<Body>.From(since, sid), Stop);
        foreach (var (id, name) in new[] { ("spd", "SPD"), ("gruene", "Bündnis 90/Die Grünen") })
            await Get<Documents<Dated<Faction>>>()
                .PutAsync(MasterData.FactionsPartition, id,
                Dated<Faction>.From(since, new(new(id), name, $"geschaeftsstelle@{id}-fraktion.example", [$"{id}-fraktion.example"])), Stop);
        foreach (var id in new[] { "fb55", "fb61" })
            await Get<Documents<Dated<Unit>>>()
                .PutAsync(MasterData.UnitsPartition, id,
                Dated<Unit>.From(since,
                new(new(id), id.ToUpperInvariant(), $"{id}@stadt.example", $"{id}-leitung@stadt.example", $"{id}-vertretung@stadt.example")), Stop);
        var meeting = new Meeting(new("sid-2026-01"), new("sid"), new(2026, 2, 10), new(16, 0), "Rathaus", MeetingState.Scheduled);
        await Get<Documents<BodyOfMeeting>>().PutAsync(BodyOfMeeting.Partition, meeting.Id.Value, new(meeting.Body), Stop);
        await Get<Documents<Meeting>>().PutAsync("sid", meeting.Id.Value, meeting, Stop);
    }
}

/// <summary>What came back over HTTP.</summary>
internal sealed record Answer(int Status, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);
}
