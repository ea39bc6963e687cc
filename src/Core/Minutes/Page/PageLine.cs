using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Page;

/// <summary>A line of a page. A row of a table has several cells, blank ones as "". Its words are read once, however many recognisers ask for them.</summary>
internal sealed class PageLine
{
    private readonly string[]? _cells;
    private VoteToken[]? _words;
    private Says? _says;
    private (bool Known, ReadingResult? Result) _outcome;
    private (bool Known, Heading? Heading) _heading;
    private bool? _isResult;

    public PageLine(string text) => Text = text;

    public PageLine(string[] cells)
    {
        _cells = cells.Length == 1 ? null : cells;
        Text = cells.Length == 1 ? cells[0] : string.Join(' ', cells.Where(cell => cell.Length > 0));
    }

    private PageLine()
    {
        Text = "";
        _cells = [];
    }

    /// <summary>Nothing: the end of a paragraph.</summary>
    public static PageLine Gap { get; } = new();

    /// <summary>Only white space: a blank cell of a table whose cells stand on lines of their own.</summary>
    public static PageLine EmptyCell { get; } = new("");

    /// <summary>The cells that are not blank, with a space between.</summary>
    public string Text { get; }

    /// <summary>One for a line that is no row, none for a gap.</summary>
    public string[] Cells => _cells ?? [Text];

    public bool IsBlank => Text.Length == 0;

    public bool IsRow => _cells is { Length: > 1 };

    /// <summary>Not even white space.</summary>
    public bool IsGap => _cells is { Length: 0 };

    /// <summary>Labels of a vote, numbers and the rest.</summary>
    public VoteToken[] Words => _words ??= VoteWords.Of(Text);

    /// <summary>Which kinds of phrases the line holds.</summary>
    public Says Says => _says ??= Phrases.In(Text);

    public bool SaysAny(Says some) => (Says & some) != 0;

    /// <summary>As <see cref="Majorities"/> has it.</summary>
    public bool? Unanimous => Majorities.Unanimous(Says);

    /// <summary>What the line says came of something, null for nothing.</summary>
    public ReadingResult? Outcome => (_outcome = _outcome.Known ? _outcome : (true, Outcomes.Of(Text, Says))).Result;

    /// <summary>Nothing but a result: <see cref="ResultWords.IsOne(string)"/>.</summary>
    public bool IsResult => _isResult ??= ResultWords.IsOne(Text);

    /// <summary>Null for a line that is no heading.</summary>
    public Heading? Heading => (_heading = _heading.Known ? _heading : (true, Headings.Of(Text))).Heading;
}
