using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Mail;

/// <summary>Who sent a mail that lies in the inbox: kept apart from the facts, which hold no address.</summary>
internal sealed class Senders(Documents<Sender> senders)
{
    private const string Partition = "senders";

    public Task RememberAsync(string inboxId, string address, CancellationToken cancellation) => senders.PutAsync(Partition, inboxId, new(address), cancellation);

    public async Task<string> AddressAsync(string inboxId, CancellationToken cancellation) =>
        (await senders.LoadAsync(Partition, inboxId, cancellation))?.Value.Address ?? throw new InvalidOperationException($"No sender is known of mail {inboxId}.");
}

internal sealed record Sender(string Address);
