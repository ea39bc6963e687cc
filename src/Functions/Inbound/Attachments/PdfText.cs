using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>The text of a PDF in lines from top to bottom, with a blank line where the gap is wider than between lines.</summary>
internal static class PdfText
{
    private const int MostPages = 60;

    public static string Of(byte[] content)
    {
        using var document = PdfDocument.Open(content);
        var text = new StringBuilder();
        foreach (var page in document.GetPages().Take(MostPages)) Append(text, LinesOf(page.GetWords()));
        return text.ToString();
    }

    /// <summary>Words whose baselines lie within half a letter's height are one line.</summary>
    private static List<List<Word>> LinesOf(IEnumerable<Word> words)
    {
        var lines = new List<List<Word>>();
        foreach (var word in words.Where(word => word.Text.Trim().Length > 0).OrderByDescending(Baseline).ThenBy(word => word.BoundingBox.Left))
        {
            if (lines.Count > 0 && Baseline(lines[^1][0]) - Baseline(word) < Height(word) / 2) lines[^1].Add(word);
            else lines.Add([word]);
        }
        return lines;
    }

    private static void Append(StringBuilder text, List<List<Word>> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (at > 0 && Baseline(lines[at - 1][0]) - Baseline(lines[at][0]) > 1.75 * Height(lines[at][0])) text.Append('\n');
            text.AppendJoin(' ', lines[at].OrderBy(word => word.BoundingBox.Left).Select(word => word.Text)).Append('\n');
        }
        text.Append('\n');
    }

    private static double Baseline(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double Height(Word word) => Math.Max(1, word.Letters[0].PointSize);
}
