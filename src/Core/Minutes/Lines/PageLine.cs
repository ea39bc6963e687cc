namespace Wiedervorlage.Core.Minutes.Lines;

/// <summary>A line of a page. A row of a table has several cells, blank ones as "".</summary>
internal sealed record PageLine(ImmutableArray<string> Cells)
{
    /// <summary>Nothing: the end of a paragraph.</summary>
    public static PageLine Gap { get; } = new(ImmutableArray<string>.Empty);

    /// <summary>Only white space: a blank cell of a table whose cells stand on lines of their own.</summary>
    public static PageLine EmptyCell { get; } = new([""]);

    /// <summary>The cells that are not blank, with a space between.</summary>
    public string Text { get; } = Cells.Length == 1 ? Cells[0] : string.Join(' ', Cells.Where(cell => cell.Length > 0));

    public bool IsBlank => Text.Length == 0;

    public bool IsRow => Cells.Length > 1;
}
