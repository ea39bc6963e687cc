using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.Tests.Mail;

/// <summary>Where a mail stands is a fold over what was reported: order and number do not matter, and an old report undoes nothing new.</summary>
public sealed class SendingsProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 4, 1, 6, 0);
    private static readonly OutboxRules Ask = new(SendAgainInDoubt: false);
    private static readonly MailState New = new MailState.Pending(0, null);

    /// <summary>What a sending itself comes to; after it a next one begins, by itself or since the office wants it.</summary>
    private static readonly Gen<MailHappening[]> Sending =
        from end in Gen.Elements<MailHappening?>(new MailHappening.PutOff(null), new MailHappening.Refused("no"), new MailHappening.HandedOver(), null)
        from bounces in Gen.Elements(true, false)
        select (MailHappening[])
        [
            new MailHappening.Taken(), .. end is null ? [] : new[] { end },
            .. bounces ? new[] { new MailHappening.Seen.Bounced("first") } : [], new MailHappening.TimePassed(), new MailHappening.SendAgain(),
        ];

    private static readonly Gen<MailState> Sent =
        from former in Sending.ListOf()
        from steps in Gen.Choose(0, 4)
        from last in Sending
        select Fold(New, [.. former.Take(3).SelectMany(one => one), .. last.Take(steps)]);

    private static readonly Gen<MailHappening> Report =
        from attempt in Gen.Elements<int?>(1, 2, 3, 4, null)
        from minute in Gen.Elements<int?>(0, 30, 90, 200, null)
        from fate in Gen.Elements<MailHappening.Seen>(
            new MailHappening.Seen.Accepted(), new MailHappening.Seen.Delivered(), new MailHappening.Seen.Bounced("full"), new MailHappening.Seen.Bounced("unknown"))
        select (MailHappening)(fate with { Attempt = attempt, At = minute is { } after ? Start + Duration.FromMinutes(after) : null });

    [Fact]
    public void Reports_InAnyOrderAndRepeated_EndInTheSameState() => Prop.ForAll(
        (from state in Sent
         from reports in Report.ListOf()
         from shuffled in Gen.Shuffle(reports.Concat(reports.Take(3)).ToArray())
         select (state, reports, shuffled)).ToArbitrary(),
        one => Told(one.state, one.reports) == Told(one.state, one.shuffled)).QuickCheckThrowOnFailure();

    [Fact]
    public void Reports_AllPermutationsOfFive_EndInTheSameState()
    {
        MailHappening[] reports =
        [
            new MailHappening.Seen.Bounced("old") { Attempt = 1 }, new MailHappening.Seen.Accepted { Attempt = 2 }, new MailHappening.Seen.Delivered { Attempt = 2 },
            new MailHappening.Seen.Delivered { Attempt = 1 }, new MailHappening.Seen.Accepted { Attempt = 1 },
        ];
        var again = Fold(New, [new MailHappening.Taken(), new MailHappening.Seen.Bounced("old"), new MailHappening.SendAgain(), new MailHappening.Taken()]);

        Assert.All(Permutations(reports), order => Assert.IsType<MailState.Delivered>(Told(again, order)));
    }

    /// <summary>However the former one ended: once a newer sending may have gone out, the bounce of an older one changes nothing about it.</summary>
    [Fact]
    public void OldBounce_NewerSendingUnderWay_IsNotUndone() => Prop.ForAll(
        (from state in Sent
         where state is MailState.Sending or MailState.InDoubt or MailState.Accepted or MailState.Delivered && state.Sendings.Last > 1
         from reports in Report.Where(one => one is not MailHappening.Seen.Bounced).ListOf()
         select (state, reports)).ToArbitrary(),
        one =>
        {
            var before = Told(one.state, one.reports);
            var newest = before.Sendings.Known?.Attempt ?? before.Sendings.Last;
            var after = Told(before, [new MailHappening.Seen.Bounced("old") { Attempt = newest - 1 }]);
            return after.GetType() == before.GetType();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void OldBounce_OfficeHadItSentAgain_DoesNotComeBack()
    {
        var again = Fold(New, [new MailHappening.Taken(), new MailHappening.Seen.Bounced("full"), new MailHappening.SendAgain()]);

        Assert.IsType<MailState.Pending>(Told(again, [new MailHappening.Seen.Bounced("full") { Attempt = 1 }]));
        Assert.IsType<MailState.Pending>(Told(again, [new MailHappening.Seen.Bounced("full")]));
    }

    [Fact]
    public void ReportWithoutAttempt_OlderThanTheNewestSending_SaysNothingOfIt()
    {
        var again = Fold(New, [new MailHappening.Taken(), new MailHappening.Refused("no"), new MailHappening.SendAgain(), new MailHappening.Taken()]);
        var taken = again.Sendings.TakenAt!.Value;

        Assert.IsType<MailState.Sending>(Told(again, [new MailHappening.Seen.Bounced("old") { At = taken - Duration.FromSeconds(1) }]));
        Assert.IsType<MailState.Bounced>(Told(again, [new MailHappening.Seen.Bounced("new") { At = taken }]));
    }

    /// <summary>It answered 503 and had it all the same: known before the second attempt or after that was put off too, it is not sent once more.</summary>
    [Fact]
    public void ServerThatLied_EarlierSendingArrived_IsNotSentAgain()
    {
        MailHappening arrived = new MailHappening.Seen.Delivered { Attempt = 1 };
        var twice = Fold(New, [new MailHappening.Taken(), new MailHappening.PutOff(null), new MailHappening.Taken()]);

        Assert.IsType<MailState.Delivered>(Fold(Told(twice, [arrived]), [new MailHappening.PutOff(null)]));
        Assert.IsType<MailState.Delivered>(Told(Fold(twice, [new MailHappening.PutOff(null)]), [arrived]));
    }

    [Fact]
    public void Report_OfItsOwnTime_IsWhatTheStateSays() => Assert.Equal(
        new MailState.Delivered(Start),
        Told(Fold(New, [new MailHappening.Taken()]), [new MailHappening.Seen.Delivered { Attempt = 1, At = Start }]) with { Sendings = Sendings.None });

    [Fact]
    public void SentBySmtp_NothingFollows_StaysSaid() => Assert.True(
        Assert.IsType<MailState.Accepted>(Fold(New, [new MailHappening.Taken(), new MailHappening.HandedOver(NothingFollows: true)])).NothingFollows);

    private static MailState Told(MailState state, IEnumerable<MailHappening> reports) =>
        reports.Aggregate(state, (was, one) => OutboxDecider.Next(was, one, Start + Duration.FromDays(2), Ask));

    /// <summary>Two hours between one step and the next: every wait is over then.</summary>
    private static MailState Fold(MailState state, IEnumerable<MailHappening> steps)
    {
        var now = state.Sendings.TakenAt ?? Start;
        foreach (var step in steps) state = OutboxDecider.Next(state, step, now += Duration.FromHours(2), Ask);
        return state;
    }

    private static IEnumerable<MailHappening[]> Permutations(MailHappening[] all) => all.Length == 0
        ? [[]]
        : all.Index().SelectMany(one => Permutations([.. all[..one.Index], .. all[(one.Index + 1)..]]).Select(rest => (MailHappening[])[one.Item, .. rest]));
}
