using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>
/// Starts the day's reading, one orchestration a host so that no host is asked twice at once; what is on its way already is left to it.
/// </summary>
internal sealed class DailySources(SourceStore store, Orchestrations orchestrations) : IDaily
{
    public async Task RunAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (var host in (await store.AllAsync(cancellation)).Where(source => source.Active).GroupBy(HostOf))
            await StartAsync(client, host.Key, [.. host.Select(source => source.Id).Order(StringComparer.Ordinal)], full: false,
                cancellation);
    }

    /// <summary>Unless one of that host is under way.</summary>
    public Task StartAsync(DurableTaskClient client, Source source, bool full, CancellationToken cancellation) =>
        StartAsync(client, HostOf(source), [source.Id], full, cancellation);

    public static string InstanceOf(string host) => $"oparl-{SourceStore.Key(host)[..16]}";

    public static string HostOf(Source source) => new Uri(source.Address).Authority.ToLowerInvariant();

    private Task StartAsync(DurableTaskClient client, string host, ImmutableArray<string> sources, bool full,
        CancellationToken cancellation) =>
        orchestrations.EnsureAsync(client, Names.SourceReading, InstanceOf(host), new CarriedReading(Carried.Today, sources, full, null, 0),
            cancellation);
}
