using System.Runtime.CompilerServices;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Serialisation;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Mail;

/// <summary>Table Outbox: a partition per mail, with one row that never changes (the mail) and a small one that does (the entry); beside them <see cref="OutboxIndex"/>.</summary>
internal sealed class OutboxStore(IStorage storage)
{
    private const string MailRow = "mail";
    private const string EntryRow = "entry";
    private const string StateColumn = "State";

    private readonly IRows _rows = storage.Table(Tables.Outbox);

    public OutboxIndex Index { get; } = new(storage.Table(Tables.Outbox));

    /// <returns>False when there is one under this key already; then nothing is changed.</returns>
    public async Task<bool> InsertAsync(RenderedMail mail, OutboxEntry entry, CancellationToken cancellation)
    {
        var id = MailId.Of(mail.Key);
        await Index.OpenAsync(id, cancellation);
        return await _rows.WriteAsync(
            id.Value,
            [
                new RowChange.Insert(EntryRow, await ColumnsOfAsync(entry, cancellation)),
                new RowChange.Insert(MailRow, await RowJson.ColumnsOfAsync(mail, storage.Texts, cancellation)),
            ],
            cancellation) is not null;
    }

    public async Task<OutboxRow?> LoadAsync(MailId id, CancellationToken cancellation)
    {
        var row = await _rows.GetAsync(id.Value, EntryRow, cancellation);
        return row is null ? null : await EntryInAsync(row, cancellation);
    }

    /// <returns>Null when there is none, or its text has been forgotten.</returns>
    public async Task<OutboxMail?> LoadWithMailAsync(MailId id, CancellationToken cancellation)
    {
        var rows = await _rows.FindAsync(new(id.Value), cancellation).ToDictionaryAsync(row => row.Key, cancellationToken: cancellation);
        if (!rows.TryGetValue(MailRow, out var text)) return null;
        var mail = await RowJson.ReadAsync<RenderedMail>(text, storage.Texts, cancellation);
        return new(await EntryInAsync(rows[EntryRow], cancellation), mail);
    }

    /// <returns>Null when somebody else was faster.</returns>
    public async Task<OutboxRow?> SaveAsync(OutboxRow was, MailState state, Instant at, CancellationToken cancellation)
    {
        var (entry, id) = (was.Entry with { State = state }, MailId.Of(was.Entry.Key));
        var (isFinished, wasFinished) = (MailState.IsFinished(state), MailState.IsFinished(was.Entry.State));
        var mark = isFinished && !wasFinished ? await Index.MarkAsync(id, cancellation) : null;
        if (wasFinished && !isFinished) await Index.OpenAsync(id, cancellation);
        var change = new RowChange.Replace(EntryRow, await ColumnsOfAsync(entry, cancellation), was.ETag);
        if (await _rows.WriteAsync(id.Value, [change], cancellation) is not [var etag]) return null;
        if (mark is { } closed) await Index.CloseAsync(id, closed, at, cancellation);
        return new(entry, etag);
    }

    /// <summary>What is not finished, by the index. One that is named there and finished (the process died in between) is closed now.</summary>
    public async IAsyncEnumerable<OutboxRow> OpenAsync(Instant at, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (id, mark) in Index.AllOpenAsync(cancellation))
        {
            var row = await LoadAsync(id, cancellation);
            if (row is not null && MailState.IsFinished(row.Entry.State)) await Index.CloseAsync(id, mark, at, cancellation);
            else if (row is not null) yield return row;
        }
    }

    /// <summary>Puts whatever is not finished into the index, from the mails themselves: reads the whole table.</summary>
    public async Task ReindexAsync(CancellationToken cancellation)
    {
        await foreach (var row in _rows.FindAsync(new(KeyPrefix: EntryRow), cancellation))
        {
            var entry = (await EntryInAsync(row, cancellation)).Entry;
            if (!MailState.IsFinished(entry.State)) await Index.OpenAsync(MailId.Of(entry.Key), cancellation);
        }
    }

    /// <summary>Takes the mail's text away; its entry stays, so that it is never sent a second time.</summary>
    public async Task ForgetTextAsync(MailId id, CancellationToken cancellation)
    {
        if (await _rows.GetAsync(id.Value, MailRow, cancellation) is not { } mail) return;
        await RowJson.DropAsync(mail, storage.Texts, cancellation);
        await _rows.WriteAsync(id.Value, [new RowChange.Delete(MailRow, mail.ETag)], cancellation);
    }

    private async Task<ImmutableDictionary<string, string>> ColumnsOfAsync(OutboxEntry entry, CancellationToken cancellation) =>
        (await RowJson.ColumnsOfAsync(entry, storage.Texts, cancellation)).Add(StateColumn, Hierarchies.NameOf(entry.State.GetType()));

    private async Task<OutboxRow> EntryInAsync(Row row, CancellationToken cancellation) =>
        new(await RowJson.ReadAsync<OutboxEntry>(row, storage.Texts, cancellation), row.ETag);
}
