using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wiedervorlage.Functions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.LocalHost.Durable;
using Wiedervorlage.LocalHost.MailSink;
using Wiedervorlage.LocalHost.Metering;
using Wiedervorlage.LocalHost.SignIn;
using Wiedervorlage.LocalHost.Time;
using Wiedervorlage.LocalHost.Triggers;
using Wiedervorlage.LocalHost.Triggers.Durable;
using Wiedervorlage.LocalHost.Triggers.Http;
using Wiedervorlage.LocalHost.Triggers.Queues;
using Wiedervorlage.LocalHost.Triggers.Timers;

namespace Wiedervorlage.LocalHost.Hosting;

/// <summary>Puts the local runtime around an app's services and functions.</summary>
internal static class LocalHostApp
{
    /// <summary>As on the real host; the app's own limit lies below it.</summary>
    private const long LargestRequest = 104_857_600;

    /// <param name="addApp">The app's own services, and on the pipeline what stands around its functions.</param>
    /// <param name="functions">The types in which functions are looked for.</param>
    public static WebApplication Create(string[] args, Action<IFunctionsWorkerApplicationBuilder, IConfiguration> addApp, IEnumerable<Type> functions)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddHostSettings(args);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("AzureFunctionsJobHost:logging"));
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.AddRouting();
        // The engine before the triggers: it is there when they begin, and stops after them.
        builder.Services.AddTime().AddMetering().AddDurableEngine(builder.Configuration).AddTriggers(functions);
        builder.Services.AddMailSink(builder.Configuration);
        builder.Services.AddSingleton<LocalProvider>();
        var pipeline = new LocalPipeline(builder.Services);
        builder.Services.AddSingleton(pipeline);
        addApp(pipeline, builder.Configuration);
        builder.Services.TryAddSingleton(_ => builder.Configuration.Get<Settings>() ?? new Settings());
        builder.Services.TryAddSingleton<StorageClients>();
        builder.Services.TryAddSingleton(provider => provider.GetRequiredService<StorageClients>().Tables);
        var app = builder.Build();
        app.Urls.Add(app.Configuration["urls"]!);
        DurableRegistration.Register(app.Services.GetRequiredService<FunctionIndex>(), app.Services.GetRequiredService<DurableFunctions>(), app.Services.GetRequiredService<IServiceScopeFactory>());
        app.MapLocalRoutes();
        return app;
    }

    /// <summary>Creates the runtime's own table and container and sets the clock, then starts.</summary>
    public static async Task StartLocalAsync(this WebApplication app, CancellationToken cancellation = default)
    {
        await Task.WhenAll(app.Services.GetRequiredService<LocalTable>().CreateAsync(cancellation), app.Services.GetRequiredService<SentMails>().CreateAsync(cancellation));
        if (!app.Configuration.IsInRealTime()) await app.Services.GetRequiredService<ClockStore>().LoadAsync(cancellation);
        await app.StartAsync(cancellation);
    }

    private static void Limit(KestrelServerOptions options) => options.Limits.MaxRequestBodySize = LargestRequest;

    private static IServiceCollection AddTime(this IServiceCollection services) => services
        .AddSingleton(new MovedTime(TimeProvider.System))
        .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<MovedTime>())
        .AddSingleton<LocalTable>()
        .AddSingleton<ClockStore>()
        .AddSingleton<ClockMover>();

    private static IServiceCollection AddMetering(this IServiceCollection services) => services
        .AddSingleton<StorageMeter>()
        .AddSingleton<SentMessages>()
        .AddSingleton<HttpPipelinePolicy>(provider => provider.GetRequiredService<StorageMeter>())
        .AddSingleton<HttpPipelinePolicy>(provider => provider.GetRequiredService<SentMessages>());

    private static IServiceCollection AddTriggers(this IServiceCollection services, IEnumerable<Type> functions) => services
        .AddSingleton(FunctionIndex.Of(functions))
        .AddSingleton<FunctionKeys>()
        .AddSingleton<HttpFunctions>()
        .AddSingleton<TimerStates>()
        .AddDueWork<QueueWork>()
        .AddDueWork<TimerWork>();

    /// <summary>Registers work that the clock mover asks and the host starts.</summary>
    public static IServiceCollection AddDueWork<T>(this IServiceCollection services) where T : class, IDueWork, IHostedService => services
        .AddSingleton<T>()
        .AddSingleton<IDueWork>(provider => provider.GetRequiredService<T>())
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<T>());

    private static void MapLocalRoutes(this WebApplication app)
    {
        // Made now, so that a function that cannot run is refused at the start.
        var functions = app.Services.GetRequiredService<HttpFunctions>();
        app.MapGet("/api/health", (RequestDelegate)(http => { http.Response.StatusCode = app.Lifetime.ApplicationStarted.IsCancellationRequested ? 200 : 503; return Task.CompletedTask; }));
        app.MapClock();
        app.MapMeter();
        app.MapMailSink();
        app.MapLocalProvider();
        app.MapFallback("{**path}", functions.AnswerAsync);
    }
}
