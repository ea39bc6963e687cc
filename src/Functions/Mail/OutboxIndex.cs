using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Mail;

/// <summary>
/// Which mails are not finished, and which were in which month: so that the daily work does not read ten years of mails. A mail's row here is written before the mail
/// becomes open and taken away after it is finished: the index may name too many, never too few.
/// </summary>
internal sealed class OutboxIndex(IRows rows)
{
    private const string Open = "open";

    public Task OpenAsync(MailId id, CancellationToken cancellation) => PutAsync(Open, id, cancellation);

    /// <summary>What <see cref="CloseAsync"/> asks for; read before the mail is written, so that whoever opens it again meanwhile is not undone.</summary>
    public async Task<ETag?> MarkAsync(MailId id, CancellationToken cancellation) => (await rows.GetAsync(Open, id.Value, cancellation))?.ETag;

    public async Task CloseAsync(MailId id, ETag mark, Instant at, CancellationToken cancellation)
    {
        await PutAsync(Month(at), id, cancellation);
        await RemoveAsync(Open, id, mark, cancellation);
    }

    public IAsyncEnumerable<(MailId Id, ETag Mark)> AllOpenAsync(CancellationToken cancellation) => AllAsync(Open, cancellation);

    /// <summary>What was finished in the month of <paramref name="at"/> and has its text still.</summary>
    public IAsyncEnumerable<(MailId Id, ETag Mark)> FinishedAsync(Instant at, CancellationToken cancellation) => AllAsync(Month(at), cancellation);

    public Task ForgetAsync(MailId id, ETag mark, Instant at, CancellationToken cancellation) => RemoveAsync(Month(at), id, mark, cancellation);

    private async Task PutAsync(string partition, MailId id, CancellationToken cancellation) =>
        await rows.WriteAsync(partition, [new RowChange.Put(id.Value, ImmutableDictionary<string, string>.Empty)], cancellation);

    private async Task RemoveAsync(string partition, MailId id, ETag mark, CancellationToken cancellation) =>
        await rows.WriteAsync(partition, [new RowChange.Delete(id.Value, mark)], cancellation);

    private async IAsyncEnumerable<(MailId Id, ETag Mark)> AllAsync(string partition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.FindAsync(new(partition), cancellation)) yield return (new(row.Key), row.ETag);
    }

    private static string Month(Instant at) => at.ToString("'finished-'uuuu-MM", CultureInfo.InvariantCulture);
}
