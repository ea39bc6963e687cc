using UglyToad.PdfPig.Content;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>Words side by side on one baseline, without a gap that is wider than any space. Two columns give two of them.</summary>
internal sealed record PdfRow(double Left, double Right, double Baseline, double Size, double PageHeight, string Text)
{
    private const double WideGap = 1.6;

    /// <summary>From top to bottom, then from left to right.</summary>
    public static List<PdfRow> Of(Page page)
    {
        var words = page.GetWords().Where(word => word.Text.Trim().Length > 0).OrderByDescending(BaselineOf).ToList();
        var rows = new List<PdfRow>();
        for (var at = 0; at < words.Count;)
        {
            var end = at + 1;
            while (end < words.Count && BaselineOf(words[at]) - BaselineOf(words[end]) < SizeOf(words[at]) / 2) end++;
            rows.AddRange(Cut([.. words[at..end].OrderBy(word => word.BoundingBox.Left)], page.Height));
            at = end;
        }
        return rows;
    }

    private static IEnumerable<PdfRow> Cut(List<Word> words, double height)
    {
        var start = 0;
        for (var at = 1; at <= words.Count; at++)
        {
            if (at < words.Count && words[at].BoundingBox.Left - words[at - 1].BoundingBox.Right < WideGap * SizeOf(words[at])) continue;
            var own = words[start..at];
            yield return new(own[0].BoundingBox.Left, own[^1].BoundingBox.Right, BaselineOf(own[0]), SizeOf(own[0]), height,
                string.Join(' ', own.Select(word => word.Text)));
            start = at;
        }
    }

    private static double BaselineOf(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double SizeOf(Word word) => Math.Max(1, word.Letters[0].PointSize);
}
