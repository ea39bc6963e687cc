using System.Diagnostics;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Wiedervorlage.LocalHost.Triggers.Queues;

/// <summary>Takes the messages of one queue and runs its function on them, several at a time.</summary>
internal sealed class QueuePump(QueueFunction function, QueueClient queue, QueueClient poison, QueueSettings settings, ILogger logger)
{
    private static readonly TimeSpan Eager = TimeSpan.FromMilliseconds(100);

    /// <summary>For so long a queue that was found empty is believed to be empty, unless this process has sent something to it or given something back.</summary>
    private static readonly TimeSpan BelievedFor = TimeSpan.FromMilliseconds(250);

    private readonly WorkInHand _hand = new();
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly WakeUp _wake = new();
    private long _sends;
    private Emptiness? _empty;

    public string QueueName => queue.Name;

    /// <summary>This process has sent a message to the queue, or given one back.</summary>
    public void Sent()
    {
        Interlocked.Increment(ref _sends);
        _wake.Call();
    }

    /// <summary>Somebody else may have sent one.</summary>
    public void DoubtEmptiness() => _empty = null;

    /// <summary>Polls often while there is work, ever less while there is none.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var pause = Eager;
        while (!stopping.IsCancellationRequested)
        {
            var received = await PollAsync(stopping);
            pause = received > 0 ? Eager : Shorter(pause * 2, settings.MaxPollingInterval);
            if (received == 0 && await _wake.WaitAsync(pause, stopping)) pause = Eager;
        }
    }

    /// <summary>Messages may be left that a killed process held.</summary>
    public async Task<bool> HasMessagesAsync(CancellationToken cancellation)
    {
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
        return (await queue.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount > 0;
    }

    /// <summary>Works off everything visible. Messages with a delay in the future are not waited for.</summary>
    /// <returns>True if there was nothing to do.</returns>
    public async Task<bool> DrainAsync(CancellationToken cancellation)
    {
        var idle = _hand.Idle.IsCompleted;
        var received = IsBelievedEmpty() ? 0 : await PollAsync(cancellation);
        await _hand.Idle.WaitAsync(cancellation);
        return idle && received == 0;
    }

    /// <summary>Lets what is under way come to its end.</summary>
    public Task StopAsync(CancellationToken cancellation) => _hand.Idle.WaitAsync(cancellation);

    private bool IsBelievedEmpty() => _empty is { } empty && empty.Sends == Interlocked.Read(ref _sends) && Stopwatch.GetElapsedTime(empty.At) < BelievedFor;

    /// <returns>How many messages were taken.</returns>
    private async Task<int> PollAsync(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            var room = settings.BatchSize - _hand.Count;
            if (room <= 0) return 0;
            var sends = Interlocked.Read(ref _sends);
            var messages = await ReceiveAsync(Math.Min(room, queue.MaxPeekableMessages), cancellation);
            _empty = messages is [] ? new(sends, Stopwatch.GetTimestamp()) : null;
            return Start(messages ?? []);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <returns>Null when the queue cannot be read; it may hold something then.</returns>
    private async Task<QueueMessage[]?> ReceiveAsync(int room, CancellationToken cancellation)
    {
        try
        {
            return await queue.ReceiveMessagesAsync(room, settings.Lease, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            logger.LogWarning("Queue {Queue} cannot be read: {Why}", queue.Name, exception.Message);
            return null;
        }
    }

    private int Start(QueueMessage[] messages)
    {
        foreach (var message in messages) _hand.Start(() => HandleAsync(message));
        return messages.Length;
    }

    private async Task HandleAsync(QueueMessage message)
    {
        var lease = new MessageLease(queue, message, settings.Lease);
        try
        {
            var work = Task.Run(() => function.RunAsync(message, CancellationToken.None));
            await lease.HoldDuringAsync(work);
            var kept = work.IsCompletedSuccessfully ? await lease.DeleteAsync() : await FailedAsync(message, lease, work.Exception?.InnerException);
            if (!kept) logger.LogWarning("{Name}: the hold on message {Id} ran out meanwhile; it may come again.", function.Name, message.MessageId);
        }
        catch (Exception exception)
        {
            logger.LogWarning("{Name}: message {Id} comes again, since the queue cannot be reached: {Why}", function.Name, message.MessageId, exception.Message);
        }

        // There is room again, and what failed may be there again.
        Sent();
    }

    private async Task<bool> FailedAsync(QueueMessage message, MessageLease lease, Exception? exception)
    {
        logger.LogError(exception, "{Name}: attempt {Attempt} of message {Id} failed.", function.Name, message.DequeueCount, message.MessageId);
        if (message.DequeueCount < settings.MaxDequeueCount) return await lease.HideAsync(settings.VisibilityTimeout);
        logger.LogError("{Name}: message {Id} goes to {Poison}.", function.Name, message.MessageId, poison.Name);
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.MessageText, timeToLive: TimeSpan.FromSeconds(-1));
        return await lease.DeleteAsync();
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>Nothing was found after so many messages had been sent to the queue.</summary>
    private sealed record Emptiness(long Sends, long At);
}
