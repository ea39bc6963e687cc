using System.Runtime.CompilerServices;
using Azure;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Serialisation;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Mail;

/// <summary>Table Outbox, in the rows of <see cref="OutboxRows"/>: one mail or many in one call.</summary>
internal sealed class OutboxStore(IStorage storage)
{
    /// <summary>Of whose states one batch has room.</summary>
    public const int MostAtOnce = 33;

    private const string StateColumn = "State";

    private readonly IRows _rows = storage.Table(Tables.Outbox);

    /// <returns>False when there is one under this key already; then nothing is changed.</returns>
    public async Task<bool> InsertAsync(RenderedMail mail, OutboxEntry entry, CancellationToken cancellation) =>
        await WriteAsync(await InsertionAsync(mail, entry, cancellation), cancellation) is not null;

    /// <summary>Inserts them in as few calls as they fit in.</summary>
    /// <returns>Batch by batch: false when one of it was there already, and none of it was written.</returns>
    public async IAsyncEnumerable<(ImmutableArray<RenderedMail> Mails, bool Written)> InsertAllAsync(
        IEnumerable<(RenderedMail Mail, OutboxEntry Entry)> all, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var insertions = new List<(RenderedMail Mail, ImmutableArray<RowChange> Changes)>();
        foreach (var (mail, entry) in all) insertions.Add((mail, await InsertionAsync(mail, entry, cancellation)));
        foreach (var batch in Batches.Of(insertions, one => one.Changes))
            yield return ([.. batch.Select(one => one.Mail)], await WriteAsync([.. batch.SelectMany(one => one.Changes)], cancellation) is not null);
    }

    public async Task<OutboxRow?> LoadAsync(MailId id, CancellationToken cancellation)
    {
        var row = await _rows.GetAsync(OutboxRows.Partition, OutboxRows.Entry(id), cancellation);
        return row is null ? null : await EntryInAsync(row, cancellation);
    }

    /// <returns>Null when there is none, or its text has been forgotten.</returns>
    public async Task<OutboxMail?> LoadWithMailAsync(MailId id, CancellationToken cancellation)
    {
        var query = new RowQuery(OutboxRows.Partition, OutboxRows.Of(id));
        var rows = await _rows.FindAsync(query, cancellation).ToDictionaryAsync(row => row.Key, cancellationToken: cancellation);
        if (!rows.TryGetValue(OutboxRows.Mail(id), out var text)) return null;
        var mail = await RowJson.ReadAsync<RenderedMail>(text, storage.Texts, cancellation);
        return new(await EntryInAsync(rows[OutboxRows.Entry(id)], cancellation), mail);
    }

    /// <summary>Writes new states, each with its marks, all or none. At most <see cref="MostAtOnce"/> of different mails; one whose state stays is left alone.</summary>
    /// <returns>What stands now; null when somebody else was faster with one of them.</returns>
    public async Task<ImmutableArray<OutboxRow>?> SaveAsync(ImmutableArray<(OutboxRow Was, MailState State)> all, Instant at, CancellationToken cancellation)
    {
        var (changes, now) = (ImmutableArray.CreateBuilder<RowChange>(), all.Select(one => one.Was).ToArray());
        var places = new List<(int Row, int Change)>();
        foreach (var (index, (was, state)) in all.Index())
        {
            if (state == was.Entry.State) continue;
            var (id, entry) = (MailId.Of(was.Entry.Key), was.Entry with { State = state });
            (now[index], places) = (new(entry, default), [.. places, (index, changes.Count)]);
            changes.Add(new RowChange.Replace(OutboxRows.Entry(id), await ColumnsOfAsync(entry, cancellation), was.ETag));
            changes.AddRange(OutboxRows.Marks(id, was.Entry.State, state, at));
        }
        if (changes.Count == 0) return [.. now];
        if (await WriteAsync(changes.ToImmutable(), cancellation) is not { } etags) return null;
        foreach (var (row, change) in places) now[row] = now[row] with { ETag = etags[change] };
        return [.. now];
    }

    /// <summary>What is not finished.</summary>
    public async IAsyncEnumerable<OutboxRow> OpenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var id in MarkedAsync(OutboxRows.Open, cancellation))
            if (await LoadAsync(id, cancellation) is { } row && !MailState.IsFinished(row.Entry.State))
                yield return row;
    }

    /// <summary>What was finished in the month of <paramref name="at"/> (UTC) and has its text still.</summary>
    public IAsyncEnumerable<MailId> FinishedAsync(Instant at, CancellationToken cancellation) => MarkedAsync(OutboxRows.Finished(at), cancellation);

    /// <summary>Takes away the text of a mail that was finished in that month; its entry stays, so that it is never sent a second time.</summary>
    public async Task ForgetTextAsync(MailId id, Instant finishedAt, CancellationToken cancellation)
    {
        var mail = await _rows.GetAsync(OutboxRows.Partition, OutboxRows.Mail(id), cancellation);
        if (mail is not null) await RowJson.DropAsync(mail, storage.Texts, cancellation);
        RowChange mark = new RowChange.Delete(OutboxRows.Finished(finishedAt) + id, ETag.All);
        await WriteAsync(mail is null ? [mark] : [mark, new RowChange.Delete(OutboxRows.Mail(id), mail.ETag)], cancellation);
    }

    private async IAsyncEnumerable<MailId> MarkedAsync(string mark, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in _rows.FindAsync(new(OutboxRows.Partition, mark), cancellation)) yield return new(row.Key[mark.Length..]);
    }

    private async Task<ImmutableArray<RowChange>> InsertionAsync(RenderedMail mail, OutboxEntry entry, CancellationToken cancellation)
    {
        var id = MailId.Of(mail.Key);
        return
        [
            new RowChange.Insert(OutboxRows.Entry(id), await ColumnsOfAsync(entry, cancellation)),
            new RowChange.Insert(OutboxRows.Mail(id), await RowJson.ColumnsOfAsync(mail, storage.Texts, cancellation)),
            OutboxRows.MarkOpen(id),
        ];
    }

    private Task<ImmutableArray<ETag>?> WriteAsync(ImmutableArray<RowChange> changes, CancellationToken cancellation) =>
        _rows.WriteAsync(OutboxRows.Partition, changes, cancellation);

    private async Task<ImmutableDictionary<string, string>> ColumnsOfAsync(OutboxEntry entry, CancellationToken cancellation) =>
        (await RowJson.ColumnsOfAsync(entry, storage.Texts, cancellation)).Add(StateColumn, Hierarchies.NameOf(entry.State.GetType()));

    private async Task<OutboxRow> EntryInAsync(Row row, CancellationToken cancellation) =>
        new(await RowJson.ReadAsync<OutboxEntry>(row, storage.Texts, cancellation), row.ETag);
}
