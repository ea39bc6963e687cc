using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Checks;

/// <summary>Takes the delayed check messages. One of an unknown kind fails and ends in check-poison, where the office sees it.</summary>
internal sealed class CheckFacts(IEnumerable<IChecked> kinds)
{
    [Function("CheckFacts")]
    public async Task Run([QueueTrigger("%Stage%-" + Queues.Check)] string message, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var check = Json.Read<Check>(message);
        await kinds.Single(one => one.Kind == check.Kind).CheckAsync(check.Id, client, cancellation);
    }
}
