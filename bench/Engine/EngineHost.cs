using Wiedervorlage.LocalHost.Hosting;

namespace Wiedervorlage.Bench.Engine;

/// <summary>The local host around nothing but the benchmark's functions: <c>bench host --urls …</c></summary>
internal static class EngineHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = LocalHostApp.Create(
            args, (app, _) => app.Services.AddSingleton<KillSwitch>(), [typeof(ThreeActivities), typeof(Activities), typeof(EngineDoors)]);
        await app.StartLocalAsync();
        await app.WaitForShutdownAsync();
        return 0;
    }
}
