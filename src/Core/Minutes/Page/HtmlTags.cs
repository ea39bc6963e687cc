using System.Collections.Frozen;
using System.Globalization;

namespace Wiedervorlage.Core.Minutes.Page;

/// <summary>A tag. <paramref name="Name"/> in lower case, <paramref name="Rest"/> what stands behind it.</summary>
internal readonly record struct HtmlTag(string Name, bool Closes, int Rest, int End)
{
    /// <summary>A number in an attribute, 1 where there is none; large ones are cut, so that a page cannot blow itself up.</summary>
    public int Number(string html, string attribute)
    {
        var rest = html.AsSpan(Rest, End - Rest);
        var at = rest.Length == 0 ? -1 : rest.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return 1;
        var digits = rest[(at + attribute.Length)..].TrimStart(" =\"'");
        var length = 0;
        while (length < Math.Min(3, digits.Length) && char.IsAsciiDigit(digits[length])) length++;
        return int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 20) : 1;
    }
}

/// <summary>Cuts HTML into tags and the text between, in one pass. Scripts, styles, comments and menus are left out.</summary>
internal sealed class HtmlTags(string html)
{
    private static readonly FrozenSet<string> _unsaid =
        new[] { "script", "style", "head", "nav", "svg", "noscript", "template", "select", "button" }.ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _names = new[]
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "section", "article", "hr", "pre", "blockquote", "main", "footer", "header", "form",
        "div", "br", "li", "legend", "fieldset", "caption", "tr", "td", "th", "tbody", "thead", "tfoot", "table", "b", "i", "span", "strong", "em", "a",
    }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string> _missing = [];
    private int _at;

    /// <summary>The tag just reached, where <see cref="Next"/> gave no text.</summary>
    public HtmlTag Tag { get; private set; }

    /// <summary>The next piece of text, or none when it is a tag; null at the end.</summary>
    public Range? Next()
    {
        while (_at < html.Length)
        {
            var open = html.IndexOf('<', _at);
            if (open < 0 || open + 1 >= html.Length) return Text(html.Length);
            if (open > _at) return Text(open);
            var comment = html.AsSpan(open).StartsWith("<!--");
            var end = comment ? After(open, "-->") - 1 : html.IndexOf('>', open);
            if (end < open || !(char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?')) return Text(open + 1);
            Tag = Read(open + 1, end);
            _at = end + 1;
            if (!Tag.Closes && _unsaid.Contains(Tag.Name)) _at = Math.Max(_at, Behind(After(_at, $"</{Tag.Name}")));
            else if (Tag.Name.Length > 0) return 0..0;
        }
        return null;
    }

    private Range Text(int end)
    {
        var start = _at;
        _at = end;
        return start..end;
    }

    private HtmlTag Read(int start, int end)
    {
        var closes = start < end && html[start] == '/';
        while (start < end && html[start] == '/') start++;
        var rest = start;
        while (rest < end && char.IsAsciiLetterOrDigit(html[rest])) rest++;
        var name = html.AsSpan(start, rest - start);
        return new(_names.TryGetValue(name, out var known) ? known : name.ToString().ToLowerInvariant(), closes, rest, end);
    }

    private int Behind(int closing) => closing == 0 ? 0 : html.IndexOf('>', closing) + 1;

    /// <summary>The place behind <paramref name="what"/>, or 0. What was once looked for in vain is not looked for again.</summary>
    private int After(int at, string what)
    {
        if (_missing.Contains(what)) return 0;
        var found = html.IndexOf(what, at, StringComparison.OrdinalIgnoreCase);
        if (found < 0) _missing.Add(what);
        return found < 0 ? 0 : found + what.Length;
    }
}
