using System.Net;
using System.Text;

namespace Wiedervorlage.Core.Minutes.Lines;

/// <summary>Text or HTML as even lines.</summary>
internal static class PageText
{
    public static List<PageLine> Of(string page) => Tidying.Of(IsHtml(page) ? new HtmlLines().Of(page) : TextLines.Of(Clean(page.Contains('&') ? WebUtility.HtmlDecode(page) : page)));

    private static bool IsHtml(string page) =>
        page.Contains("</", StringComparison.Ordinal) || page.Contains("<br", StringComparison.OrdinalIgnoreCase) || page.Contains("<p>", StringComparison.OrdinalIgnoreCase);

    /// <summary>One form for each letter, and nothing that cannot be seen.</summary>
    public static string Clean(string text) => text.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal)
        .Replace("\uFEFF", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal).Replace('\u202F', ' ').Normalize(NormalizationForm.FormC);

    /// <summary>Words put together that were broken at a line's end; for HTML, whose lines mean nothing.</summary>
    public static string Unbroken(string text)
    {
        if (!text.Contains("-\n", StringComparison.Ordinal)) return text;
        var whole = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var next = at + 2;
            while (text[at] == '-' && next < text.Length && text[next - 1] is '\n' or ' ' && text[next] == ' ') next++;
            if (text[at] == '-' && at > 0 && char.IsLetter(text[at - 1]) && next < text.Length && text[at + 1] == '\n' && char.IsLower(text[next])) at = next - 1;
            else whole.Append(text[at]);
        }
        return whole.ToString();
    }

    /// <summary>White space of any kind as single spaces.</summary>
    public static string Even(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
