using Azure;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Storage;

public sealed class MemoryRowsTests : RowsTests
{
    private protected override Task<IRows> NewTableAsync() => Task.FromResult<IRows>(new MemoryRows());
}

public sealed class AzureRowsTests(Azurite azurite) : RowsTests
{
    private protected override async Task<IRows> NewTableAsync() => new AzureStorage(await AzuriteStorage.NewAsync(azurite)).Table(Tables.Motions);
}

/// <summary>What both tables do alike; the stores rely on nothing else.</summary>
public abstract class RowsTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    private protected abstract Task<IRows> NewTableAsync();

    [Fact]
    public async Task Insert_ExistingRow_IsAConflictAndChangesNothing()
    {
        var rows = await NewTableAsync();
        Assert.NotNull(await rows.WriteAsync("p", [new RowChange.Insert("a", Text("first"))], None));

        Assert.Null(await rows.WriteAsync("p", [new RowChange.Insert("a", Text("second"))], None));

        Assert.Equal("first", (await rows.GetAsync("p", "a", None))!.Columns["Text"]);
    }

    [Fact]
    public async Task Replace_ChangedOrMissingRow_IsAConflict()
    {
        var rows = await NewTableAsync();
        var first = (await rows.WriteAsync("p", [new RowChange.Insert("a", Text("1"))], None))!.Value[0];
        var second = (await rows.WriteAsync("p", [new RowChange.Replace("a", Text("2"), first)], None))!.Value[0];

        Assert.Null(await rows.WriteAsync("p", [new RowChange.Replace("a", Text("3"), first)], None));
        Assert.Null(await rows.WriteAsync("p", [new RowChange.Replace("b", Text("3"), second)], None));
        Assert.Equal(second, (await rows.GetAsync("p", "a", None))!.ETag);
    }

    [Fact]
    public async Task Replace_LeavesNothingOfTheFormerColumns()
    {
        var rows = await NewTableAsync();
        var etag = (await rows.WriteAsync("p", [new RowChange.Insert("a", Text("1").Add("More", "x"))], None))!.Value[0];

        await rows.WriteAsync("p", [new RowChange.Replace("a", Text("2"), etag)], None);

        Assert.Equal(["Text"], (await rows.GetAsync("p", "a", None))!.Columns.Keys);
    }

    [Fact]
    public async Task Batch_OneConflict_WritesNothing()
    {
        var rows = await NewTableAsync();
        await rows.WriteAsync("p", [new RowChange.Insert("b", Text("1"))], None);

        Assert.Null(await rows.WriteAsync("p", [new RowChange.Insert("a", Text("2")), new RowChange.Insert("b", Text("2")), new RowChange.Put("c", Text("2"))], None));

        Assert.Equal(["b"], await KeysAsync(rows, new()));
    }

    [Fact]
    public async Task Batch_Written_AnswersTheETagOfEachRow()
    {
        var rows = await NewTableAsync();

        var etags = await rows.WriteAsync("p", [new RowChange.Insert("a", Text("1")), new RowChange.Put("b", Text("1"))], None);

        Assert.Equal((await rows.GetAsync("p", "a", None))!.ETag, etags!.Value[0]);
        Assert.Equal((await rows.GetAsync("p", "b", None))!.ETag, etags.Value[1]);
    }

    [Fact]
    public async Task Delete_ChangedOrMissingRow_IsAConflict()
    {
        var rows = await NewTableAsync();
        var first = (await rows.WriteAsync("p", [new RowChange.Insert("a", Text("1"))], None))!.Value[0];
        var second = (await rows.WriteAsync("p", [new RowChange.Put("a", Text("2"))], None))!.Value[0];

        Assert.Null(await rows.WriteAsync("p", [new RowChange.Delete("a", first)], None));
        Assert.NotNull(await rows.WriteAsync("p", [new RowChange.Delete("a", second)], None));
        Assert.Null(await rows.WriteAsync("p", [new RowChange.Delete("a", second)], None));
        Assert.Null(await rows.GetAsync("p", "a", None));
    }

    [Fact]
    public async Task Find_ByPartitionPrefixAndColumn_AnswersThoseInOrder()
    {
        var rows = await NewTableAsync();
        await rows.WriteAsync("p", [new RowChange.Put("s:b", Text("it's")), new RowChange.Put("s:a", Text("open")), new RowChange.Put("t:a", Text("open"))], None);
        await rows.WriteAsync("q", [new RowChange.Put("s:a", Text("open")), new RowChange.Put("s:ä", Text("shut"))], None);

        Assert.Equal(["s:a", "s:b", "t:a"], await KeysAsync(rows, new("p")));
        Assert.Equal(["s:a", "s:b", "s:a", "s:ä"], await KeysAsync(rows, new(KeyPrefix: "s:")));
        Assert.Equal(["s:a"], await KeysAsync(rows, new("p", "s:", "Text", ["open", "shut"])));
        Assert.Equal(["s:b"], await KeysAsync(rows, new(Column: "Text", Values: ["it's"])));
    }

    [Fact]
    public async Task Find_MoreThanAPage_AnswersAll()
    {
        var rows = await NewTableAsync();
        foreach (var hundred in Enumerable.Range(0, 1100).Chunk(100))
        {
            await rows.WriteAsync("p", [.. hundred.Select(number => new RowChange.Insert($"r{number:D5}", Text("x")))], None);
        }

        Assert.Equal(1100, (await KeysAsync(rows, new("p"))).Distinct().Count());
    }

    [Fact]
    public async Task Insert_ManyAtOnce_OneWins()
    {
        var rows = await NewTableAsync();

        var etags = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => rows.WriteAsync("p", [new RowChange.Insert("a", Text($"{number}"))], None)));

        Assert.Single(etags, etag => etag is not null);
    }

    private static ImmutableDictionary<string, string> Text(string text) => ImmutableDictionary<string, string>.Empty.Add("Text", text);

    private static async Task<List<string>> KeysAsync(IRows rows, RowQuery query) => await rows.FindAsync(query, None).Select(row => row.Key).ToListAsync(None);
}
