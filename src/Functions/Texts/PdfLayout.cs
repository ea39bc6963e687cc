using System.Text;
using UglyToad.PdfPig.Content;
using Wiedervorlage.Core.Minutes.Documents;

namespace Wiedervorlage.Functions.Texts;

/// <summary>Puts the lines of a page into the order in which they are read, and the cells of a table under their columns.</summary>
internal static class PdfLayout
{
    /// <summary>A line that many times the usual size is a heading.</summary>
    private const double Larger = 1.15;

    /// <summary>A distance of that many times the usual one ends a paragraph.</summary>
    private const double WideStep = 1.35;

    public static void Append(StringBuilder text, Page page)
    {
        var lines = PdfLine.Of(page);
        if (lines.Count == 0) return;
        var size = Median(lines.Select(line => line.Size));
        var first = true;
        foreach (var column in PdfColumns.Of(lines))
        {
            if (!first) text.Append('\n');
            first = false;
            AppendColumn(text, column, size);
        }
    }

    private static void AppendColumn(StringBuilder text, List<PdfLine> lines, double size)
    {
        var step = Step(lines, size);
        for (var at = 0; at < lines.Count;)
        {
            var end = PdfTable.End(lines, at);
            if (at > 0 && lines[at - 1].Baseline - lines[at].Baseline > WideStep * step * Math.Max(1, Math.Min(lines[at - 1].Size, lines[at].Size) / size)) text.Append('\n');
            if (end - at > 1)
            {
                foreach (var row in PdfTable.Rows(lines.GetRange(at, end - at))) text.Append(row).Append('\n');
                text.Append('\n');
            }
            else AppendLine(text, lines[at], size);
            at = Math.Max(end, at + 1);
        }
    }

    private static void AppendLine(StringBuilder text, PdfLine line, double size)
    {
        if (line.Size > Larger * size) text.Append(DocumentMarks.Heading(2));
        else if (line.Bold) text.Append(DocumentMarks.Bold);
        text.AppendJoin('\t', line.Cells.Select(cell => cell.Text)).Append('\n');
    }

    /// <summary>From a line to the next within a paragraph: the smallest distance that is usual.</summary>
    private static double Step(List<PdfLine> lines, double size)
    {
        var steps = lines.Zip(lines.Skip(1), (one, next) => one.Baseline - next.Baseline).Where(step => step > 0.9 * size && step < 2 * size).Order().ToList();
        return steps.Count == 0 ? 1.25 * size : steps[steps.Count / 4];
    }

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
