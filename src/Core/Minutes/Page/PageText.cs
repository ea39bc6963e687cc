using System.Buffers;
using System.Net;
using System.Text;

namespace Wiedervorlage.Core.Minutes.Page;

/// <summary>Text or HTML as even lines.</summary>
internal static class PageText
{
    /// <summary>Signs that cannot be seen, and the asterisk of "**bold**".</summary>
    private static readonly SearchValues<char> _unseen = SearchValues.Create("\u00AD\u200B\uFEFF\u202F*");

    /// <summary>A letter and its dots apart: what <see cref="NormalizationForm.FormC"/> puts together begins here.</summary>
    private const char FirstCombining = '\u0300';

    public static List<PageLine> Of(string page) =>
        Tidying.Of(IsHtml(page) ? new HtmlLines().Of(page) : TextLines.Of(Clean(page.Contains('&') ? WebUtility.HtmlDecode(page) : page)));

    private static bool IsHtml(string page) =>
        page.Contains("</", StringComparison.Ordinal) || page.Contains("<br", StringComparison.OrdinalIgnoreCase)
        || page.Contains("<p>", StringComparison.OrdinalIgnoreCase);

    /// <summary>One form for each letter, and nothing that cannot be seen.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().ContainsAny(_unseen))
        {
            text = text.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal)
                .Replace("\uFEFF", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal).Replace('\u202F', ' ');
        }
        return text.AsSpan().ContainsAnyInRange(FirstCombining, '\uFFFF') ? text.Normalize(NormalizationForm.FormC) : text;
    }

    /// <summary>Words put together that were broken at a line's end; for HTML, whose lines mean nothing.</summary>
    public static string Unbroken(string text)
    {
        if (!text.Contains("-\n", StringComparison.Ordinal)) return text;
        var whole = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var next = at + 2;
            while (text[at] == '-' && next < text.Length && text[next - 1] is '\n' or ' ' && text[next] == ' ') next++;
            var broken = text[at] == '-' && at > 0 && char.IsLetter(text[at - 1]) && next < text.Length && text[at + 1] == '\n' && char.IsLower(text[next]);
            if (broken) at = next - 1;
            else whole.Append(text[at]);
        }
        return whole.ToString();
    }

    /// <summary>White space of any kind as single spaces.</summary>
    public static string Even(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return IsEven(text) ? text.ToString() : string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsEven(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] != ' ' ? char.IsWhiteSpace(text[at]) : text[at + 1] == ' ' || char.IsWhiteSpace(text[at + 1])) return false;
        return true;
    }
}
