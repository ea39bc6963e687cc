using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.OParl.Sources;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.OParl.Sources;

/// <summary>The app beside a city's system that is played in memory.</summary>
internal static class SourceWorld
{
    public const string Id = "karlsruhe";

    public static readonly Source City = new(Id, "Stadt Karlsruhe", CityServer.System, null, true, null, [], [], [], []);

    public static async Task<AppWorld> NewAsync(HttpMessageHandler server, Source? source = null, Func<IStorage, IStorage>? around = null, string begins = "2026-07-18T08:00:00+02:00")
    {
        var world = new AppWorld(new WorldSetup
        {
            Begins = DateTimeOffset.Parse(begins, System.Globalization.CultureInfo.InvariantCulture),
            Around = around,
            Services = services => services.AddKeyedSingleton(SourceClient.Name, server),
        });
        await world.StartAsync();
        await PutAsync(world, source ?? City);
        return world;
    }

    public static Task PutAsync(AppWorld world, Source source) =>
        world.Get<SourceStore>().Sources.PutAsync(SourceStore.SourcesPartition, source.Id, source);

    /// <summary>Through the orchestration, its pauses passed in moved time.</summary>
    public static async Task<SourceState> ReadAsync(AppWorld world, bool full = false, string id = Id)
    {
        var source = (await world.Get<SourceStore>().SourceAsync(id, default))!;
        await world.Get<DailySources>().StartAsync(world.Client, source, full, default);
        await world.MoveToInstantAsync(world.Now + Duration.FromHours(1));
        return await world.Get<SourceStore>().StateAsync(id, default);
    }

    /// <summary>The activities in the order of the orchestration, each again when it died; quicker than an engine.</summary>
    public static async Task<SourceState> ReadByHandAsync(AppWorld world, string run, bool full = false)
    {
        var step = new SourceStep(Id, run, full, 0);
        await Until(() => Scoped<SourceRequests, int>(world, activities => activities.Begin(step, default)));
        while (await Until(() => Scoped<SourceRequests, RequestMade>(world, activities => activities.Make(step, default))) is { More: true }) step = step with { At = step.At + 1 };
        await Until(() => Scoped<SourceComparing, int>(world, activities => activities.Compare(step, default)));
        await Until(() => Scoped<SourceApplying, int>(world, activities => activities.Apply(step, default)));
        await Until(() => Scoped<SourceFollowing, int>(world, activities => activities.Propose(step, world.Client, default)));
        await Until(() => Scoped<SourceApplying, int>(world, activities => activities.End(step, default)));
        return await world.Get<SourceStore>().StateAsync(Id, default);
    }

    /// <summary>All that is known of the source, readable.</summary>
    public static async Task<string> DumpAsync(AppWorld world)
    {
        var lines = new List<string> { Json.Write(await world.Get<SourceStore>().StateAsync(Id, default)) };
        foreach (var list in Enum.GetValues<SourceList>())
            await foreach (var one in world.Get<SourceStore>().ObjectsAsync(Id, list, default)) lines.Add(Json.Write(one));
        await foreach (var one in world.Get<Documents<SourceProposal>>().ScanAsync(SourceProposing.PartitionOf(Id))) lines.Add(Json.Write(one.Value));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    public static async Task<List<SourceProposal>> ProposalsAsync(AppWorld world) =>
        await world.Get<Documents<SourceProposal>>().ScanAsync(SourceProposing.PartitionOf(Id)).Select(one => one.Value).ToListAsync();

    private static async Task<T> Scoped<TActivities, T>(AppWorld world, Func<TActivities, Task<T>> call) where TActivities : notnull
    {
        await using var scope = world.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<TActivities>());
    }

    private static async Task<T> Until<T>(Func<Task<T>> activity)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await activity();
            }
            catch (Imports.DiedHereException) when (tries < 3)
            {
                // The engine calls it again after a restart.
            }
        }
    }
}
