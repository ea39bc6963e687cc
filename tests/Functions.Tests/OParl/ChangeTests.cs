using System.Text.Json.Nodes;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.OParl;

/// <summary>A reader who asks for what has changed gets it; and nothing else.</summary>
public sealed class ChangeTests
{
    private static readonly string[] _around = ["agendaItem/sid-2.motion-m-1", "consultation/m-1.sid-2", "meeting/sid-2", "paper/m-1"];

    private static async Task<AppWorld> DecidedAsync() => await (await (await new AppWorld().BeginAsync()).FirstReadingAsync()).DecisionAsync();

    /// <summary>What changes, of all objects there are.</summary>
    private static async Task<string[]> ChangedByAsync(AppWorld world, Func<Task> happens)
    {
        await world.PublishAsync();
        var before = (await world.WalkAsync()).Objects.ToDictionary(one => one.Key, one => $"{one.Value["modified"]}");
        await world.PassAsync(TimeSpan.FromMinutes(5));
        await happens();
        await world.SettleAsync();
        await world.PublishAsync();
        var after = (await world.WalkAsync()).Objects;
        return [.. after.Where(one => before.GetValueOrDefault(one.Key) != $"{one.Value["modified"]}").Select(one => one.Key[OParlCalls.Root.Length..]).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task CorrectedVote_MovesItemMeetingConsultationAndPaper()
    {
        await using var world = await DecidedAsync();
        var changed = await ChangedByAsync(world, async () =>
        {
            var reading = (await world.MotionAsync("m-1")).Readings[1];
            var vote = reading.Ballots[0] with { Votes = [new(new("spd"), "SPD", 3, 0, 0)] };
            Assert.Null((await world.DoAsync("m-1", new MotionCommand.Correct(2, reading with { Ballots = [vote] }, "Verzählt."))).Refusal);
        });
        Assert.Equal(_around, changed);
    }

    [Fact]
    public async Task HandedInReport_MovesTheSame_AndTheDuty()
    {
        await using var world = await DecidedAsync();
        await world.MoveToAsync(new(2026, 6, 1));
        await world.MorningAsync();
        var changed = await ChangedByAsync(world, () => world.Get<DutyCommands>().HandleAsync(
            new DutyCommand.HandIn(new("m-1.2.1"), "r-1", ReportKind.Written, "Bericht", null, null, null, []), new("report", Core.Actor.Office), default));
        Assert.Equal([.. _around, "reportingDuty/m-1.2.1"], changed);
    }

    [Fact]
    public async Task StateOfWork_MovesTheSame_AndTheImplementation()
    {
        await using var world = await DecidedAsync();
        var changed = await ChangedByAsync(world, () => world.Get<ImplementationCommands>().HandleAsync(
            new ImplementationCommand.ChangeState(new("m-1.2"), WorkState.Delayed, "Wegen Frau Beispiel."), new("state", Core.Actor.Office), default));
        Assert.Equal([_around[0], _around[1], "implementation/m-1.2", _around[2], _around[3]], changed);
        Assert.DoesNotContain("Beispiel", (await world.AskAsync("implementation/m-1.2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingHappened_NothingMoves_AlsoWhenAllIsMadeAnew()
    {
        await using var world = await DecidedAsync();
        Assert.Empty(await ChangedByAsync(world, async () =>
        {
            await world.Get<PublishedDaily>().RunAsync(all: true, default);
            await world.RunChecksAsync();
        }));
    }

    [Fact]
    public async Task DraftAgenda_IsNotThere_UntilTheInvitation()
    {
        await using var world = await new AppWorld().BeginAsync();
        await world.PublishAsync();
        Assert.Null((await world.AskAsync("meeting/sid-1")).Json["agendaItem"]);
        Assert.Null((await world.AskAsync("consultation/m-1.sid-1")).Json["agendaItem"]);
        await world.MeetAsync("sid-1", new(2026, 2, 10), MeetingState.Invited);
        await world.PublishAsync();
        var meeting = (await world.AskAsync("meeting/sid-1")).Json;
        Assert.Equal("eingeladen", $"{meeting["meetingState"]}");
        Assert.Equal(["8.1"], meeting["agendaItem"]!.AsArray().Where(item => $"{item!["Wiedervorlage:kind"]}" == "motion").Select(item => $"{item!["number"]}"));
        Assert.Equal(Enumerable.Range(0, meeting["agendaItem"]!.AsArray().Count), meeting["agendaItem"]!.AsArray().Select(item => (int)item!["order"]!));
        Assert.Equal(2, meeting["agendaItem"]!.AsArray().Single(item => $"{item!["number"]}" == "8.1")!["Wiedervorlage:consultation"]!.AsArray().Count);
        Assert.Equal(OParlCalls.Root + "agendaItem/sid-1.motion-m-1", $"{(await world.AskAsync("consultation/m-2.sid-1")).Json["agendaItem"]}");
    }

    [Fact]
    public async Task NotPublishedAnyMore_IsATombstone_OnlyAmongWhatChanged_AndComesBack()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", ServedYear.Place("sid-1", "8.1"));
        await world.PublishAsync();
        var created = $"{(await world.AskAsync("paper/m-1")).Json["created"]}";
        await world.PassAsync(TimeSpan.FromHours(1));
        await world.DoAsync("m-1", new MotionCommand.LeaveAgenda(new("sid-1")));
        await world.PublishAsync();
        var gone = (await world.AskAsync("paper/m-1")).Json;
        Assert.Equal(["id", "type", "created", "modified", "deleted"], gone.Select(property => property.Key));
        Assert.Equal((created, true), ($"{gone["created"]}", string.CompareOrdinal($"{gone["modified"]}", created) > 0));
        Assert.Empty((await world.JsonAsync(OParlCalls.Root + "body/city/paper"))["data"]!.AsArray());
        Assert.Empty((await world.JsonAsync(OParlCalls.Root + "body/city/paper?modified_until=2027-01-01T00:00:00%2B01:00"))["data"]!.AsArray());
        Assert.Single((await world.JsonAsync(OParlCalls.Root + "body/city/paper?modified_since=2026-01-01T00:00:00%2B01:00"))["data"]!.AsArray());
        foreach (var part in new[] { "consultation/m-1.sid-1", "file/m-1.text" }) Assert.True((bool)(await world.AskAsync(part)).Json["deleted"]!);
        Assert.Equal(410, (await world.AskAsync("file/m-1.text/content")).Status);
        await world.DoAsync("m-1", new MotionCommand.AssignReference("1/2026"));
        await world.PublishAsync();
        Assert.Equal((created, null), ($"{(await world.AskAsync("paper/m-1")).Json["created"]}", (await world.AskAsync("paper/m-1")).Json["deleted"]));
    }

    [Fact]
    public async Task MovedMeeting_IsTheSameMeeting_WithANewStart()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.PublishAsync();
        Assert.Equal("2026-06-16T16:00:00+02:00", $"{(await world.AskAsync("meeting/sid-3")).Json["start"]}");
        await world.MeetAsync("sid-3", new(2026, 3, 28));
        await world.PublishAsync();
        Assert.Equal("2026-03-28T16:00:00+01:00", $"{(await world.AskAsync("meeting/sid-3")).Json["start"]}");
    }

    [Fact]
    public async Task LostTable_IsMadeAnewFromTheFacts()
    {
        await using var world = await DecidedAsync();
        await world.PublishAsync();
        var before = await world.WalkAsync();
        foreach (var type in Enum.GetNames<Core.OParl.Serving.ServedType>()) await EmptyAsync(world.Table(Tables.Published), type);
        await world.MorningAsync();
        var after = await world.WalkAsync();
        Assert.Equal(before.Objects.Select(one => Bare(one.Value)).Order(StringComparer.Ordinal), after.Objects.Select(one => Bare(one.Value)).Order(StringComparer.Ordinal));
    }

    private static string Bare(JsonObject one) =>
        System.Text.RegularExpressions.Regex.Replace(one.ToJsonString(), "\"(created|modified)\":\"[^\"]*\"", "");

    private static async Task EmptyAsync(IRows rows, string partition)
    {
        var all = await rows.FindAsync(new(partition)).ToArrayAsync();
        foreach (var row in all) await rows.WriteAsync(partition, [new RowChange.Delete(row.Key, row.ETag)]);
    }
}
