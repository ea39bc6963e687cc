using DurableTask.Core.History;
using Wiedervorlage.Functions.Tests.House;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures.Recorded;

/// <summary>
/// Procedures as they were stored by a released version (a folder each, a file an execution): today's code has to go on with them wherever they stand.
/// The files are never changed. WIEDERVORLAGE_RECORD=folder writes those of today's code there.
/// </summary>
public sealed class P01_RecordedHistoriesTests
{
    private const string Folder = "tests/Functions.Tests/Procedures/Recorded";

    public static TheoryData<string> Recorded => [.. Repository.Under(Folder, ".jsonl")];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void P01_RecordedHistory_IsReplayedByTodaysCode(string file)
    {
        var history = History(Repository.Read(file));
        Assert.Null(Replay.Leaves(history, Replay.App.Orchestrator(history.OfType<ExecutionStartedEvent>().Single().Name)!));
    }

    [Fact]
    public async Task TodaysCode_Recorded()
    {
        await using var world = await RecordedStories.TellAsync();
        Assert.NotEmpty(world.Recorded);
        if (Environment.GetEnvironmentVariable("WIEDERVORLAGE_RECORD") is not { } folder) return;
        Directory.CreateDirectory(folder);
        foreach (var instance in world.Recorded.GroupBy(one => (one.Name, one.Id)))
            foreach (var (execution, number) in instance.Select((one, index) => (one, index + 1)))
                await File.WriteAllTextAsync(Path.Combine(folder, $"{execution.Name}.{execution.Id}.{number}.jsonl"), execution.Lines, TestContext.Current.CancellationToken);
    }

    private static List<HistoryEvent> History(string lines) => Log.Read(lines).History;
}
