using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Storage.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Wiedervorlage.LocalHost.Hosting;
using Wiedervorlage.LocalHost.Triggers.Queues;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.LocalHost.Tests.Support;

/// <summary>The local runtime around a test's own functions, on a port and under a stage of its own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _connection;

    private TestHost(WebApplication app, string connection)
    {
        _app = app;
        _connection = connection;
        Stage = app.Configuration["Stage"]!;
        Http = new() { BaseAddress = new(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public Seen Seen => Services.GetRequiredService<Seen>();

    public string Stage { get; }

    /// <param name="settings">Over those of the samples; "Stage" to come back to what another host left.</param>
    public static async Task<TestHost> StartAsync(
        Azurite azurite, Type[] functions, Dictionary<string, string>? settings = null, Action<IServiceCollection>? services = null,
        Action<IFunctionsWorkerApplicationBuilder>? layers = null)
    {
        var app = Create(azurite.ConnectionString, functions, settings ?? [], services, layers);
        await app.StartLocalAsync(TestContext.Current.CancellationToken);
        return new(app, azurite.ConnectionString);
    }

    /// <summary>Builds only; what is refused at the start throws here.</summary>
    public static WebApplication Create(
        string connection, Type[] functions, Dictionary<string, string> settings, Action<IServiceCollection>? services = null,
        Action<IFunctionsWorkerApplicationBuilder>? layers = null)
    {
        var all = new Dictionary<string, string>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Stage"] = AzuriteStorage.NewStage(),
            ["AzureWebJobsStorage"] = connection,
            ["AzureFunctionsJobHost:logging:logLevel:default"] = "None",
            ["AzureFunctionsJobHost:logging:logLevel:Wiedervorlage"] = "None",
        };
        foreach (var (name, value) in settings) all[name] = value;
        return LocalHostApp.Create([.. all.Select(one => $"--{one.Key}={one.Value}")], (app, _) =>
        {
            app.Services.AddSingleton<Seen>();
            services?.Invoke(app.Services);
            layers?.Invoke(app);
        }, functions);
    }

    /// <summary>As the app's own client: the host notices what is sent.</summary>
    public QueueClient Queue(string name, QueueMessageEncoding encoding = QueueMessageEncoding.Base64)
    {
        var options = new QueueClientOptions { MessageEncoding = encoding };
        options.AddPolicy(Services.GetRequiredService<SentMessages>(), HttpPipelinePosition.PerCall);
        return new(_connection, $"{Stage}-{name}", options);
    }

    public async Task<JsonElement> JsonAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> PostAsync(string path, string json) =>
        Http.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    public async Task<DateTimeOffset> NowAsync() => (await JsonAsync("/local/clock")).GetProperty("now").GetDateTimeOffset();

    public Task<HttpResponseMessage> MoveAsync(DateTimeOffset to) => PostAsync("/local/clock", $$"""{"now":"{{to:O}}"}""");

    /// <summary>Moves on a little and lets all work finish.</summary>
    public async Task SettleAsync()
    {
        // On a busy machine more than a second can pass between the two calls: the clock has then overtaken the target and refuses it.
        for (var tries = 1; !(await MoveAsync(await NowAsync() + TimeSpan.FromSeconds(1))).IsSuccessStatusCode; tries++) Assert.True(tries < 20, "The clock refuses every target.");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
