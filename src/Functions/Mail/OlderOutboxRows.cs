using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Mail;

/// <summary>
/// Before 2026-12 each mail had a partition of its own, with the rows "entry" and "mail". At the first start after that they are copied to where
/// <see cref="OutboxRows"/> says, before anything is sent or written: what was sent is not sent again, what was pending goes out. May be
/// repeated and run side by side; what was copied is not copied a second time. The old rows stay until then.
/// </summary>
internal sealed class OlderOutboxRows(IStorage storage, ILogger<OlderOutboxRows> log) : IHostedLifecycleService
{
    private const string Entry = "entry";
    private const string Mail = "mail";
    private const string Copied = "copied:2026-12";
    private const string Marks = "versions";

    private readonly IRows _rows = storage.Table(Tables.Outbox);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await _rows.GetAsync(Marks, Copied, cancellationToken) is not null) return;
        var mails = 0;
        await foreach (var entry in _rows.FindAsync(new(KeyPrefix: Entry), cancellationToken))
            if (entry.Key == Entry && await CopyAsync(entry, cancellationToken)) mails++;
        await _rows.WriteAsync(Marks, [new RowChange.Put(Copied, ImmutableDictionary<string, string>.Empty)], cancellationToken);
        if (mails > 0) log.LogInformation("{Mails} mails of an older version were taken over.", mails);
    }

    private async Task<bool> CopyAsync(Row row, CancellationToken cancellation)
    {
        var (id, entry) = (new MailId(row.Partition), await RowJson.ReadAsync<OutboxEntry>(row, storage.Texts, cancellation));
        var changes = ImmutableArray.CreateBuilder<RowChange>();
        changes.Add(new RowChange.Insert(OutboxRows.Entry(id), row.Columns));
        if (await _rows.GetAsync(row.Partition, Mail, cancellation) is { } mail) changes.Add(new RowChange.Insert(OutboxRows.Mail(id), mail.Columns));
        changes.Add(OutboxRows.MarkOf(id, entry));
        return await _rows.WriteAsync(OutboxRows.Partition, changes.ToImmutable(), cancellation) is not null;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
