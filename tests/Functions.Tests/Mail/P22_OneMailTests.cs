using Wiedervorlage.Core;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Mail;

/// <summary>P22: killed after the side effect, before its result is recorded. SendGrid has the mail, our row does not say so.</summary>
public sealed class P22_OneMailTests(Azurite azurite)
{
    [Fact]
    public async Task Killed_AfterSendGridTookIt_TheEventSettlesItAndItIsNotSentAgain()
    {
        var world = await KilledAfterHandingOverAsync(new());

        await world.DeliverAsync();
        Assert.IsType<MailState.Sending>(await world.StateAsync());
        await world.SeeAsync(new MailHappening.Seen.Accepted());
        await world.DeliverAsync();
        await world.Outbox.PutAsync(MailWorld.Letter);
        await world.Outbox.SweepAsync();
        await world.DrainAsync();

        Assert.IsType<MailState.Accepted>(await world.StateAsync());
        Assert.Single(world.SendGrid.Got);
    }

    [Fact]
    public async Task Killed_AfterSendGridTookIt_OnAzurite_TheSameHolds()
    {
        var world = await KilledAfterHandingOverAsync(new(new AzureStorage(await AzuriteStorage.NewAsync(azurite))));

        await world.Outbox.SweepAsync();
        await world.DeliverAsync();
        await world.SeeAsync(new MailHappening.Seen.Delivered());
        await world.DeliverAsync();

        Assert.IsType<MailState.Delivered>(await world.StateAsync());
        Assert.Single(world.SendGrid.Got);
    }

    [Fact]
    public async Task Killed_AndNoEventComes_IsInDoubtAndWaitsForTheOffice()
    {
        var world = await KilledAfterHandingOverAsync(new());

        world.Time.Advance(TimeSpan.FromMinutes(10));
        await world.Outbox.SweepAsync();
        await world.DrainAsync();

        Assert.IsType<MailState.InDoubt>(await world.StateAsync());
        Assert.Single(await world.Outbox.AttentionAsync());
        Assert.Single(world.SendGrid.Got);
    }

    [Fact]
    public async Task Killed_AndNoEventComes_IsSentAgainWhereSetSo()
    {
        var world = await KilledAfterHandingOverAsync(new(inDoubt: "sendAgain"));

        world.Time.Advance(TimeSpan.FromMinutes(10));
        await world.Outbox.SweepAsync();
        await world.DrainAsync();

        Assert.IsType<MailState.Accepted>(await world.StateAsync());
        Assert.Equal(2, world.SendGrid.Got.Count);
    }

    /// <summary>A second mail was in flight when the process died on the first, and never got to SendGrid: nobody can know, but it is not forgotten.</summary>
    [Theory]
    [InlineData("ask", 0)]
    [InlineData("sendAgain", 1)]
    public async Task Killed_BeforeSendGridGotIt_WaitsForTheOfficeOrIsSent(string inDoubt, int sent)
    {
        var world = new MailWorld(inDoubt: inDoubt);
        await world.Outbox.PutAsync(MailWorld.Letter);
        await world.SeeAsync(new MailHappening.Taken());
        while (world.Memory.MemoryQueue(Queues.OutboundMail).Take() is not null) { }

        world.Time.Advance(TimeSpan.FromMinutes(10));
        await world.Outbox.SweepAsync();
        await world.DrainAsync();

        Assert.Equal((sent, 1 - sent), (world.SendGrid.Got.Count, (await world.Outbox.AttentionAsync()).Length));
    }

    /// <summary>SendGrid's answer was lost on the way: the same as a kill, but the process lives and looks again by itself.</summary>
    [Fact]
    public async Task AnswerLost_WaitsForTheEventAndIsLookedAtAgain()
    {
        var world = new MailWorld { SendGrid = { Answer = () => null } };
        await world.Outbox.PutAsync(MailWorld.Letter);
        await world.DrainAsync();

        Assert.IsType<MailState.Sending>(await world.StateAsync());
        Assert.Single(world.Memory.MemoryQueue(Queues.OutboundMail).Waiting);
        world.Time.Advance(TimeSpan.FromMinutes(10));
        await world.DrainAsync();

        Assert.IsType<MailState.InDoubt>(await world.StateAsync());
        Assert.Empty(world.Memory.MemoryQueue(Queues.OutboundMail).Waiting);
    }

    /// <summary>The event is faster than our own record of the answer.</summary>
    [Fact]
    public async Task Event_OvertakesTheAnswer_StaysDelivered()
    {
        var world = new MailWorld();
        await world.Outbox.PutAsync(MailWorld.Letter);
        world.SendGrid.Answer = () =>
        {
            world.SeeAsync(new MailHappening.Seen.Delivered()).GetAwaiter().GetResult();
            return new MailHappening.HandedOver();
        };

        await world.DrainAsync();

        Assert.IsType<MailState.Delivered>(await world.StateAsync());
    }

    private static async Task<MailWorld> KilledAfterHandingOverAsync(MailWorld world)
    {
        world.SendGrid.Answer = () => throw new KilledException();
        await world.Outbox.PutAsync(MailWorld.Letter);
        await Assert.ThrowsAsync<KilledException>(world.DeliverAsync);
        world.SendGrid.Answer = () => new MailHappening.HandedOver();
        while (world.Memory.MemoryQueue(Queues.OutboundMail).Take() is not null) { }
        return world;
    }
}
