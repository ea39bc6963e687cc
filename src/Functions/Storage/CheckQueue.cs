namespace Wiedervorlage.Functions.Storage;

/// <summary>Asks for a later look at something: whether its facts, its derived rows and its orchestration agree. Sent before the facts are written, so a crash leaves nothing stuck.</summary>
internal sealed class CheckQueue(IStorage storage)
{
    /// <param name="visibleAfter">Real time; long enough for the work that follows to be done in the usual case.</param>
    public Task EnqueueAsync(string kind, string id, TimeSpan visibleAfter, CancellationToken cancellation = default) =>
        storage.Queue(Queues.Check).SendAsync(Json.Write(new Check(kind, id)), visibleAfter, cancellation);
}

/// <summary>The message of the check queue: only ids cross it.</summary>
internal sealed record Check(string Kind, string Id);
