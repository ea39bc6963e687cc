using System.Runtime.CompilerServices;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Serialisation;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Mail;

/// <summary>Table Outbox: a partition per mail, with one row that never changes (the mail) and a small one that does (the entry).</summary>
internal sealed class OutboxStore(IStorage storage)
{
    private const string MailRow = "mail";
    private const string EntryRow = "entry";
    private const string StateColumn = "State";

    private readonly IRows _rows = storage.Table(Tables.Outbox);

    /// <returns>False when there is one under this key already; then nothing is changed.</returns>
    public async Task<bool> InsertAsync(RenderedMail mail, OutboxEntry entry, CancellationToken cancellation) =>
        await _rows.WriteAsync(
            MailId.Of(mail.Key).Value,
            [
                new RowChange.Insert(EntryRow, await ColumnsOfAsync(entry, cancellation).ConfigureAwait(false)),
                new RowChange.Insert(MailRow, await RowJson.ColumnsOfAsync(mail, storage.Texts, cancellation).ConfigureAwait(false)),
            ],
            cancellation).ConfigureAwait(false) is not null;

    public async Task<OutboxRow?> LoadAsync(MailId id, CancellationToken cancellation)
    {
        var row = await _rows.GetAsync(id.Value, EntryRow, cancellation).ConfigureAwait(false);
        return row is null ? null : await EntryInAsync(row, cancellation).ConfigureAwait(false);
    }

    public async Task<OutboxMail?> LoadWithMailAsync(MailId id, CancellationToken cancellation)
    {
        var rows = await _rows.FindAsync(new(id.Value), cancellation).ToDictionaryAsync(row => row.Key, cancellationToken: cancellation).ConfigureAwait(false);
        if (rows.Count == 0) return null;
        var mail = await RowJson.ReadAsync<RenderedMail>(rows[MailRow], storage.Texts, cancellation).ConfigureAwait(false);
        return new(await EntryInAsync(rows[EntryRow], cancellation).ConfigureAwait(false), mail);
    }

    /// <returns>Null when somebody else was faster.</returns>
    public async Task<OutboxRow?> SaveAsync(OutboxRow was, MailState state, CancellationToken cancellation)
    {
        var entry = was.Entry with { State = state };
        var change = new RowChange.Replace(EntryRow, await ColumnsOfAsync(entry, cancellation).ConfigureAwait(false), was.ETag);
        var etags = await _rows.WriteAsync(MailId.Of(entry.Key).Value, [change], cancellation).ConfigureAwait(false);
        return etags is [var etag] ? new(entry, etag) : null;
    }

    /// <summary>The entries in one of these states; the mails stay where they are.</summary>
    public async IAsyncEnumerable<OutboxRow> FindAsync(IEnumerable<Type> states, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new RowQuery(KeyPrefix: EntryRow, Column: StateColumn, Values: [.. states.Select(Hierarchies.NameOf)]);
        await foreach (var row in _rows.FindAsync(query, cancellation).ConfigureAwait(false))
        {
            yield return await EntryInAsync(row, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<ImmutableDictionary<string, string>> ColumnsOfAsync(OutboxEntry entry, CancellationToken cancellation) =>
        (await RowJson.ColumnsOfAsync(entry, storage.Texts, cancellation).ConfigureAwait(false)).Add(StateColumn, Hierarchies.NameOf(entry.State.GetType()));

    private async Task<OutboxRow> EntryInAsync(Row row, CancellationToken cancellation) =>
        new(await RowJson.ReadAsync<OutboxEntry>(row, storage.Texts, cancellation).ConfigureAwait(false), row.ETag);
}
