using Azure.Storage.Queues.Models;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// Takes a stored post into the inbox. The last time the queue offers it (host.json: maxDequeueCount), the post is no longer read, only
/// shown: whatever kills the process on reading it does so four times, and then a person sees the mail (P27).
/// </summary>
internal sealed class ReadInboundMail(MailIntake intake)
{
    private const int LastAttempt = 5;

    [Function("ReadInboundMail")]
    public Task Run([QueueTrigger("%Stage%-" + Queues.InboundMail)] QueueMessage message, [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        intake.TakeAsync(message.Body.ToString(), message.DequeueCount < LastAttempt, client, cancellation);
}
