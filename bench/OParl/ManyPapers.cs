using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Bench.OParl;

/// <summary>So many papers as they would have been published one a minute, each with a consultation, its votes and a duty; put into storage many rows at a time.</summary>
internal sealed class ManyPapers(IStorage storage, Addresses to)
{
    public const int Count = 20_000;
    private const int RowsAtOnce = 96;
    private static readonly Instant _start = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>When the <paramref name="n"/>-th was published.</summary>
    public static Instant At(int n) => _start + Duration.FromMinutes(n);

    public async Task EnterAsync()
    {
        var rows = storage.Table(Tables.Published);
        foreach (var some in Enumerable.Range(0, Count).Chunk(RowsAtOnce / 3))
        {
            var changes = ImmutableArray.CreateBuilder<RowChange>();
            foreach (var n in some) changes.AddRange(await RowsAsync(Serving.Next(null, Paper(n), to, At(n))!));
            await rows.WriteAsync($"{ServedType.Paper}", changes.ToImmutable());
        }
    }

    private async Task<IEnumerable<RowChange>> RowsAsync(Served paper)
    {
        var columns = await Shelf.ColumnsAsync(paper, storage.Texts, default);
        return Shelf.Orders(paper, null, columns).Where(row => row.Key.Contains(':', StringComparison.Ordinal))
            .Append(new RowChange.Put(Shelf.ObjectKey(paper.Key), columns));
    }

    private Draft Paper(int n) => new(ServedType.Paper, $"m-{n}", new JsonObject
    {
        ["body"] = to.City,
        ["name"] = $"Antrag {n}: Sozialraumentwicklung in allen Stadtteilen",
        ["reference"] = $"{n:0000}/2026",
        ["consultation"] = new JsonArray(new JsonObject
        {
            ["id"] = to.Of(ServedType.Consultation, $"m-{n}.sid-1"),
            ["role"] = "Entscheidung",
            [Vendor.Reading] = new JsonArray(new JsonObject
            {
                ["result"] = "adopted",
                ["resolutionText"] = string.Join(' ', Enumerable.Repeat("Die Verwaltung berichtet in jedem Quartal.", 10)),
                ["vote"] = new JsonArray([.. Enumerable.Range(0, 8).Select(f => new JsonObject { ["name"] = $"Fraktion {f}", ["yes"] = f, ["no"] = 0, ["abstention"] = 0 })]),
            }),
        }),
        [Vendor.ReportingDuty] = new JsonArray(new JsonObject { ["id"] = to.Of(ServedType.ReportingDuty, $"m-{n}.1.1"), ["name"] = "Stand der Umsetzung", ["cadence"] = "quarterly" }),
    });
}
