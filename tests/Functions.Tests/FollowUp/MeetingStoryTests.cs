using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>Whole stories through the real orchestrations and activities, on stores in memory.</summary>
public sealed class MeetingStoryTests
{
    private static readonly string[] _two = ["d1", "d2"];

    private static Meeting Sitting(string id, int year, int month, int day) => new(new(id), DutyCity.Sid, new(year, month, day), new(17, 0), "Rathaus", MeetingState.Scheduled);

    private static Task<DutyCity> SummerAsync() => DutyCity.NewAsync(new(2026, 6, 17), Sitting("sid-05", 2026, 9, 22), Sitting("sid-06", 2026, 12, 1));

    [Fact]
    public async Task QuarterWithoutAReport_EveryMailOnceOnItsDay()
    {
        await using var city = await SummerAsync();
        await (await city.OwesAsync("d1", "fb55", new Cadence.Quarterly())).UntilAsync(new(2026, 10, 5));
        Assert.Equal(
            [
                "2026-07-01 quarterlyLetter.2026-Q3.fb55", "2026-09-01 reminder.sid-05.2026-09-22.fb55", "2026-09-04 controllingList.sid-05.2026-09-22",
                "2026-09-23 overdueNotice.sid-05.2026-09-22.fb55", "2026-09-30 escalation.sid-05.2026-09-22.chair", "2026-09-30 escalation.sid-05.2026-09-22.faction.spd",
                "2026-09-30 escalation.sid-05.2026-09-22.head.fb55", "2026-10-01 quarterlyLetter.2026-Q4.fb55",
            ],
            city.Sent.Order(StringComparer.Ordinal));
        Assert.Contains("überfällig seit Q3/2026", city.Sender.Got.Single(mail => mail.Key == "quarterlyLetter.2026-Q4.fb55").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P12_OutageOfFiveWeeks_CollapsesIntoOneNotice()
    {
        await using var city = await SummerAsync();
        await (await city.OwesAsync("d1", "fb55", new Cadence.Quarterly())).UntilAsync(new(2026, 8, 20));
        await city.OutageAsync(new(2026, 9, 25));
        await city.UntilAsync(new(2026, 9, 29));
        Assert.Equal(["2026-07-01 quarterlyLetter.2026-Q3.fb55", "2026-09-25 overdueNotice.sid-05.2026-09-22.fb55"], city.Sent);
    }

    [Fact]
    public async Task MovedMeeting_UnitIsToldOnce_StepsFollowTheNewDay()
    {
        await using var city = await SummerAsync();
        await (await city.OwesAsync("d1", "fb55", new Cadence.Quarterly())).UntilAsync(new(2026, 7, 10));
        await city.SaveAsync(Sitting("sid-05", 2026, 9, 29));
        await city.UntilAsync(new(2026, 9, 30));
        Assert.Equal(
            [
                "2026-07-01 quarterlyLetter.2026-Q3.fb55", "2026-07-10 replanNotice.sid-05.2026-09-22.2026-09-29.fb55", "2026-09-08 reminder.sid-05.2026-09-29.fb55",
                "2026-09-11 controllingList.sid-05.2026-09-29", "2026-09-30 overdueNotice.sid-05.2026-09-29.fb55",
            ],
            city.Sent);
    }

    [Fact]
    public async Task CancelledMeeting_UnitIsToldOnce_TheDutyIsDueWithoutMeeting()
    {
        await using var city = await SummerAsync();
        await (await city.OwesAsync("d1", "fb55", new Cadence.Quarterly())).UntilAsync(new(2026, 9, 3));
        await city.SaveAsync(Sitting("sid-05", 2026, 9, 22) with { State = MeetingState.Cancelled });
        await city.UntilAsync(new(2026, 10, 12));
        Assert.Equal(
            [
                "2026-07-01 quarterlyLetter.2026-Q3.fb55", "2026-09-01 reminder.sid-05.2026-09-22.fb55", "2026-09-03 replanNotice.sid-05.2026-09-22.cancelled.fb55",
                "2026-10-01 overdueNotice.sid.2026-09-30.fb55", "2026-10-01 quarterlyLetter.2026-Q4.fb55", "2026-10-08 escalation.sid.2026-09-30.chair",
                "2026-10-08 escalation.sid.2026-09-30.faction.spd", "2026-10-08 escalation.sid.2026-09-30.head.fb55",
            ],
            city.Sent.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DoneImplementation_IsOnOneMoreList_AndThenGone()
    {
        await using var city = await SummerAsync();
        var commands = city.Get<Functions.Duties.ImplementationCommands>();
        var origin = new Origin("Beschluss", new(2026, 3, 17), "0067/2026", null, []);
        await commands.OpenAsync(new(new("i1"), DutyCity.Sid, new("fb61"), "Netzwerke", origin, true), TestContext.Current.CancellationToken);
        await commands.HandleAsync(new ImplementationCommand.ChangeState(new("i1"), WorkState.Done, null), new("done", Actor.Office), TestContext.Current.CancellationToken);
        await city.UntilAsync(new(2026, 11, 20));
        var lists = city.Sender.Got.Where(mail => mail.Kind == Core.Mail.MailKind.ControllingList).ToArray();
        Assert.Equal([true, false], lists.Select(mail => mail.Text.Contains("Netzwerke", StringComparison.Ordinal)));
        Assert.Equal("sid-05", (await commands.AllAsync(null, TestContext.Current.CancellationToken)).Single().ListedDoneIn?.Value);
    }

    [Fact]
    public async Task P22_StepRepeatedAfterItsMailWasWritten_NoSecondMail()
    {
        await using var city = await SummerAsync();
        await (await city.OwesAsync("d1", "fb55", new Cadence.Quarterly())).UntilAsync(new(2026, 9, 1));
        var before = city.Sent.ToArray();
        await city.Get<Functions.FollowUp.PreparationSteps>().RemindOfReports("sid-05", TestContext.Current.CancellationToken);
        await city.Get<Functions.FollowUp.PreparationSteps>().AdvanceMeeting("sid-05", TestContext.Current.CancellationToken);
        await city.Get<Functions.FollowUp.WriteQuarterlyLetter>().Run(new("2026-Q3", "part-000"), TestContext.Current.CancellationToken);
        await city.SettleAsync();
        Assert.Equal(before, city.Sent);
    }

    [Fact]
    public async Task NonPublicDuty_NoMailNamesIt()
    {
        await using var city = await SummerAsync();
        await (await city.OwesAsync("d1", "fb55", new Cadence.Quarterly(), isPublic: false)).UntilAsync(new(2026, 9, 8));
        await city.ReportAsync("d1");
        await city.UntilAsync(new(2026, 12, 15));
        Assert.True(city.Sender.Got.Count >= 5);
        Assert.All(city.Sender.Got, mail => Assert.DoesNotContain("Sachstand d1", mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal));
        Assert.Contains("Drucksache 0067/2026", city.Sender.Got[0].Text, StringComparison.Ordinal);
        Assert.All(city.Sender.Got.Where(mail => mail.Kind == MailKind.Escalation), mail => Assert.Contains("/berichtspflicht/", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Escalation_HeadChairAndFaction_EachReadOnlyWhatConcernsThem()
    {
        await using var city = await SummerAsync();
        await city.OwesAsync("d1", "fb55", new Cadence.Quarterly());
        await (await city.OwesAsync("d2", "fb61", new Cadence.Quarterly(), faction: "gruene")).UntilAsync(new(2026, 9, 30));
        Assert.Equal(
            ["chair: d1 d2", "faction.gruene: d2", "faction.spd: d1", "head.fb55: d1", "head.fb61: d2"],
            from mail in city.Sender.Got
            where mail.Kind == MailKind.Escalation
            let named = _two.Where(id => mail.Text.Contains($"Sachstand {id}", StringComparison.Ordinal))
            select $"{mail.Key["escalation.sid-05.2026-09-22.".Length..]}: {string.Join(' ', named)}" into each
            orderby each
            select each);
    }

    [Fact]
    public async Task QuarterlyLetter_FirstDayClosedForAllBodies_GoesOutOnTheNext()
    {
        await using var city = await SummerAsync();
        var bodies = city.Get<Documents<Dated<Body>>>();
        var sid = (await bodies.LoadAsync(MasterData.BodiesPartition, "sid", TestContext.Current.CancellationToken))!.Value.Versions[0].Value;
        var closed = sid with { Rules = new() { ClosedOn = [new(new(2026, 7, 1), "Betriebsausflug")] } };
        await bodies.PutAsync(MasterData.BodiesPartition, "sid", Dated<Body>.From(new(2015, 1, 1), closed), TestContext.Current.CancellationToken);
        await (await city.OwesAsync("d1", "fb55", new Cadence.Quarterly())).UntilAsync(new(2026, 7, 3));
        Assert.Equal(["2026-07-02 quarterlyLetter.2026-Q3.fb55"], city.Sent);
    }
}
