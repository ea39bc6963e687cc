using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.Triggers;

/// <summary>Queue functions over Azurite, as the real host runs them.</summary>
public sealed class QueueTests(Azurite azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Failed messages come again at once, as host.json's visibilityTimeout allows.</summary>
    private static Dictionary<string, string> AtOnce => new() { ["AzureFunctionsJobHost:extensions:queues:visibilityTimeout"] = "00:00:00" };

    [Fact]
    public async Task Message_IsBound_AsStringObjectOrQueueMessage_AndDeleted()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Readers)]);
        await SendAsync(host, "text", "Grüße");
        await SendAsync(host, "poco", """{"Kind":"motion","Number":67}""");
        await SendAsync(host, "whole", "as it is");
        await host.SettleAsync();
        Assert.Equal(["Grüße", "as it is 1", new Readers.Poco("motion", 67)], host.Seen.All.OrderBy(seen => $"{seen}".Length));
        foreach (var queue in (string[])["text", "poco", "whole"])
        {
            Assert.Equal(0, (await host.Queue(queue).GetPropertiesAsync(Token)).Value.ApproximateMessagesCount);
            Assert.False(await host.Queue($"{queue}-poison").ExistsAsync(Token));
        }
    }

    [Fact]
    public async Task Message_ThatFailsFiveTimes_LandsInThePoisonQueue()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Failing)], AtOnce);
        await SendAsync(host, "failing", "zu viel");
        await host.SettleAsync();
        Assert.Equal([1L, 2L, 3L, 4L, 5L], host.Seen.All);
        Assert.Equal(0, (await host.Queue("failing").GetPropertiesAsync(Token)).Value.ApproximateMessagesCount);
        var poison = await host.Queue("failing-poison").ReceiveMessagesAsync(Token);
        Assert.Equal("zu viel", Assert.Single(poison.Value).Body.ToString());
    }

    [Fact]
    public async Task Message_ThatFailsOnce_RestsForTheVisibilityTimeout_AndIsNotWaitedFor()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Failing)]);
        await SendAsync(host, "failing", "zu viel");
        await host.SettleAsync();
        Assert.Equal([1L], host.Seen.All);
        Assert.Equal(1, (await host.Queue("failing").GetPropertiesAsync(Token)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Message_ThatIsNoBase64_TurnsPoison_AndBlocksNobody()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Readers)], AtOnce);
        await host.Queue("text", QueueMessageEncoding.None).CreateIfNotExistsAsync(cancellationToken: Token);
        await host.Queue("text", QueueMessageEncoding.None).SendMessageAsync("kein Base64!", Token);
        await SendAsync(host, "text", "danach");
        await host.SettleAsync();
        Assert.Equal(["danach"], host.Seen.All);
        var poison = await host.Queue("text-poison", QueueMessageEncoding.None).ReceiveMessagesAsync(Token);
        Assert.Equal("kein Base64!", Assert.Single(poison.Value).MessageText);
    }

    [Fact]
    public async Task Message_WithADelay_IsNotWaitedFor()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Readers)]);
        await host.Queue("text").CreateIfNotExistsAsync(cancellationToken: Token);
        await host.Queue("text").SendMessageAsync("später", TimeSpan.FromHours(1), cancellationToken: Token);
        await host.MoveAsync(await host.NowAsync() + TimeSpan.FromDays(2));
        Assert.Empty(host.Seen.All);
    }

    [Fact]
    public async Task Messages_AreWorkedOn_SideBySide()
    {
        var gathering = new Gathering(16);
        await using var host = await TestHost.StartAsync(azurite, [typeof(Together)], services: services => services.AddSingleton(gathering));
        await host.Queue("together").CreateIfNotExistsAsync(cancellationToken: Token);
        for (var message = 0; message < 16; message++) await host.Queue("together").SendMessageAsync("x", Token);
        await gathering.Everybody.WaitAsync(TimeSpan.FromMinutes(1), Token);
        await host.SettleAsync();
        Assert.Equal(16, host.Seen.All.Length);
    }

    [Fact]
    public async Task Queue_WhoseNameNeedsAMissingSetting_SwitchesOffThatFunctionAlone()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Readers), typeof(Unset)]);
        await SendAsync(host, "text", "geht");
        await host.SettleAsync();
        Assert.Equal(["geht"], host.Seen.All);
    }

    [Fact]
    public async Task Message_SentByTheHostItself_IsTakenWithoutPolling()
    {
        var gathering = new Gathering(2);
        await using var host = await TestHost.StartAsync(
            azurite, [typeof(Together), typeof(Sender)], new() { ["AzureFunctionsJobHost:extensions:queues:maxPollingInterval"] = "01:00:00" },
            services => services.AddSingleton(gathering));
        // Idle long enough that the pump naps for long.
        await host.SettleAsync();
        Assert.True((await host.Http.PostAsync("/send", null, Token)).IsSuccessStatusCode);
        Assert.True((await host.Http.PostAsync("/send", null, Token)).IsSuccessStatusCode);
        await gathering.Everybody.WaitAsync(TimeSpan.FromMinutes(1), Token);
        await host.SettleAsync();
        Assert.Equal(2, host.Seen.All.Length);
    }

    [Fact]
    public async Task Message_WhoseWorkOutlastsTheLease_IsHeldOnTo()
    {
        var gate = new Gate();
        await using var host = await TestHost.StartAsync(
            azurite, [typeof(Slow)], new() { ["QueueLease"] = "00:00:02" },
            services => services.AddSingleton(gate).AddSingleton<Azure.Core.Pipeline.HttpPipelinePolicy>(gate));
        await SendAsync(host, "slow", "x");
        await host.SettleAsync();
        Assert.Equal([1L], host.Seen.All);
        Assert.Equal(0, (await host.Queue("slow").GetPropertiesAsync(Token)).Value.ApproximateMessagesCount);
    }

    private static async Task SendAsync(TestHost host, string queue, string text)
    {
        await host.Queue(queue).CreateIfNotExistsAsync(cancellationToken: Token);
        await host.Queue(queue).SendMessageAsync(text, Token);
    }

    private sealed class Readers(Seen seen)
    {
        [Function("Text")]
        public void Text([QueueTrigger("%Stage%-text")] string message) => seen.Add(message);

        [Function("PocoReader")]
        public void Object([QueueTrigger("%Stage%-poco")] Poco message) => seen.Add(message);

        [Function("Whole")]
        public void Whole([QueueTrigger("%Stage%-whole")] QueueMessage message) => seen.Add($"{message.Body} {message.DequeueCount}");

        internal sealed record Poco(string Kind, int Number);
    }

    private sealed class Failing(Seen seen)
    {
        [Function("Failing")]
        public Task RunAsync([QueueTrigger("%Stage%-failing")] QueueMessage message)
        {
            seen.Add(message.DequeueCount);
            throw new InvalidOperationException("no");
        }
    }

    private sealed class Unset(Seen seen)
    {
        [Function("Unset")]
        public void Run([QueueTrigger("%NobodySetThis%-q")] string message) => seen.Add(message);
    }

    private sealed class Together(Seen seen, Gathering gathering)
    {
        [Function("Together")]
        public async Task RunAsync([QueueTrigger("%Stage%-together")] string message)
        {
            seen.Add(message);
            await gathering.ComeAsync();
        }
    }

    private sealed class Sender(Functions.Storage.StorageClients clients)
    {
        [Function("Send")]
        public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "send")] HttpRequest request)
        {
            await clients.Queue("together").SendMessageAsync("x");
            return Results.Ok();
        }
    }

    private sealed class Slow(Seen seen, Gate gate)
    {
        [Function("Slow")]
        public async Task RunAsync([QueueTrigger("%Stage%-slow")] QueueMessage message)
        {
            seen.Add(message.DequeueCount);
            await gate.RenewedTwice;
        }
    }
}
