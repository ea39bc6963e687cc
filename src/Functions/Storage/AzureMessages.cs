using Azure.Storage.Queues;

namespace Wiedervorlage.Functions.Storage;

/// <summary><see cref="IMessages"/> on a queue. Messages live until they are taken: the usual seven days are shorter than some outages.</summary>
internal sealed class AzureMessages(QueueClient queue) : IMessages
{
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    public Task SendAsync(string text, TimeSpan visibleAfter, CancellationToken cancellation) =>
        queue.SendMessageAsync(text, visibleAfter, ForEver, cancellation);
}
