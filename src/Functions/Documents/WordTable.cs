using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wiedervorlage.Functions.Documents;

/// <summary>A table with a head that is repeated on every page; no row is torn apart.</summary>
/// <param name="Widths">Of its columns, in twentieths of a point.</param>
/// <param name="Numbers">The first column whose cells are numbers, set to the right; such a table stays on one page with what came of it. Null: none is.</param>
internal sealed record WordTable(ImmutableArray<int> Widths, int? Numbers = null)
{
    public Table Of(ImmutableArray<ImmutableArray<string>> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Table },
                new TableWidth { Width = Text(Widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420", FirstRow = true, FirstColumn = false, LastRow = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true }),
            new TableGrid(Widths.Select(width => new GridColumn { Width = Text(width) })));
        foreach (var (index, row) in rows.Index()) table.Append(Row(row, isHead: index == 0));
        return table;
    }

    private TableRow Row(ImmutableArray<string> cells, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead) properties.Append(new TableHeader());
        var row = new TableRow(properties);
        foreach (var (column, text) in cells.Index()) row.Append(Cell(text, column, isHead));
        return row;
    }

    private TableCell Cell(string text, int column, bool isHead)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(Widths[column]), Type = TableWidthUnitValues.Dxa });
        if (isHead) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "EDF0F3" });
        return new(properties, WordText.Paragraph(text, WordStyles.Cell, isHead, column >= Numbers, keepNext: isHead || Numbers is not null));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
