using System.Globalization;

namespace Wiedervorlage.Core.Minutes.Lines;

/// <summary>A tag. <paramref name="Name"/> in lower case.</summary>
internal sealed record HtmlTag(string Name, bool Closes, string Rest)
{
    /// <summary>A number in an attribute, 1 where there is none; large ones are cut, so that a page cannot blow itself up.</summary>
    public int Number(string attribute)
    {
        var at = Rest.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return 1;
        var digits = new string([.. Rest[(at + attribute.Length)..].TrimStart(' ', '=', '"', '\'').TakeWhile(char.IsAsciiDigit).Take(3)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 20) : 1;
    }
}

/// <summary>Cuts HTML into tags and the text between, in one pass. Scripts, styles, comments and menus are left out.</summary>
internal static class HtmlTags
{
    private static readonly HashSet<string> _unsaid = ["script", "style", "head", "nav", "svg", "noscript", "template", "select", "button"];

    public static IEnumerable<(HtmlTag? Tag, string Text)> Of(string html)
    {
        var unclosed = new HashSet<string>();
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open + 1 >= html.Length) { yield return (null, html[at..]); yield break; }
            if (open > at) yield return (null, html[at..open]);
            var end = html.AsSpan(open).StartsWith("<!--") ? After(html, open, "-->", unclosed) - 1 : html.IndexOf('>', open);
            if (end < open || !(char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?'))
            {
                yield return (null, "<");
                at = open + 1;
                continue;
            }
            var tag = Tag(html[(open + 1)..end]);
            at = end + 1;
            if (!tag.Closes && _unsaid.Contains(tag.Name)) at = Math.Max(at, Behind(html, After(html, at, $"</{tag.Name}", unclosed)));
            else if (tag.Name.Length > 0) yield return (tag, "");
        }
    }

    private static HtmlTag Tag(string inside)
    {
        var closes = inside.StartsWith('/');
        var bare = inside.TrimStart('/');
        var name = bare.TakeWhile(char.IsAsciiLetterOrDigit).Count();
        return new(bare[..name].ToLowerInvariant(), closes, bare[name..]);
    }

    private static int Behind(string html, int closing) => closing == 0 ? 0 : html.IndexOf('>', closing) + 1;

    /// <summary>The place behind <paramref name="what"/>, or 0. What was once looked for in vain is not looked for again.</summary>
    private static int After(string html, int at, string what, HashSet<string> missing)
    {
        if (missing.Contains(what)) return 0;
        var found = html.IndexOf(what, at, StringComparison.OrdinalIgnoreCase);
        if (found < 0) missing.Add(what);
        return found < 0 ? 0 : found + what.Length;
    }
}
