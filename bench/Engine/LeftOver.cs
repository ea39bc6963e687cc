using Azure.Data.Tables;
using DurableTask.Core.History;
using Wiedervorlage.LocalHost.Durable.Storage;

namespace Wiedervorlage.Bench.Engine;

/// <summary>What a killed engine has left in its table.</summary>
/// <param name="UnderWay">Orchestrations that were not done.</param>
/// <param name="Activities">Activities of theirs whose result was not stored.</param>
internal sealed record LeftOver(int UnderWay, int Activities)
{
    private const int ActivitiesEach = 3;

    public static async Task<LeftOver> ReadAsync(TableServiceClient tables, string stage, int count)
    {
        var store = new TableStore(tables, $"{stage}History");
        var rows = await Task.WhenAll(Enumerable.Range(0, count).Select(n => store.ReadAsync($"k{n}", withLog: true, CancellationToken.None)));
        var open = rows.Select(instance => instance!).Where(instance => !instance.Row.Finished).ToArray();
        return new(open.Length, open.Sum(instance => ActivitiesEach - Log.Read(instance.Log).History.OfType<TaskCompletedEvent>().Count()));
    }
}
