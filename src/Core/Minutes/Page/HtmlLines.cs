using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Wiedervorlage.Core.Minutes.Page;

/// <summary>Blocks are lines, a row of a table is a line of cells. A table that only lays out the page is taken apart. Nothing is run or loaded.</summary>
internal sealed class HtmlLines
{
    private const int DeepestTable = 12;

    private static readonly FrozenSet<string> _paragraphs = new[]
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "section", "article", "hr", "pre", "blockquote", "main", "footer", "header", "form",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> _blocks =
        new[] { "div", "br", "li", "legend", "fieldset", "caption", "tr", "td", "th", "tbody", "thead", "tfoot" }.ToFrozenSet();

    private readonly Stack<HtmlTable> _tables = [];
    private readonly List<PageLine> _page = [];
    private readonly StringBuilder _text = new();
    private string? _term;
    private int _tooDeep;

    private List<PageLine> Lines => _tables.TryPeek(out var table) ? table.Open.Lines : _page;

    public List<PageLine> Of(string html)
    {
        var tags = new HtmlTags(html);
        while (tags.Next() is { } text)
        {
            var said = html.AsSpan()[text];
            if (said.Length == 0) Take(tags.Tag, html);
            else if (said.Contains('&')) _text.Append(WebUtility.HtmlDecode(said.ToString()));
            else if (_text.Length > 0 || !said.IsWhiteSpace()) _text.Append(said);
        }
        while (_tables.Count > 0) CloseTable();
        Flush();
        return _page;
    }

    private void Take(HtmlTag tag, string html)
    {
        if (tag.Name == "table") Table(tag);
        else if (tag.Name is "tr" && _tooDeep == 0 && _tables.TryPeek(out var table))
        {
            Flush();
            if (!tag.Closes) table.Row();
        }
        else if (tag.Name is "td" or "th" && _tooDeep == 0 && _tables.TryPeek(out var row))
        {
            Flush();
            if (tag.Closes) row.Close();
            else row.Cell(tag.Number(html, "rowspan"), tag.Number(html, "colspan"));
        }
        else if (tag.Name is "dt" or "dd") Term(tag);
        else if (_paragraphs.Contains(tag.Name))
        {
            Flush();
            Gap();
        }
        else if (_blocks.Contains(tag.Name)) Flush();
    }

    private void Table(HtmlTag tag)
    {
        Flush();
        if (tag.Closes && _tooDeep > 0) _tooDeep--;
        else if (tag.Closes) CloseTable();
        else if (_tables.Count >= DeepestTable) _tooDeep++;
        else _tables.Push(new());
    }

    private void CloseTable()
    {
        Flush();
        if (!_tables.TryPop(out var table)) return;
        if (_tables.TryPeek(out var outer)) outer.Open.Nested = true;
        Gap();
        Lines.AddRange(table.Lines());
        Gap();
    }

    /// <summary>A term and its first line of description are a row of two cells.</summary>
    private void Term(HtmlTag tag)
    {
        if (tag is { Name: "dt", Closes: true }) (_term, _) = (Said(), _text.Clear());
        else Flush();
    }

    private void Flush()
    {
        if (_text.Length == 0) return;
        var text = Said();
        _text.Clear();
        if (text.Length == 0) return;
        Lines.Add(_term is { Length: > 0 } term ? new([term, text]) : new(text));
        _term = null;
    }

    private string Said() => PageText.Even(PageText.Unbroken(PageText.Clean(_text.ToString())));

    private void Gap()
    {
        if (Lines.Count > 0 && !Lines[^1].IsGap) Lines.Add(PageLine.Gap);
    }
}
