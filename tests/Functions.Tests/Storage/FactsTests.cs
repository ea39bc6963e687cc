using Wiedervorlage.Core;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Storage;

public sealed class FactsInMemoryTests : FactsTests
{
    private protected override Task<IStorage> NewStorageAsync() => Task.FromResult<IStorage>(new MemoryStorage());
}

public sealed class FactsOnAzuriteTests(Azurite azurite) : FactsTests
{
    private protected override async Task<IStorage> NewStorageAsync() => new AzureStorage(await AzuriteStorage.NewAsync(azurite));
}

public abstract class FactsTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 8, 0);
    private static readonly StreamKey Key = StreamKey.Alone("0067/2026 #?\\ä");

    private protected abstract Task<IStorage> NewStorageAsync();

    [Fact]
    public async Task Load_NothingThere_IsNull() => Assert.Null(await (await NewFactsAsync()).LoadAsync(Key, None));

    [Fact]
    public async Task Append_FirstAndNext_AddUpAndKeepTheirCircumstances()
    {
        var facts = await NewFactsAsync();
        var first = await WrittenAsync(facts, null, [TallyEvent.Plus(2), new TallyEvent.Noted("Grüße")], "c1");
        var next = await WrittenAsync(facts, first, [TallyEvent.Plus(3)], "c2");

        var loaded = await facts.LoadAsync(Key, None);
        var events = await facts.EventsAsync(Key, None);

        Assert.Equal((5, 3), (loaded!.State.Sum, loaded.Version));
        Assert.Equal((Key, next.ETag), (loaded.Key, loaded.ETag));
        Assert.Equal([1, 2, 3], events.Select(one => one.Number));
        Assert.Equal([new(1, Monday, Actor.Office, "c1", TallyEvent.Plus(2)), new(2, Monday, Actor.Office, "c1", new TallyEvent.Noted("Grüße")), new(3, Monday, Actor.Office, "c2", TallyEvent.Plus(3))], events);
    }

    [Fact]
    public async Task Append_TwoFromTheSameState_OneLosesAndLeavesNothing()
    {
        var facts = await NewFactsAsync();
        var was = await WrittenAsync(facts, null, [TallyEvent.Plus(1)], "c1");

        await WrittenAsync(facts, was, [TallyEvent.Plus(10)], "c2");
        var lost = await AppendAsync(facts, was, [TallyEvent.Plus(100), TallyEvent.Plus(1000)], "c3");

        Assert.IsType<Appended<Tally>.LostRace>(lost);
        Assert.Equal((11, 2), ((await facts.LoadAsync(Key, None))!.State.Sum, (await facts.EventsAsync(Key, None)).Length));
        Assert.False(await facts.HasAppliedAsync(Key, "c3", None));
    }

    [Fact]
    public async Task Append_TwoFirstOnes_OneLoses()
    {
        var facts = await NewFactsAsync();

        var ends = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => AppendAsync(facts, null, [TallyEvent.Plus(1)], $"c{number}")));

        Assert.Single(ends.OfType<Appended<Tally>.Written>());
        Assert.Equal(9, ends.OfType<Appended<Tally>.LostRace>().Count());
    }

    [Fact]
    public async Task Append_SameCommandAgain_IsRecognisedWhateverItWasDecidedUpon()
    {
        var facts = await NewFactsAsync();
        var was = await WrittenAsync(facts, null, [TallyEvent.Plus(1)], "c/1");

        Assert.IsType<Appended<Tally>.Repeated>(await AppendAsync(facts, null, [TallyEvent.Plus(1)], "c/1"));
        Assert.IsType<Appended<Tally>.Repeated>(await AppendAsync(facts, was, [TallyEvent.Plus(1)], "c/1"));
        Assert.Equal(1, (await facts.LoadAsync(Key, None))!.State.Sum);
    }

    [Fact]
    public async Task Append_NoEvents_WritesNothing()
    {
        var facts = await NewFactsAsync();

        Assert.IsType<Appended<Tally>.Nothing>(await AppendAsync(facts, null, [], "c1"));

        Assert.Null(await facts.LoadAsync(Key, None));
    }

    [Fact]
    public async Task Scan_OnePartitionOrAll_AnswersEachStreamOnce()
    {
        var facts = await NewFactsAsync();
        foreach (var key in (StreamKey[])[new("sid", "d1"), new("sid", "d1:x"), new("hfa", "d1")])
        {
            var was = (Appended<Tally>.Written)await facts.AppendAsync(key, null, [TallyEvent.Plus(1)], "c1", Actor.Office, Monday, None);
            await facts.AppendAsync(key, was.Now, [TallyEvent.Plus(1)], "c2", Actor.Office, Monday, None);
        }

        Assert.Equal([new("sid", "d1"), new("sid", "d1:x")], await facts.ScanAsync("sid", None).Select(one => one.Key).Order(ByStream).ToListAsync(None));
        Assert.Equal(3, await facts.ScanAsync(null, None).Where(one => one.State.Sum == 2 && one.Version == 2).CountAsync(None));
        Assert.Equal(2, (await facts.EventsAsync(new("sid", "d1"), None)).Length);
    }

    [Fact]
    public async Task Handle_OthersFasterEachTime_DecidesAgainUponWhatTheyWrote()
    {
        var facts = await NewFactsAsync();

        var ends = await Task.WhenAll(Enumerable.Range(0, 5).Select(number =>
            facts.HandleAsync(Key, _ => TallyEvent.Plus(1), $"c{number}", Actor.Office, Monday, None)));

        Assert.All(ends, end => Assert.Null(end.Refusal));
        Assert.Equal(5, (await facts.LoadAsync(Key, None))!.State.Sum);
    }

    [Fact]
    public async Task Handle_RefusedNowButDoneByTheSameCommand_IsDone()
    {
        var facts = await NewFactsAsync();

        var first = (await facts.HandleAsync(Key, TallyEvent.Once, "c1", Actor.Office, Monday, None)).Value;
        var again = (await facts.HandleAsync(Key, TallyEvent.Once, "c1", Actor.Office, Monday, None)).Value;
        var other = await facts.HandleAsync(Key, TallyEvent.Once, "c2", Actor.Office, Monday, None);

        Assert.Equal((1, 0), (first.NewEvents, again.NewEvents));
        Assert.NotNull(other.Refusal);
    }

    [Fact]
    public async Task Rebuild_StateOfAnOlderVersion_IsWhatTheEventsAddUpToNow()
    {
        var storage = await NewStorageAsync();
        var older = new Facts<Tally, TallyEvent>(storage.Table(Tables.Motions), storage.Texts, (was, _) => was ?? new(0, []));
        var now = new Facts<Tally, TallyEvent>(storage.Table(Tables.Motions), storage.Texts, Tally.Evolve);
        await WrittenAsync(older, null, [TallyEvent.Plus(2), TallyEvent.Plus(3)], "c1");
        Assert.Equal(0, (await now.LoadAsync(Key, None))!.State.Sum);

        var rebuilt = await now.RebuildAsync(Key, None);

        Assert.Equal((5, 2), (rebuilt!.State.Sum, rebuilt.Version));
        Assert.Equal(rebuilt.ETag, (await now.LoadAsync(Key, None))!.ETag);
        Assert.Null(await now.RebuildAsync(StreamKey.Alone("nothing"), None));
    }

    private async Task<Facts<Tally, TallyEvent>> NewFactsAsync()
    {
        var storage = await NewStorageAsync();
        return new(storage.Table(Tables.Motions), storage.Texts, Tally.Evolve);
    }

    private static Task<Appended<Tally>> AppendAsync(Facts<Tally, TallyEvent> facts, Stored<Tally>? was, ImmutableArray<TallyEvent> events, string commandId) =>
        facts.AppendAsync(Key, was, events, commandId, Actor.Office, Monday, None);

    private static async Task<Stored<Tally>> WrittenAsync(Facts<Tally, TallyEvent> facts, Stored<Tally>? was, ImmutableArray<TallyEvent> events, string commandId) =>
        Assert.IsType<Appended<Tally>.Written>(await AppendAsync(facts, was, events, commandId)).Now;

    private static readonly Comparer<StreamKey> ByStream = Comparer<StreamKey>.Create((one, other) => string.CompareOrdinal(one.Stream, other.Stream));
}
