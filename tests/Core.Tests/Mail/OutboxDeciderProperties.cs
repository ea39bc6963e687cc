using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.Tests.Mail;

public sealed class OutboxDeciderProperties
{
    private static readonly Instant Now = Instant.FromUtc(2026, 4, 1, 6, 0);
    private static readonly OutboxRules Ask = new(SendAgainInDoubt: false);

    private static readonly Gen<MailHappening> Events = Gen.Elements<MailHappening>(
        new MailHappening.Seen.Accepted(), new MailHappening.Seen.Delivered(), new MailHappening.Seen.Bounced("full"));

    private static readonly Gen<MailHappening> Anything = Gen.Elements<MailHappening>(
        new MailHappening.Taken(), new MailHappening.HandedOver(), new MailHappening.PutOff(null), new MailHappening.Refused("no"), new MailHappening.TimePassed(),
        new MailHappening.Seen.Accepted(), new MailHappening.Seen.Delivered(), new MailHappening.Seen.Bounced("full"), new MailHappening.SendAgain(), new MailHappening.SeenTo());

    private static readonly Gen<MailState> States = Gen.Elements(OutboxDeciderTests.All().AsEnumerable());

    [Fact]
    public void Events_AnyOrderAndRepeated_EndInTheSameState() => Prop.ForAll(
        States.ToArbitrary(),
        Events.ListOf().ToArbitrary(),
        (state, events) => After(state, events) == After(state, Enumerable.Reverse(events).Concat(events))).QuickCheckThrowOnFailure();

    [Fact]
    public void Happening_Repeated_ChangesNothingMore() => Prop.ForAll(
        States.ToArbitrary(),
        Anything.ToArbitrary(),
        (state, happened) => After(state, [happened]) == After(state, [happened, happened])).QuickCheckThrowOnFailure();

    /// <summary>Unless SendGrid put it off, or somebody decided to send it again, a mail is taken once at most.</summary>
    [Fact]
    public void Taken_WithoutPuttingOffOrSendingAgain_HappensOnce() => Prop.ForAll(
        Anything.Where(happened => happened is not (MailHappening.PutOff or MailHappening.SendAgain)).ListOf().ToArbitrary(),
        history => TimesTaken(new MailState.Pending(0, null), history) <= 1).QuickCheckThrowOnFailure();

    private static MailState After(MailState state, IEnumerable<MailHappening> history) =>
        history.Aggregate(state, (at, happened) => OutboxDecider.Next(at, happened, Now, Ask));

    private static int TimesTaken(MailState state, IEnumerable<MailHappening> history)
    {
        var times = 0;
        foreach (var happened in history)
        {
            var next = OutboxDecider.Next(state, happened, Now, Ask);
            if (next is MailState.Sending && state is MailState.Pending) times++;
            state = next;
        }
        return times;
    }
}
