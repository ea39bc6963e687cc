using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>Where everything of sources is kept.</summary>
internal sealed class SourceStore(
    Documents<Source> sources, Documents<SourceState> states, Documents<SourceRun> runs, Documents<SourceKeptPage> pages,
        Documents<KnownObject> objects,
    Documents<PlannedObjects> plans, Documents<PlannedState> plannedStates, Documents<PaperOfNumber> numbers,
        Documents<SeenWording> wordings)
{
    private const string All = "sources";
    private const string Run = "runs";

    public Documents<Source> Sources => sources;

    public Documents<SourceState> States => states;

    public Documents<SourceRun> Runs => runs;

    public Documents<SourceKeptPage> Pages => pages;

    public Documents<PlannedObjects> Plans => plans;

    public Documents<PlannedState> PlannedStates => plannedStates;

    public Documents<PaperOfNumber> Numbers => numbers;

    public Documents<SeenWording> Wordings => wordings;

    public static string SourcesPartition => All;

    public async Task<Source?> SourceAsync(string id, CancellationToken cancellation) =>
        (await sources.LoadAsync(All, id, cancellation))?.Value;

    public async Task<SourceState> StateAsync(string id, CancellationToken cancellation) =>
        (await states.LoadAsync(SourceState.Partition, id, cancellation))?.Value ?? new(id);

    public Task<Document<SourceRun>?> RunAsync(string source, CancellationToken cancellation) => runs.LoadAsync(Run, source, cancellation);

    /// <returns>Null when the race is lost.</returns>
    public Task<Document<SourceRun>?> SaveRunAsync(SourceRun run, Document<SourceRun>? was, CancellationToken cancellation) =>
        runs.SaveAsync(Run, run.Source, run, was, cancellation);

    public async Task<ImmutableArray<Source>> AllAsync(CancellationToken cancellation) =>
        [.. await sources.ScanAsync(All, cancellation).Select(one => one.Value).ToListAsync(cancellation)];

    public async Task<KnownObject?> ObjectAsync(string source, SourceList list, string id, CancellationToken cancellation) =>
        (await objects.LoadAsync(ObjectsOf(source, list), Key(SourceIds.Same(id)), cancellation))?.Value;

    public IAsyncEnumerable<KnownObject> ObjectsAsync(string source, SourceList list, CancellationToken cancellation) =>
        objects.ScanAsync(ObjectsOf(source, list), cancellation).Select(one => one.Value);

    /// <summary>New ones many at a time; those that are there one by one.</summary>
    public async Task PutAsync(string source, ImmutableArray<KnownObject> put, bool first, CancellationToken cancellation)
    {
        foreach (var list in put.GroupBy(one => one.List))
        {
            if (first) await objects.InsertAllAsync(ObjectsOf(source, list.Key), list
                .Select(one => (Key(SourceIds.Same(one.Content.Id)), one)), cancellation);
            else foreach (var one in list) await objects.PutAsync(ObjectsOf(source, list.Key), Key(SourceIds.Same(one.Content.Id)), one,
                cancellation);
        }
    }

    public static string PagesOf(string source, string run) => $"pages-{source}-{run}";

    public static string PlanOf(string source, string run) => $"plan-{source}-{run}";

    public static string NumbersOf(string source) => $"numbers-{source}";

    public static string WordingsOf(string source) => $"wordings-{source}";

    /// <summary>Sorts as the number does.</summary>
    public static string Ordinal(int number) => number.ToString("000000", CultureInfo.InvariantCulture);

    /// <summary>Anything as a short key.</summary>
    public static string Key(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];

    private static string ObjectsOf(string source, SourceList list) => $"objects-{source}-{list}";
}
