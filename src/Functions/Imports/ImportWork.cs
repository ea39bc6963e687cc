using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Imports;

/// <summary>
/// Facts first, for files: an accepted one is stored as a whole, then carried out change by change, some hundred at a time. Every change can be carried out again, so
/// wherever the process dies, the check goes on from there: nothing stays half imported.
/// </summary>
internal sealed class ImportWork(
    Documents<AcceptedImport> accepted, Documents<ImportProgress> progress, ImportChanges changes, CheckQueue checks, Settings settings,
    Publishing publishing) : IChecked
{
    public const string Name = "import";
    private const int AtOnce = 200;

    public string Kind => Name;

    /// <summary>Stores the file and begins to carry it out. The same id again is the same file: it goes on where it was.</summary>
    public async Task<ImportView> AcceptAsync(AcceptedImport import, DurableTaskClient client, CancellationToken cancellation)
    {
        await checks.EnqueueAsync(Name, import.Id, settings.CheckAfter(), cancellation);
        await accepted.SaveAsync(AcceptedImport.Partition, import.Id, import, null, cancellation);
        return (await GoOnAsync(import.Id, client, cancellation))!;
    }

    public Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation) => GoOnAsync(id, client, cancellation);

    public async Task<ImportView?> FindAsync(string id, CancellationToken cancellation) =>
        await accepted.LoadAsync(AcceptedImport.Partition, id, cancellation) is { Value: var import }
            ? ImportView.Of(import, (await progress.LoadAsync(ImportProgress.Partition, id, cancellation))?.Value)
            : null;

    /// <summary>Newest first.</summary>
    public async Task<ImmutableArray<ImportView>> AllAsync(CancellationToken cancellation)
    {
        var states = await progress.ScanAsync(ImportProgress.Partition, cancellation).ToDictionaryAsync(one => one.Id, one => one.Value, cancellationToken: cancellation);
        var all = await accepted.ScanAsync(AcceptedImport.Partition, cancellation).Select(one => one.Value).ToListAsync(cancellation);
        return [.. all.OrderByDescending(import => import.At).Select(import => ImportView.Of(import, states.GetValueOrDefault(import.Id)))];
    }

    private async Task<ImportView?> GoOnAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await accepted.LoadAsync(AcceptedImport.Partition, id, cancellation) is not { Value: var import }) return null;
        var was = await progress.LoadAsync(ImportProgress.Partition, id, cancellation);
        var (done, left) = (was?.Value.Done ?? 0, (was?.Value.Left ?? []).ToBuilder());
        foreach (var planned in import.Changes.Skip(done).Take(AtOnce))
        {
            if (await changes.CarryOutAsync(planned.Change, client, cancellation) is { } why) left.Add(new(planned.Line, null, planned.What, why));
            done++;
        }
        var now = new ImportProgress(id, done, left.ToImmutable());
        if (was is null || was.Value.Done < done) await progress.SaveAsync(ImportProgress.Partition, id, now, was, cancellation);
        if (done < import.Changes.Length) await checks.EnqueueAsync(Name, id, TimeSpan.Zero, cancellation);
        else await publishing.MasterDataChangedAsync(cancellation);
        return ImportView.Of(import, now);
    }
}
