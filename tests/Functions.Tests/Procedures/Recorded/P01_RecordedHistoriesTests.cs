using DurableTask.Core.History;
using Microsoft.DurableTask;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Tests.House;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures.Recorded;

/// <summary>
/// Procedures as they were stored by each version (a folder each, a file an execution): today's code has to go on with them wherever they stand.
/// Files of a released version are never changed. WIEDERVORLAGE_RECORD=folder writes those of today's code there.
/// </summary>
public sealed class P01_RecordedHistoriesTests
{
    private const string Folder = "tests/Functions.Tests/Procedures/Recorded";

    private static readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> _reordered = new()
    {
        ["v1/MotionProcedure.m-1.1"] = async context =>
        {
            var motion = context.GetInput<Carried>()!;
            await context.ChangeOrInstant(Names.MotionChanged, null);
            return await context.Take(Names.AdvanceMotion, motion);
        },
        ["v2/MotionProcedure.m-1.1"] = async context =>
        {
            var motion = context.GetInput<Carried>()!;
            await context.Take(Names.TellConcerned, motion);
            return await context.Take(Names.SeekPlaceOnAgenda, motion);
        },
        ["v2/MeetingPreparation.sid-4.1"] = async context =>
        {
            var meeting = context.GetInput<Carried>()!;
            var step = await context.Take(Names.PlanMeeting, meeting);
            await context.ChangeOrInstant(Names.MeetingChanged, step.NextAt);
            return await context.Take(Names.PresentControllingList, meeting);
        },
        ["v2/QuarterlyLetter.letter-2026-Q3.1"] = async context =>
        {
            var quarter = context.GetInput<Carried>()!.Id;
            var parts = await context.Insist<string[]>(Names.PlanQuarterlyLetter, quarter);
            await context.Insist<int>(Names.CloseQuarterlyLetter, quarter);
            return await Task.WhenAll(parts.Select(part => context.Insist<bool>(Names.WriteQuarterlyLetter, new LettersPart(quarter, part))));
        },
    };

    public static TheoryData<string> Recorded => [.. Repository.Under(Folder, ".jsonl").Select(file => file[(Folder.Length + 1)..^".jsonl".Length])];

    public static TheoryData<string> Reordered => [.. _reordered.Keys];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void P01_RecordedHistory_IsReplayedByTodaysCode(string recorded)
    {
        var history = History(recorded);
        var today = Replay.App.Orchestrator(history.OfType<ExecutionStartedEvent>().Single().Name)!;
        Assert.Null(Replay.Leaves(history, today));
        Assert.Null(Replay.Refusal(history, today));
    }

    [Theory]
    [MemberData(nameof(Reordered))]
    public void P01_ReorderedCopy_IsDetected(string recorded)
    {
        Assert.NotNull(Replay.Leaves(History(recorded), _reordered[recorded]));
        Assert.Contains("Non-Deterministic", Replay.Refusal(History(recorded), _reordered[recorded]), StringComparison.Ordinal);
    }

    /// <summary>Else what runs now could be met by code of tomorrow that nobody has tried on it.</summary>
    [Fact]
    public async Task P01_TodaysCode_GoesTheWayThatIsRecorded()
    {
        await using var world = await RecordedStories.TellAsync();
        var today = world.Recorded.GroupBy(one => (one.Name, one.Id))
            .SelectMany(instance => instance.Select((one, index) => (File: $"v{Carried.Today}/{one.Name}.{one.Id}.{index + 1}", one.Lines))).ToArray();
        if (Environment.GetEnvironmentVariable("WIEDERVORLAGE_RECORD") is { } folder)
            foreach (var (file, lines) in today)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
                await File.WriteAllTextAsync(Path.Combine(folder, $"{file}.jsonl"), lines, AppWorld.Stop);
            }
        var recorded = Recorded.Select(row => row.Data).Where(file => file.StartsWith($"v{Carried.Today}/", StringComparison.Ordinal));
        Assert.Equal(recorded.Order(), today.Select(one => one.File).Order());
        Assert.All(today, one => Assert.Equal(Replay.Outline(History(one.File)), Replay.Outline(Log.Read(one.Lines).History)));
    }

    [Fact]
    public async Task P01_InstanceOfVersion1_GoesOverWithItsNextStage()
    {
        await using var world = await new AppWorld("off").StartAsync();
        await world.FileAsync();
        var old = new Carried(1, "m-1", "AgendaInclusion");
        await world.Client.ScheduleNewOrchestrationInstanceAsync(Names.MotionProcedure, old, new StartOrchestrationOptions("m-1"));
        await world.SettleAsync();
        Assert.Contains("AdvanceMotion", (await world.Store.ReadAsync("m-1", true, default))!.Log, StringComparison.Ordinal);
        world.Get<Settings>().Orchestrations = "on";
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        var gone = (await world.Store.ReadAsync("m-1", true, default))!;
        Assert.Equal(new Carried(Carried.Today, "m-1", "FirstReading"), Json.Read<Carried>(gone.Row.Input!));
        Assert.Contains("HoldFirstReading", gone.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("AdvanceMotion", gone.Log, StringComparison.Ordinal);
        Assert.Equal(1, world.Count(MailKind.PlacementNotice));
    }

    private static List<HistoryEvent> History(string recorded) => Log.Read(Repository.Read($"{Folder}/{recorded}.jsonl")).History;
}
