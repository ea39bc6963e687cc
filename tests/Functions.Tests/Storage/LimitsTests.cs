using Wiedervorlage.Core;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Storage;

/// <summary>64 KiB a property, 1 MiB an entity, 100 entities and 4 MiB a batch: what the stores write stays below, whatever they are given.</summary>
public sealed class LimitsTests(Azurite azurite)
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 8, 0);

    /// <summary>Around each border, in characters of JSON; umlauts, quotation marks and emoji are what takes most room on the way.</summary>
    [Theory]
    [InlineData(29_900, "a")]
    [InlineData(30_000, "ä")]
    [InlineData(30_100, "\"")]
    [InlineData(60_001, "😀")]
    [InlineData(99_900, "\"")]
    [InlineData(100_100, "ß")]
    [InlineData(600_000, "€")]
    [InlineData(3_000_000, "😀")]
    public async Task Append_LongText_ComesBackWhole(int length, string letter)
    {
        var facts = await NewFactsAsync();
        var text = new string('x', 1) + string.Concat(Enumerable.Repeat(letter, length / letter.Length));

        Assert.IsType<Appended<Tally>.Written>(await facts.AppendAsync(StreamKey.Alone("m"), null, [new TallyEvent.Noted(text)], "c1", Actor.Office, Monday, None));

        Assert.Equal(text, Assert.Single((await facts.LoadAsync(StreamKey.Alone("m"), None))!.State.Notes));
        Assert.Equal(new TallyEvent.Noted(text), Assert.Single(await facts.EventsAsync(StreamKey.Alone("m"), None)).Event);
    }

    [Fact]
    public async Task Append_AThousandEventsAtOnce_AreOneBatch()
    {
        var facts = await NewFactsAsync();
        ImmutableArray<TallyEvent> events = [.. Enumerable.Range(1, 1000).Select(number => new TallyEvent.Added(number))];

        Assert.IsType<Appended<Tally>.Written>(await facts.AppendAsync(StreamKey.Alone("m"), null, events, "c1", Actor.Office, Monday, None));

        Assert.Equal(500_500, (await facts.LoadAsync(StreamKey.Alone("m"), None))!.State.Sum);
        Assert.Equal(Enumerable.Range(1, 1000), (await facts.EventsAsync(StreamKey.Alone("m"), None)).Select(one => one.Number));
    }

    [Fact]
    public async Task Columns_LongestInRow_StayBelowEveryLimit()
    {
        var texts = new MemoryTexts();

        var atTheLimit = await RowJson.ColumnsOfAsync(new string('a', RowJson.LongestInRow - 2), texts, None);
        var above = await RowJson.ColumnsOfAsync(new string('a', RowJson.LongestInRow - 1), texts, None);

        Assert.All(atTheLimit.Values, part => Assert.InRange(part.Length, 1, RowJson.LongestInProperty));
        Assert.Equal(RowJson.LongestInRow, atTheLimit.Values.Sum(part => part.Length));
        Assert.Equal(["JsonBlob"], above.Keys);
        Assert.Equal(1, texts.Count);
    }

    [Theory]
    [InlineData("Abc-1.2_x", "Abc-1.2_x")]
    [InlineData("0067/2026", "0067=2F2026")]
    [InlineData("a:b=c", "a=3Ab=3Dc")]
    public void RowKeyOf_AnyText_IsSafe(string text, string key) => Assert.Equal(key, RowKey.Of(text));

    [Fact]
    public void RowKeyOf_LongTexts_StayShortAndDifferent()
    {
        string[] keys = [RowKey.Of(new string('ä', 400)), RowKey.Of(new string('ä', 401)), RowKey.Of(new string('/', 3000))];

        Assert.Equal(3, keys.Distinct().Count());
        Assert.All(keys, key => Assert.InRange(key.Length, 1, 200));
    }

    [Fact]
    public async Task Keep_SameTextTwice_IsOneBlob()
    {
        var texts = new AzureStorage(await AzuriteStorage.NewAsync(azurite)).Texts;

        var first = await texts.KeepAsync("Grüße", None);
        var second = await texts.KeepAsync("Grüße", None);

        Assert.Equal(first, second);
        Assert.Equal("Grüße", await texts.GetAsync(first, None));
    }

    private async Task<Facts<Tally, TallyEvent>> NewFactsAsync()
    {
        var storage = new AzureStorage(await AzuriteStorage.NewAsync(azurite));
        return new(storage.Table(Tables.Motions), storage.Texts, Tally.Evolve);
    }
}
