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

    /// <summary>White space of any kind as single spaces.</summary>
    public static string Even(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
