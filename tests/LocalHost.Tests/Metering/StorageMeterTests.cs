using System.Diagnostics;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.LocalHost.Metering;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.LocalHost.Tests.Metering;

public sealed class StorageMeterTests(Azurite azurite)
{
    private const int KilledBySignal = 128 + 9;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_AreCounted_AndNamedWithoutKeys()
    {
        await using var host = await TestHost.StartAsync(azurite, []);
        var clients = host.Services.GetRequiredService<Functions.Storage.StorageClients>();
        var meter = host.Services.GetRequiredService<StorageMeter>();
        var (before, changes) = (meter.Calls, meter.Changes);
        await clients.Table("LocalHost").UpsertEntityAsync(new Azure.Data.Tables.TableEntity("p", "secret"), cancellationToken: Token);
        await clients.Table("LocalHost").GetEntityAsync<Azure.Data.Tables.TableEntity>("p", "secret", cancellationToken: Token);
        var answer = await host.JsonAsync("/local/storage-calls");
        Assert.Equal(changes + 1, answer.GetProperty("changes").GetInt64());
        Assert.Equal(before + 2, answer.GetProperty("calls").GetInt64());
        var kinds = answer.GetProperty("byKind").EnumerateObject().ToDictionary(kind => kind.Name, kind => kind.Value.GetInt64());
        Assert.Equal(before + 2, kinds.Values.Sum());
        Assert.Contains(kinds.Keys, kind => kind.EndsWith($" {host.Stage}LocalHost", StringComparison.Ordinal));
        Assert.DoesNotContain("secret", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FunctionCalls_EachFunctionWithItsTrigger_AndHowOftenItWasCalled()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Echo)]);
        await host.Http.GetAsync("/echo", Token);
        await host.Http.GetAsync("/echo", Token);
        Assert.Equal("""[{"name":"Echo","trigger":"Http","calls":2},{"name":"Silent","trigger":"Activity","calls":0}]""", await host.Http.GetStringAsync("/local/function-calls", Token));
    }

    [Theory]
    [InlineData("Kill:Before", false)]
    [InlineData("Kill:After", true)]
    public async Task Process_IsKilledTheHardWay_BeforeOrAfterItsFirstCall(string setting, bool tableThere)
    {
        var stage = AzuriteStorage.NewStage();
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Wiedervorlage.LocalHost"))
        {
            ArgumentList = { "--urls", "http://127.0.0.1:0", "--Stage", stage, "--AzureWebJobsStorage", azurite.ConnectionString, $"--{setting}", "1" },
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
        await process.WaitForExitAsync(Token);
        await output;
        Assert.Equal(KilledBySignal, process.ExitCode);
        var tables = new Azure.Data.Tables.TableServiceClient(azurite.ConnectionString).QueryAsync($"TableName eq '{stage}LocalHost'", cancellationToken: Token);
        Assert.Equal(tableThere, await tables.AnyAsync(Token));
    }

    private static class Echo
    {
        [Function("Echo")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "echo")] HttpRequest request) => Results.Ok();

        [Function("Silent")]
        public static Task<string> Silent([ActivityTrigger] string input) => Task.FromResult(input);
    }
}
