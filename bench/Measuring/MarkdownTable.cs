namespace Wiedervorlage.Bench.Measuring;

internal static class MarkdownTable
{
    public static string Of(IEnumerable<Line> lines) => string.Join('\n',
    [
        "| what | ours: median (min–max) | compared with, in the same run | times that | real host, measured elsewhere |",
        "|---|---|---|---|---|",
        .. lines.Select(line => $"| {line.What} | {line.Ours} | {line.ComparedWith} | {line.Ratio.In("")} | {line.RealHost} |"),
    ]);
}
