using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Tests.Procedures;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Azure.Functions.Worker;

namespace Wiedervorlage.Functions.Tests.Meetings;

/// <summary>A meeting with a motion on it and a report due there, its preparation under way: moved in both directions, and cancelled the day before.</summary>
public sealed class MovedMeetingStoryTests
{
    [Fact]
    public async Task MovedLater_WhileThePreparationIsUnderWay_EverythingFollows_EachIsToldOnce()
    {
        await using var world = await UnderWayAsync();
        await world.MeetAsync("sid-3", new(2026, 6, 23));
        await DaysAsync(world, new(2026, 5, 29), new(2026, 6, 12));
        Assert.Equal((1, 1), (world.Count(MailKind.MeetingNotice), world.Count(MailKind.ReplanNotice)));
        Assert.Equal(["reminder.sid-3.2026-06-16.fb55", "reminder.sid-3.2026-06-23.fb55"], Keys(world, MailKind.Reminder));
        Assert.Equal(["controllingList.sid-3.2026-06-23"], Keys(world, MailKind.ControllingList));
        Assert.IsType<MotionState.Placed>((await AgendaApiTests.MotionAsync(world, "m-1")).State);
        await DaysAsync(world, new(2026, 6, 13), new(2026, 6, 24));
        Assert.IsType<MotionState.InReading>((await AgendaApiTests.MotionAsync(world, "m-1")).State);
        Assert.Equal(["overdueNotice.sid-3.2026-06-23.fb55"], Keys(world, MailKind.OverdueNotice));
    }

    [Fact]
    public async Task BroughtForward_PastThePaperDeadline_OneNoticeAtOnce()
    {
        await using var world = await UnderWayAsync();
        await world.MeetAsync("sid-3", new(2026, 6, 2));
        Assert.Equal((1, 1), (world.Count(MailKind.MeetingNotice), world.Count(MailKind.ReplanNotice)));
        await DaysAsync(world, new(2026, 5, 29), new(2026, 6, 3));
        Assert.Equal(["reminder.sid-3.2026-06-16.fb55"], Keys(world, MailKind.Reminder));
        Assert.IsType<MotionState.InReading>((await AgendaApiTests.MotionAsync(world, "m-1")).State);
        Assert.Equal(["overdueNotice.sid-3.2026-06-02.fb55"], Keys(world, MailKind.OverdueNotice));
    }

    [Fact]
    public async Task MovedThereAndBack_EachChangeIsToldOnce_NoMailTwice()
    {
        await using var world = await UnderWayAsync();
        foreach (var day in new[] { 23, 16, 23 }) await world.MeetAsync("sid-3", new(2026, 6, day));
        await world.RunChecksAsync();
        Assert.Equal((3, 3), (world.Count(MailKind.MeetingNotice), world.Count(MailKind.ReplanNotice)));
        Assert.Equal(world.Sender.Got.Count, world.Sender.Got.Select(mail => mail.Key).Distinct().Count());
        Assert.Equal(new LocalDate(2026, 6, 16), (await world.Get<Functions.Bodies.MasterData>().MeetingAsync(new("sid-3"), default))!.Before[^1].On);
    }

    [Fact]
    public async Task CancelledTheDayBefore_MotionToTheNext_DutyPlannedAnew_EachToldOnce_NothingElseFollows()
    {
        await using var world = await UnderWayAsync();
        await DaysAsync(world, new(2026, 5, 29), new(2026, 6, 15));
        await world.MeetAsync("sid-3", new(2026, 6, 16), MeetingState.Cancelled);
        Assert.Equal((1, 1, 0), (world.Count(MailKind.ReturnNotice), world.Count(MailKind.ReplanNotice), world.Count(MailKind.MeetingNotice)));
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-4"), false), (await AgendaApiTests.MotionAsync(world, "m-1")).State);
        await DaysAsync(world, new(2026, 6, 16), new(2026, 6, 19));
        Assert.Empty(Keys(world, MailKind.OverdueNotice));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await world.Client.GetInstanceAsync("sid-3"))!.RuntimeStatus);
    }

    [Fact]
    public async Task RefusedChange_LeavesTheMeetingAndTellsNobody()
    {
        await using var world = await UnderWayAsync();
        var before = world.Sender.Got.Count;
        var saved = await world.Get<MeetingChanges>().SaveAsync(new(new("sid-3"), AppWorld.Sid, new(2026, 6, 16), new(16, 0), "Rathaus", MeetingState.Held), world.Client, default);
        Assert.Contains("16.06.2026", saved.Refusal!.Text, StringComparison.Ordinal);
        await world.RunChecksAsync();
        Assert.Equal((MeetingState.Scheduled, before), ((await world.Get<Functions.Bodies.MasterData>().MeetingAsync(new("sid-3"), default))!.State, world.Sender.Got.Count));
    }

    /// <summary>28 May 2026: the motion is on the agenda of 16 June, the unit was reminded of the report that is due there.</summary>
    private static async Task<AppWorld> UnderWayAsync()
    {
        var world = await new AppWorld().StartAsync();
        await world.MoveToAsync(new(2026, 4, 2));
        await world.Get<DutyCommands>().OpenAsync(
            new(new("d1"), AppWorld.Sid, new("fb55"), "Sachstand", null, new Cadence.Quarterly(), Basis.Resolution, new("Beschluss", new(2026, 3, 17), null, null, []), true), default);
        await world.FileAsync();
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-3"), "8.1", PlacementMode.Agenda, null), null));
        await DaysAsync(world, new(2026, 5, 25), new(2026, 5, 28));
        Assert.Equal(["reminder.sid-3.2026-06-16.fb55"], Keys(world, MailKind.Reminder));
        return world;
    }

    /// <summary>Each day with its daily trigger in the morning, both days inclusive.</summary>
    private static async Task DaysAsync(AppWorld world, LocalDate first, LocalDate last)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            await world.MoveToAsync(day, 6);
            await world.Get<Daily>().Run(new TimerInfo(), world.Client, default);
            await world.MoveToAsync(day);
        }
    }

    private static string[] Keys(AppWorld world, MailKind kind) => [.. world.Sender.Got.Where(mail => mail.Kind == kind).Select(mail => mail.Key)];
}
