using System.Net;
using System.Text;

namespace Wiedervorlage.Core.Minutes;

/// <summary>Text or HTML as even lines. A cell that is there but empty stays one: as a no-break space on its line, or between tabs.</summary>
internal static class PageLines
{
    public const string EmptyCell = "\u00A0";

    private static readonly HashSet<string> _noise = ["Reduzieren", "x", "X", "Erweitern", "[...]"];

    public static List<string> Of(string page)
    {
        var text = page.Contains("</", StringComparison.Ordinal) ? FromHtml(page) : page.Contains('&') ? WebUtility.HtmlDecode(page) : page;
        text = text.ReplaceLineEndings("\n").Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal)
            .Replace("\uFEFF", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal).Replace('\u202F', ' ').Normalize(NormalizationForm.FormC);
        var lines = new List<string>();
        foreach (var raw in text.Split('\n'))
        {
            var line = Even(raw);
            if (_noise.Contains(line)) continue;
            if (lines.Count > 0 && Joins(lines[^1], line)) lines[^1] = (char.IsLower(line[0]) ? lines[^1][..^1] : lines[^1]) + line;
            else lines.Add(line);
        }
        return lines;
    }

    private static string Even(string raw)
    {
        if (raw.Length > 0 && raw.Trim(' ', '\u00A0').Length == 0) return EmptyCell;
        var cells = raw.Split('\t').Select(cell => string.Join(' ', cell.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))).ToList();
        return cells.All(cell => cell.Length == 0) ? "" : cells.Count(cell => cell.Length > 0) == 1 && cells[0].Length == 0 ? cells.First(cell => cell.Length > 0) : string.Join('\t', cells);
    }

    /// <summary>A word broken at the line's end.</summary>
    private static bool Joins(string last, string line) =>
        last.Length is > 1 and < 500 && last[^1] == '-' && char.IsLetter(last[^2]) && line.Length > 0 && char.IsLetter(line[0])
        && !line.StartsWith("und ", StringComparison.Ordinal) && !line.StartsWith("oder ", StringComparison.Ordinal);

    /// <summary>Blocks are lines, the cells of a row stand between tabs. Nothing is run or loaded.</summary>
    private static string FromHtml(string html)
    {
        var text = new StringBuilder(html.Length);
        var (cells, unsaid) = (0, "");
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var next = html.IndexOf('<', at) is var found and >= 0 ? found : html.Length;
                if (unsaid.Length == 0) text.Append(WebUtility.HtmlDecode(html[at..next].ReplaceLineEndings(" ").Replace('\t', ' ')));
                at = next;
                continue;
            }
            var end = html.IndexOf('>', at);
            if (end < 0) break;
            var tag = html[(at + 1)..end];
            at = end + 1;
            var name = new string([.. tag.TrimStart('/').TakeWhile(char.IsLetterOrDigit)]).ToLowerInvariant();
            var closes = tag.StartsWith('/');
            if (name is "script" or "style" or "head") unsaid = closes ? "" : name;
            else if (name == "tr") { text.Append('\n'); cells = 0; }
            else if (name is "td" or "th") cells = Cell(text, cells, closes);
            else if (name is "br" or "p" or "div" or "li" or "h1" or "h2" or "h3" or "h4" or "table" or "ul" or "ol") text.Append(cells > 0 && name != "table" ? " " : "\n");
            if (name == "table") cells = 0;
        }
        return text.ToString();
    }

    private static int Cell(StringBuilder text, int cells, bool closes)
    {
        if (closes) return cells;
        if (cells > 0) text.Append('\t');
        return cells + 1;
    }
}
