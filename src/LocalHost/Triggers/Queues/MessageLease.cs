using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Wiedervorlage.LocalHost.Triggers.Queues;

/// <summary>A message that we hold: hidden from others while we work on it, then deleted, given back or put aside.</summary>
internal sealed class MessageLease(QueueClient queue, QueueMessage message, TimeSpan length)
{
    private string _receipt = message.PopReceipt;

    /// <summary>Waits for <paramref name="work"/> and keeps the message hidden meanwhile. Does not look at how the work ended.</summary>
    public async Task HoldDuringAsync(Task work)
    {
        while (await Task.WhenAny(work, Task.Delay(length / 2)) != work)
        {
            await HideAsync(length);
        }
    }

    /// <returns>False when the message was no longer ours: the lease had run out.</returns>
    public Task<bool> DeleteAsync() => WhileOursAsync(() => queue.DeleteMessageAsync(message.MessageId, _receipt));

    /// <summary>Lets the message come again after <paramref name="rest"/>.</summary>
    public Task<bool> HideAsync(TimeSpan rest) => WhileOursAsync(async () =>
        _receipt = (await queue.UpdateMessageAsync(message.MessageId, _receipt, visibilityTimeout: rest)).Value.PopReceipt);

    private static async Task<bool> WhileOursAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RequestFailedException failed) when (failed.Status is 404 or 400)
        {
            return false;
        }
    }
}
