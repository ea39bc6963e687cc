using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.Tests.Mail;

public sealed class OutboxDeciderTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 4, 1, 6, 0);
    private static readonly OutboxRules Ask = new(SendAgainInDoubt: false);
    private static readonly OutboxRules Again = new(SendAgainInDoubt: true);
    private static readonly MailState Pending = new MailState.Pending(0, null);
    private static readonly MailState Sending = new MailState.Sending(1, Now);

    [Fact]
    public void Taken_DuePending_IsSendingWithOneMoreAttempt() =>
        Assert.Equal(new MailState.Sending(4, Now), Next(new MailState.Pending(3, Now), new MailHappening.Taken()));

    [Fact]
    public void Taken_NotYetDue_StaysPending()
    {
        var later = new MailState.Pending(1, Now + Duration.FromSeconds(1));
        Assert.Same(later, Next(later, new MailHappening.Taken()));
    }

    [Fact]
    public void Taken_AnythingElseThanPending_ChangesNothing() =>
        Assert.All(All().Where(state => state is not MailState.Pending), state => Assert.Same(state, Next(state, new MailHappening.Taken())));

    [Fact]
    public void HandedOver_Sending_IsAccepted() => Assert.Equal(new MailState.Accepted(Now), Next(Sending, new MailHappening.HandedOver()));

    [Fact]
    public void HandedOver_AfterTheEventOvertookIt_ChangesNothing() =>
        Assert.All<MailState>(
            [new MailState.Accepted(Now), new MailState.Delivered(Now), new MailState.Bounced(Now, "full")],
            state => Assert.Same(state, Next(state, new MailHappening.HandedOver())));

    [Theory]
    [InlineData(1, 60, 1)]
    [InlineData(2, 60, 2)]
    [InlineData(6, 60, 32)]
    [InlineData(7, 60, 60)]
    [InlineData(49, 60, 60)]
    [InlineData(1, 7200, 120)]
    public void PutOff_Sending_IsPendingAgainAfterTheLongerOfBoth(int attempts, int askedSeconds, int minutes) =>
        Assert.Equal(
            new MailState.Pending(attempts, Now + Duration.FromMinutes(minutes)),
            Next(new MailState.Sending(attempts, Now), new MailHappening.PutOff(Duration.FromSeconds(askedSeconds))));

    [Fact]
    public void PutOff_TooOften_HasFailed() =>
        Assert.IsType<MailState.Failed>(Next(new MailState.Sending(Ask.MostAttempts, Now), new MailHappening.PutOff(null)));

    [Fact]
    public void Refused_Sending_HasFailedWithTheReason() =>
        Assert.Equal(new MailState.Failed(Now, "no such address"), Next(Sending, new MailHappening.Refused("no such address")));

    [Fact]
    public void TimePassed_Sending_IsInDoubtOnlyAfterItsTime()
    {
        var after = Now + Ask.DoubtAfter;
        Assert.Same(Sending, OutboxDecider.Next(Sending, new MailHappening.TimePassed(), after - Duration.FromSeconds(1), Ask));
        Assert.Equal(new MailState.InDoubt(after), OutboxDecider.Next(Sending, new MailHappening.TimePassed(), after, Ask));
        Assert.Equal(new MailState.Pending(1, null), OutboxDecider.Next(Sending, new MailHappening.TimePassed(), after, Again));
    }

    [Fact]
    public void TimePassed_InDoubt_IsSentAgainOnlyWhenSetSo()
    {
        var doubt = new MailState.InDoubt(Now);
        Assert.Same(doubt, Next(doubt, new MailHappening.TimePassed()));
        Assert.Equal(Pending, OutboxDecider.Next(doubt, new MailHappening.TimePassed(), Now, Again));
    }

    /// <summary>Killed between SendGrid's acceptance and its recording: the event settles it, before it is in doubt and after.</summary>
    [Fact]
    public void ReportedAccepted_SendingOrInDoubt_IsAccepted() =>
        Assert.All([Sending, new MailState.InDoubt(Now)], state => Assert.Equal(new MailState.Accepted(Now), Next(state, new MailHappening.Seen.Accepted())));

    /// <summary>A 5xx that lied: SendGrid has it, so the attempt that waits is none.</summary>
    [Fact]
    public void ReportedAccepted_Pending_IsNotSentAgain() => Assert.Equal(new MailState.Accepted(Now), Next(Pending, new MailHappening.Seen.Accepted()));

    [Fact]
    public void Office_DoubtfulFailedOrBounced_MaySendAgainOrSettle() =>
        Assert.All<MailState>([new MailState.InDoubt(Now), new MailState.Failed(Now, ""), new MailState.Bounced(Now, "")], state =>
        {
            Assert.Equal(Pending, Next(state, new MailHappening.SendAgain()));
            Assert.Equal(new MailState.Settled(Now), Next(state, new MailHappening.SeenTo()));
        });

    [Fact]
    public void Office_WhatIsInOrder_CannotBeSentAgain() =>
        Assert.All<MailState>([Pending, Sending, new MailState.Accepted(Now), new MailState.Delivered(Now), new MailState.Settled(Now)], state =>
            Assert.Same(state, Next(state, new MailHappening.SendAgain())));

    /// <summary>Without what is remembered of the sendings: <see cref="SendingsProperties"/> look at that.</summary>
    private static MailState Next(MailState state, MailHappening happened) =>
        OutboxDecider.Next(state, happened, Now, Ask) is var next && ReferenceEquals(next, state) ? state : next with { Sendings = Sendings.None };

    internal static ImmutableArray<MailState> All() =>
    [
        Pending, Sending, new MailState.Accepted(Now), new MailState.Delivered(Now), new MailState.Bounced(Now, "full"),
        new MailState.InDoubt(Now), new MailState.Failed(Now, "refused"), new MailState.Settled(Now),
    ];
}
