using Grpc.Core;
using Azure.Data.Tables;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.Durable;

public class TableStoreTests(Azurite azurite)
{
    [Fact]
    public async Task ThreeActivities_CostFourStorageCalls()
    {
        var calls = new CallCount();
        await using var world = await ReplayTests.Chain(new World(Tables.New(azurite, Tables.NewName(), calls)), []).StartAsync();
        var before = calls.Count;
        await world.RunAsync("Chain", "a");
        Assert.Equal(4, calls.Count - before);
        Assert.Equal("abcd", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task LongHistory_MovesToPages_AndIsReplayedFromThem()
    {
        var ran = 0;
        await using var world = await new World(Tables.New(azurite))
            .Activity<int>("Work", n =>
            {
                ran++;
                return n + 1;
            })
            .Orchestrator("Long", async context =>
            {
                var n = 0;
                while (n < 400) n = await context.CallActivityAsync<int>("Work", n);
                await context.WaitForExternalEvent<string>("Go");
                return n;
            })
            .StartAsync();
        await world.RunAsync("Long");
        await world.RestartAsync();
        await world.RaiseAsync("Go");
        Assert.Equal((400, 400), (await world.OutputAsync<int>(), ran));
    }

    [Fact]
    public async Task LargeValues_OfNinetyThousandCharacters_Work_LargerOnesAreRefused()
    {
        var text = string.Concat(Enumerable.Repeat("Straße 😀 \"ja\" ", 3_500));
        var json = new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        await using var world = await new World(Tables.New(azurite), json)
            .Activity<string>("Echo", t => t)
            .Activity<int>("Huge", n => new string('x', n))
            .Orchestrator("Large", async context =>
            {
                var echo = await context.CallActivityAsync<string>("Echo", context.GetInput<string>());
                var raised = await context.WaitForExternalEvent<string>("Text");
                try
                {
                    await context.CallActivityAsync<string>("Huge", 200_000);
                }
                catch (TaskFailedException e)
                {
                    Assert.Contains("pass an id", e.Message, StringComparison.Ordinal);
                }
                return echo == raised ? echo : "";
            })
            .StartAsync();
        await world.RunAsync("Large", text);
        await world.RestartAsync();
        await world.RaiseAsync("Text", text);
        Assert.Equal(text, await world.OutputAsync<string>());
        await Assert.ThrowsAsync<TooLargeException>(() => world.RunAsync("Large", new string('x', 200_000), "two"));
    }

    [Fact]
    public async Task ThreeHundredActivitiesAtOnce_WithLongInputs_AreOneTurn()
    {
        await using var world = await new World(Tables.New(azurite))
            .Activity<string>("Length", t => t!.Length)
            .Orchestrator("FanOut", async context =>
            {
                var lengths = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => context.CallActivityAsync<int>("Length", new string('x', 1_000))));
                await context.WaitForExternalEvent<string>("Go");
                return lengths.Sum();
            })
            .StartAsync();
        await world.RunAsync("FanOut");
        await world.RestartAsync();
        await world.RaiseAsync("Go");
        Assert.Equal(300_000, await world.OutputAsync<int>());
    }

    [Fact]
    public async Task ContinueAsNewAndPurge_LeaveNoHistoryBehind()
    {
        var table = Tables.NewName();
        await using var world = await new World(Tables.New(azurite, table, new()))
            .Activity<string>("Echo", t => t)
            .Orchestrator("Rounds", async context =>
            {
                var round = context.GetInput<int>();
                for (var i = 0; i < 3; i++) await context.CallActivityAsync<string>("Echo", new string('x', 30_000));
                if (round == 3) return round;
                context.ContinueAsNew(round + 1);
                return null;
            })
            .StartAsync();
        await world.RunAsync("Rounds", 1);
        Assert.Equal(3, await world.OutputAsync<int>());
        var rows = new TableServiceClient(azurite.ConnectionString).GetTableClient(table);
        var keys = await rows.QueryAsync<TableEntity>(cancellationToken: World.Patience).Select(e => e.RowKey).ToListAsync(World.Patience);
        Assert.Single(keys.Where(k => k.StartsWith("h-", StringComparison.Ordinal)).Select(k => k.Split('-')[1]).Distinct());
        Assert.Equal(1, (await world.Client.PurgeInstanceAsync("one", null, World.Patience)).PurgedInstanceCount);
        Assert.Empty(await rows.QueryAsync<TableEntity>(cancellationToken: World.Patience).ToListAsync(World.Patience));
    }

    [Fact]
    public async Task SecondProcessOnTheSameTable_IsNoticed_AndNothingIsWrittenOver()
    {
        var table = Tables.NewName();
        await using var world = await Waiting(new World(Tables.New(azurite, table, new()))).StartAsync();
        await using var other = await Waiting(new World(Tables.New(azurite, table, new()))).StartAsync();
        await world.RunAsync("Waits");
        await other.RaiseAsync("Go", "from the other");
        await Assert.ThrowsAsync<RpcException>(() => world.RaiseAsync("Go", "from the first"));
        Assert.Equal("from the other", await world.OutputAsync<string>());
    }

    [Fact]
    public async Task Listing_FiltersAndPurges_AsTheMemoryStoreDoes()
    {
        await using var world = await Waiting(new World(Tables.New(azurite))).StartAsync();
        foreach (var id in (string[])["m-1", "m-2", "n-1 'ä' & %2F", "n-2"]) await world.RunAsync("Waits", id, id);
        await world.RaiseAsync("Go", "", "m-1");
        await world.RaiseAsync("Go", "", "n-1 'ä' & %2F");
        var client = world.Client;
        Assert.Equal(["n-1 'ä' & %2F", "n-2"], await IdsAsync(client.GetAllInstancesAsync(new(InstanceIdPrefix: "n-"))));
        Assert.Equal(["m-2", "n-2"], await IdsAsync(client.GetAllInstancesAsync(new(Statuses: [OrchestrationRuntimeStatus.Running]))));
        Assert.Empty(await IdsAsync(client.GetAllInstancesAsync(new(CreatedFrom: World.Begin.AddTicks(1)))));
        var whole = client.GetAllInstancesAsync(new(InstanceIdPrefix: "m-1", FetchInputsAndOutputs: true));
        Assert.Equal("m-1", (await whole.FirstAsync(World.Patience)).ReadInputAs<string>());
        Assert.Equal(2, (await client.PurgeAllInstancesAsync(new(CreatedTo: World.Begin), null, World.Patience)).PurgedInstanceCount);
        Assert.Equal(["m-2", "n-2"], await IdsAsync(client.GetAllInstancesAsync()));
    }

    private static World Waiting(World world) =>
        world.Orchestrator("Waits", async context => await context.WaitForExternalEvent<string>("Go"));

    private static async Task<List<string>> IdsAsync(AsyncPageable<OrchestrationMetadata> all) =>
        await all.Select(i => i.InstanceId).ToListAsync(World.Patience);
}
