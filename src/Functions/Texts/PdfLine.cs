using UglyToad.PdfPig.Content;

namespace Wiedervorlage.Functions.Texts;

/// <summary>Words side by side without a wide gap.</summary>
internal sealed record PdfCell(double Left, double Right, string Text);

/// <summary>A line of a page: words on one baseline, cut where the gap is wider than any space.</summary>
internal sealed record PdfLine(double Baseline, double Size, bool Bold, IReadOnlyList<PdfCell> Cells)
{
    /// <summary>A gap of more than that many times the letters' size separates cells.</summary>
    private const double WideGap = 0.85;

    /// <summary>Wider than a space: enough between numbers, or where all words of a short line stand that far apart.</summary>
    private const double NarrowGap = 0.45;

    /// <summary>Words a row of votes has at most.</summary>
    private const int MostInTable = 9;

    public double Left => Cells[0].Left;

    public double Right => Cells[^1].Right;

    /// <summary>From top to bottom.</summary>
    public static List<PdfLine> Of(Page page)
    {
        var words = page.GetWords().Where(word => word.TextOrientation == TextOrientation.Horizontal && word.Text.Trim().Length > 0)
            .Select(word => (Word: word, word.Letters[0].StartBaseLine.Y, Size: Math.Max(1, word.Letters[0].PointSize))).OrderByDescending(one => one.Y).ToList();
        var lines = new List<PdfLine>();
        for (var at = 0; at < words.Count;)
        {
            var end = at + 1;
            while (end < words.Count && words[at].Y - words[end].Y < words[at].Size / 2) end++;
            lines.Add(Line([.. words[at..end].Select(one => one.Word)]));
            at = end;
        }
        return lines;
    }

    private static PdfLine Line(List<Word> words)
    {
        words.Sort((one, other) => one.BoundingBox.Left.CompareTo(other.BoundingBox.Left));
        var size = words.Max(word => Math.Max(1, word.Letters[0].PointSize));
        var cells = new List<PdfCell>();
        var row = words.Count <= MostInTable;
        var spaced = row && words.Zip(words.Skip(1), (one, next) => next.BoundingBox.Left - one.BoundingBox.Right).All(gap => gap > NarrowGap * size);
        foreach (var word in words)
            if (cells.Count > 0 && word.BoundingBox.Left - cells[^1].Right < (spaced || (row && IsNumber(word.Text)) ? NarrowGap : WideGap) * size)
                cells[^1] = cells[^1] with { Right = Math.Max(cells[^1].Right, word.BoundingBox.Right), Text = $"{cells[^1].Text} {Plain(word.Text)}" };
            else cells.Add(new(word.BoundingBox.Left, word.BoundingBox.Right, Plain(word.Text)));
        var bold = words.TrueForAll(word => word.Letters[0].FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) is true);
        return new(words[0].Letters[0].StartBaseLine.Y, size, bold, cells);
    }

    private static bool IsNumber(string text) => text.Length < 4 && text.All(sign => char.IsAsciiDigit(sign) || sign is '-' or '–');

    /// <summary>A soft hyphen that is seen is a hyphen.</summary>
    private static string Plain(string text) => text.Replace('\u2010', '-').Replace('\u00AD', '-');
}
