using System.Text;
using MimeKit.Text;

namespace Wiedervorlage.Functions.Texts;

/// <summary>What an HTML mail says: its text with a line for each block. Nothing of it is run, loaded or shown.</summary>
internal static class HtmlText
{
    private static readonly HashSet<HtmlTagId> Unsaid = [HtmlTagId.Script, HtmlTagId.Style, HtmlTagId.Head, HtmlTagId.Title];

    private static readonly HashSet<HtmlTagId> Paragraphs =
        [HtmlTagId.P, HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.H5, HtmlTagId.H6, HtmlTagId.UL, HtmlTagId.OL,
            HtmlTagId.Table, HtmlTagId.BlockQuote, HtmlTagId.HR];

    private static readonly HashSet<HtmlTagId> Lines = [HtmlTagId.Div, HtmlTagId.TR, HtmlTagId.LI];

    public static string Of(string html)
    {
        var text = new StringBuilder();
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        var lists = new Stack<int>();
        HtmlTagId? unsaid = null;
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                if (unsaid is null && Unsaid.Contains(tag.Id) && !tag.IsEndTag && !tag.IsEmptyElement) unsaid = tag.Id;
                else if (unsaid == tag.Id && tag.IsEndTag) unsaid = null;
                else if (unsaid is null) Take(tag, text, lists);
            }
            else if (unsaid is null && token is HtmlDataToken { Kind: HtmlTokenKind.Data } data) Append(text, data.Data);
        }
        return text.ToString();
    }

    private static void Take(HtmlTagToken tag, StringBuilder text, Stack<int> lists)
    {
        if (tag.Id == HtmlTagId.BlockQuote && !tag.IsEndTag && IsMail(tag)) text.Append("\n-----Ursprüngliche Nachricht-----");
        if (Paragraphs.Contains(tag.Id)) text.Append("\n\n");
        else if (tag.Id == HtmlTagId.Br || (Lines.Contains(tag.Id) && !(text.Length > 0 && text[^1] == '\n'))) text.Append('\n');
        else if (tag.Id == HtmlTagId.TD) text.Append(' ');
        if (tag.Id is HtmlTagId.OL or HtmlTagId.UL)
        {
            if (!tag.IsEndTag) lists.Push(tag.Id == HtmlTagId.OL ? 1 : 0);
            else lists.TryPop(out _);
        }
        if (tag.Id == HtmlTagId.LI && !tag.IsEndTag) text.Append(Marker(lists));
    }

    /// <summary>Mail programs mark what they quote; a letter may indent its resolution.</summary>
    private static bool IsMail(HtmlTagToken tag) => tag.Attributes.Any(one =>
        (one.Id == HtmlAttributeId.Type && one.Value == "cite") || one.Id == HtmlAttributeId.Cite
            || (one.Id == HtmlAttributeId.Class && one.Value?.Contains("quote", StringComparison.OrdinalIgnoreCase) == true));

    /// <summary>The number that a reader sees before an item is not in the HTML's text.</summary>
    private static string Marker(Stack<int> lists)
    {
        if (!lists.TryPop(out var number)) return "– ";
        lists.Push(number == 0 ? 0 : number + 1);
        return number == 0 ? "– " : $"{number}. ";
    }

    /// <summary>Line breaks in the source are spaces.</summary>
    private static void Append(StringBuilder text, string data)
    {
        foreach (var one in data)
        {
            var space = one is ' ' or '\n' or '\r' or '\t';
            if (!space) text.Append(one);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }
}
