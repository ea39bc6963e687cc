using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Mail;

/// <summary>Many mails put in together share calls and a message, and are mails of their own in everything else.</summary>
public sealed class ManyMailsTests(Azurite azurite)
{
    private static readonly RenderedMail[] _letters = [.. Enumerable.Range(0, 50).Select(n => MailWorld.Letter with { Key = $"quarterlyLetter.2026-Q2.unit{n}" })];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PutAll_Fifty_EachGoesOutOnce_ByTwoMessages()
    {
        var world = new MailWorld();
        await world.Outbox.PutAllAsync(_letters, Stop);
        Assert.Equal(2, world.Memory.MemoryQueue(Queues.OutboundMail).Waiting.Length);

        await world.DrainAsync();

        Assert.Equal(_letters.Select(letter => letter.Key), world.SendGrid.Got.Select(mail => mail.Key));
        Assert.All(await StatesAsync(world), state => Assert.IsType<MailState.Accepted>(state));
        Assert.Empty(await world.Outbox.AttentionAsync(Stop));
    }

    [Fact]
    public async Task PutAll_OnAzurite_TheSameHolds()
    {
        var world = new MailWorld(new AzureStorage(await AzuriteStorage.NewAsync(azurite)));
        await world.Outbox.PutAllAsync(_letters, Stop);
        await world.Delivery.DeliverAllAsync(MailId.In(MailId.Message(_letters.Select(letter => letter.Key))), Stop);
        await world.Outbox.PutAllAsync(_letters, Stop);
        await world.Outbox.ApplyAllAsync([.. _letters.Select(letter => (MailId.Of(letter.Key), Seen(new MailHappening.Seen.Delivered())))], Stop);

        Assert.Equal(50, world.SendGrid.Got.Count);
        Assert.All(await StatesAsync(world), state => Assert.IsType<MailState.Delivered>(state));
    }

    /// <summary>A step that died halfway is repeated: some lie there, are sent, are forgotten; the others are new.</summary>
    [Fact]
    public async Task PutAll_SomeLieThereAlready_OnlyTheOthersAreNew()
    {
        var world = new MailWorld();
        foreach (var letter in _letters.Where((_, index) => index % 7 == 0)) await world.Outbox.PutAsync(letter, Stop);
        await world.DrainAsync();

        await world.Outbox.PutAllAsync(_letters, Stop);
        await world.Outbox.PutAllAsync(_letters, Stop);
        await world.DrainAsync();

        Assert.Equal(_letters.Select(letter => letter.Key).Order(), world.SendGrid.Got.Select(mail => mail.Key).Order());
    }

    /// <summary>P22 in the middle of a message: only the mail that was under way is unknown; those before are recorded, those after go out.</summary>
    [Fact]
    public async Task P22_KilledAtTheTenth_OnlyThatOneIsInDoubt_AndNoneGoesTwice()
    {
        var world = new MailWorld();
        await world.Outbox.PutAllAsync(_letters, Stop);
        world.SendGrid.Answer = () => world.SendGrid.Got.Count == 10 ? throw new KilledException() : new MailHappening.HandedOver();
        var message = MailId.In(world.Memory.MemoryQueue(Queues.OutboundMail).Take()!);
        await Assert.ThrowsAsync<KilledException>(() => world.Delivery.DeliverAllAsync(message, Stop));
        Assert.Equal(9, (await StatesAsync(world)).Count(state => state is MailState.Accepted));
        Assert.Single(await StatesAsync(world), state => state is MailState.Sending);

        await world.Delivery.DeliverAllAsync(message, Stop);
        await world.DrainAsync();
        world.Time.Advance(TimeSpan.FromMinutes(10));
        await world.DrainAsync();

        Assert.Equal(50, world.SendGrid.Got.DistinctBy(mail => mail.Key).Count());
        Assert.Equal(50, world.SendGrid.Got.Count);
        Assert.Equal(_letters[9].Key, Assert.Single(await world.Outbox.AttentionAsync(Stop)).Key);
    }

    [Fact]
    public async Task Deliver_OneIsPutOff_OneRefused_TheOthersGo()
    {
        var world = new MailWorld();
        await world.Outbox.PutAllAsync(_letters[..5], Stop);
        world.SendGrid.Answer = () => world.SendGrid.Got.Count switch
        {
            2 => new MailHappening.PutOff(Duration.FromMinutes(5)),
            4 => new MailHappening.Refused("400: no address"),
            _ => new MailHappening.HandedOver(),
        };
        await world.DrainAsync();

        Assert.Equal(
            [typeof(MailState.Accepted), typeof(MailState.Pending), typeof(MailState.Accepted), typeof(MailState.Failed), typeof(MailState.Accepted)],
            (await StatesAsync(world)).Take(5).Select(state => state!.GetType()));
    }

    /// <summary>The event overtakes our own record: the batch that would write it and take the next one fails, and both are done alone.</summary>
    [Fact]
    public async Task Deliver_EventsOvertakeEveryRecord_AllGoOutOnceAndStayDelivered()
    {
        var world = new MailWorld();
        await world.Outbox.PutAllAsync(_letters, Stop);
        world.SendGrid.Answer = () =>
        {
            world.Outbox.ApplyAsync(MailId.Of(world.SendGrid.Got[^1].Key), new MailHappening.Seen.Delivered()).GetAwaiter().GetResult();
            return new MailHappening.HandedOver();
        };
        await world.DrainAsync();

        Assert.Equal(50, world.SendGrid.Got.Count);
        Assert.All(await StatesAsync(world), state => Assert.IsType<MailState.Delivered>(state));
    }

    [Fact]
    public async Task Deliver_SeveralWorkersWithOneMessage_EachMailGoesOutOnce()
    {
        var world = new MailWorld();
        await world.Outbox.PutAllAsync(_letters[..10], Stop);
        var message = MailId.In(MailId.Message(_letters[..10].Select(letter => letter.Key)));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => world.Delivery.DeliverAllAsync(message, Stop))));

        Assert.Equal(10, world.SendGrid.Got.Count);
    }

    private static ImmutableArray<MailHappening> Seen(MailHappening happened) => [new MailHappening.Seen.Accepted(), happened];

    private static async Task<MailState?[]> StatesAsync(MailWorld world) =>
        await Task.WhenAll(_letters.Select(async letter => (await world.Outbox.FindAsync(letter.Key, Stop))?.State));
}
