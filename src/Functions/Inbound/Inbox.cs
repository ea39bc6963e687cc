using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>The rows of the inbox, and two small indexes: which arrival became which row, and who was first with a Message-ID or a content.</summary>
internal sealed class Inbox(Documents<InboxEntry> entries, Documents<InboxRef> references)
{
    private const string Entries = "inbox";
    private const string Arrivals = "arrivals";
    private const string Firsts = "firsts";

    public Task<Document<InboxEntry>?> LoadAsync(string id, CancellationToken cancellation) => entries.LoadAsync(Entries, id, cancellation);

    /// <returns>Null when somebody else was faster.</returns>
    public Task<Document<InboxEntry>?> SaveAsync(InboxEntry entry, Document<InboxEntry>? was, CancellationToken cancellation) =>
        entries.SaveAsync(Entries, entry.Id, entry, was, cancellation);

    public IAsyncEnumerable<Document<InboxEntry>> AllAsync(CancellationToken cancellation) => entries.ScanAsync(Entries, cancellation);

    /// <summary>The row that an arrival became; null: none as yet.</summary>
    public async Task<string?> RowOfAsync(string arrival, CancellationToken cancellation) =>
        (await references.LoadAsync(Arrivals, arrival, cancellation))?.Value.InboxId;

    public Task RememberAsync(string arrival, string id, CancellationToken cancellation) => references.PutAsync(Arrivals, arrival, new(id), cancellation);

    /// <summary>Another row that had this mail's Message-ID or content first; null when this one is the first.</summary>
    public async Task<string?> OtherThanAsync(string id, IncomingMail mail, CancellationToken cancellation)
    {
        var byMessage = mail.MessageId is { } message ? await FirstAsync($"message\n{message}", id, cancellation) : id;
        var byContent = await FirstAsync($"content\n{mail.ContentHash}", id, cancellation);
        return byMessage != id ? byMessage : byContent != id ? byContent : null;
    }

    private async Task<string> FirstAsync(string what, string id, CancellationToken cancellation)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)));
        if (await references.SaveAsync(Firsts, key, new(id), null, cancellation) is not null) return id;
        return (await references.LoadAsync(Firsts, key, cancellation))?.Value.InboxId ?? id;
    }
}

/// <summary>Points at a row of the inbox.</summary>
internal sealed record InboxRef(string InboxId);
