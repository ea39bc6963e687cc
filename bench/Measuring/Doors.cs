using Wiedervorlage.Story.Doors;
using Wiedervorlage.Story.Running;

namespace Wiedervorlage.Bench.Measuring;

/// <summary>What a benchmark asks of a host.</summary>
internal static class Doors
{
    /// <summary>The storage calls of the process so far, without the polls of queues, whose number is a matter of time and not of work.</summary>
    public static async Task<int> StorageCallsAsync(HostProcess host)
    {
        using var api = new Api(host);
        var kinds = (await api.GetAsync("local/storage-calls"))!["byKind"]!.AsObject();
        return kinds.Where(kind => !(kind.Key.StartsWith("GET ", StringComparison.Ordinal) && kind.Key.EndsWith("/messages", StringComparison.Ordinal))).Sum(kind => (int)kind.Value!);
    }
}
