using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// A post that was stored and has no row in the inbox is queued again: the process died between the blob and its message.
/// </summary>
internal sealed class ArrivalCheck(OriginalMails originals, Inbox inbox, IStorage storage) : IChecked
{
    public const string Name = "inbound";

    public string Kind => Name;

    public async Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await inbox.RowOfAsync(id, cancellation) is not null || await originals.FindAsync(id, cancellation) is null) return;
        await storage.Queue(Queues.InboundMail).SendAsync(id, TimeSpan.Zero, cancellation);
    }
}
