using System.Text;
using System.Text.RegularExpressions;
using Wiedervorlage.Core.Minutes.Page;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>Whole minutes, text or HTML, as lines: without what stands on every page, with ligatures taken apart.</summary>
internal static partial class DocumentLines
{
    private static readonly string[] _ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static List<DocumentLine> Of(string page)
    {
        var text = Apart(page);
        var lines = IsHtml(text) ? OfHtml(text) : RunningHeads.Without(text.Split(DocumentMarks.PageBreak)).ToList();
        return [.. lines.Select(Line)];
    }

    private static DocumentLine Line(string raw) => new(DocumentMarks.Plain(raw).Replace("**", "", StringComparison.Ordinal).TrimEnd(' ', '\r'), DocumentMarks.Of(raw));

    private static List<string> OfHtml(string html) =>
        [.. new HtmlLines().Of(Emphasis().Replace(html, Marked)).Select(line => string.Join('\t', line.Cells))];

    private static string Marked(Match tag) =>
        tag.Value + (tag.Groups["level"].Success ? DocumentMarks.Heading(tag.Groups["level"].Value[0] - '0') : DocumentMarks.Bold);

    private static bool IsHtml(string page) =>
        page.Contains("</", StringComparison.Ordinal) || page.Contains("<br", StringComparison.OrdinalIgnoreCase)
        || page.Contains("<p>", StringComparison.OrdinalIgnoreCase);

    /// <summary>"ﬁ" is "fi": PDF files are full of them.</summary>
    private static string Apart(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06')) return text;
        var apart = new StringBuilder(text.Length + 64);
        foreach (var sign in text)
            if (sign is >= '\uFB00' and <= '\uFB06') apart.Append(_ligatures[sign - '\uFB00']);
            else apart.Append(sign);
        return apart.ToString();
    }

    [GeneratedRegex("<(?:h(?<level>[1-6])|b|strong)(?: [^<>]{0,300})?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();
}
