using Wiedervorlage.Core;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Mail;

public sealed class OutboxTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private readonly MailWorld _world = new();

    [Fact]
    public async Task Put_NewMail_IsSentOnceAndAccepted()
    {
        Assert.True(await _world.Outbox.PutAsync(MailWorld.Letter));

        await _world.DrainAsync();

        Assert.Equal(MailWorld.Letter with { Attachments = default, Duties = default }, Assert.Single(_world.SendGrid.Got) with { Attachments = default, Duties = default });
        Assert.IsType<MailState.Accepted>(await _world.StateAsync());
        Assert.Empty(_world.Memory.MemoryQueue(Queues.OutboundMail).Waiting);
    }

    [Fact]
    public async Task Put_AgainWithOtherText_ChangesNothingButQueuesAPendingOneAgain()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);

        Assert.False(await _world.Outbox.PutAsync(MailWorld.Letter with { Text = "anders" }));

        Assert.Equal(2, _world.Memory.MemoryQueue(Queues.OutboundMail).Waiting.Length);
        await _world.DrainAsync();
        Assert.Equal("Grüße", Assert.Single(_world.SendGrid.Got).Text);
    }

    [Fact]
    public async Task Put_AgainAfterItWasSent_QueuesNothing()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await _world.DrainAsync();

        Assert.False(await _world.Outbox.PutAsync(MailWorld.Letter));

        Assert.Empty(_world.Memory.MemoryQueue(Queues.OutboundMail).Waiting);
    }

    [Fact]
    public async Task PutOff_FiveMinutes_IsNotSentBeforeAndOnceAfter()
    {
        _world.SendGrid.Answer = () => new MailHappening.PutOff(Duration.FromMinutes(5));
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await _world.DrainAsync();
        _world.SendGrid.Answer = () => new MailHappening.HandedOver();

        _world.Time.Advance(TimeSpan.FromMinutes(4));
        await _world.DrainAsync();
        Assert.Single(_world.SendGrid.Got);
        Assert.IsType<MailState.Pending>(await _world.StateAsync());

        _world.Time.Advance(TimeSpan.FromMinutes(1));
        await _world.DrainAsync();
        Assert.Equal(2, _world.SendGrid.Got.Count);
        Assert.IsType<MailState.Accepted>(await _world.StateAsync());
    }

    /// <summary>Time jumps over the delay while no message is left: the sweep finds what its row says is due.</summary>
    [Fact]
    public async Task Sweep_PendingWithoutAMessage_IsQueuedWhenDue()
    {
        _world.SendGrid.Answer = () => new MailHappening.PutOff(null);
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await _world.DrainAsync();
        while (_world.Memory.MemoryQueue(Queues.OutboundMail).Take() is not null) { }

        await _world.Outbox.SweepAsync();
        Assert.Empty(_world.Memory.MemoryQueue(Queues.OutboundMail).Waiting);

        _world.Time.Advance(TimeSpan.FromDays(1));
        await _world.Outbox.SweepAsync();
        Assert.Single(_world.Memory.MemoryQueue(Queues.OutboundMail).Waiting);
    }

    /// <summary>Every start sweeps. Each message queued for a mail on its way would have queued itself again until the mail is in doubt: many starts, a storm.</summary>
    [Fact]
    public async Task Sweep_ManyStartsWhileAMailIsOnItsWay_QueuesNothing()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await _world.SeeAsync(new MailHappening.Taken());

        for (var start = 0; start < 5; start++) await _world.Outbox.SweepAsync();

        Assert.Single(_world.Memory.MemoryQueue(Queues.OutboundMail).Waiting);
    }

    [Fact]
    public async Task OnItsWay_LookedAt_ComesBackWhenItsDoubtBegins()
    {
        _world.SendGrid.Answer = () => null;
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await _world.DrainAsync();
        _world.Time.Advance(TimeSpan.FromMinutes(4));
        await _world.DrainAsync();

        Assert.Equal(TimeSpan.FromMinutes(6), Assert.Single(_world.Memory.MemoryQueue(Queues.OutboundMail).Waiting).VisibleAfter);
    }

    [Fact]
    public async Task Delay_LongOrShort_MessageComesBackInRealTimeOftenEnough()
    {
        _world.SendGrid.Answer = () => new MailHappening.PutOff(Duration.FromHours(20));
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await _world.DrainAsync();

        Assert.Equal(TimeSpan.FromSeconds(60), Assert.Single(_world.Memory.MemoryQueue(Queues.OutboundMail).Waiting).VisibleAfter);
    }

    [Fact]
    public async Task Refused_BySendGrid_IsShownToTheOfficeAndNotRepeated()
    {
        _world.SendGrid.Answer = () => new MailHappening.Refused("400: no address");
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await _world.DrainAsync();
        await _world.Outbox.SweepAsync();
        await _world.DrainAsync();

        var shown = Assert.Single(await _world.Outbox.AttentionAsync());
        Assert.Equal((MailWorld.Letter.Key, "400: no address"), (shown.Key, Assert.IsType<MailState.Failed>(shown.State).Reason));
        Assert.Single(_world.SendGrid.Got);
    }

    [Fact]
    public async Task SendAgain_Bounced_GoesOutOnceMore_SettleEndsIt()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await _world.DrainAsync();
        await _world.SeeAsync(new MailHappening.Seen.Bounced("full"));

        Assert.IsType<MailState.Pending>((await _world.Outbox.SendAgainAsync(MailWorld.Letter.Key))!.State);
        await _world.DrainAsync();
        Assert.Equal(2, _world.SendGrid.Got.Count);

        await _world.SeeAsync(new MailHappening.Seen.Bounced("full"));
        await _world.Outbox.SettleAsync(MailWorld.Letter.Key);
        Assert.Empty(await _world.Outbox.AttentionAsync());
        Assert.Null(await _world.Outbox.SendAgainAsync("unknown"));
    }

    [Fact]
    public async Task Deliver_ManyWorkersAtOnce_OneSends()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(_world.DeliverAsync)));

        Assert.Single(_world.SendGrid.Got);
    }

    [Fact]
    public async Task Deliver_UnknownId_IsLoggedAndDone()
    {
        await _world.Delivery.DeliverAsync(new("nothing"), CancellationToken.None);

        Assert.Empty(_world.SendGrid.Got);
    }

    [Fact]
    public async Task Put_LargeAttachment_ComesBackWholeAndIsKeptOnce()
    {
        var mail = MailWorld.Letter with { Attachments = [new("liste.docx", "application/octet-stream", Convert.ToBase64String(new byte[2_000_000]))] };
        await _world.Outbox.PutAsync(mail);
        await _world.DrainAsync();

        Assert.Equal(mail.Attachments[0], Assert.Single(Assert.Single(_world.SendGrid.Got).Attachments));
        Assert.Equal(1, _world.Memory.MemoryTexts.Count);
    }
}
