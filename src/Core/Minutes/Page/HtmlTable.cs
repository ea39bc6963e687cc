namespace Wiedervorlage.Core.Minutes.Page;

/// <summary>A table while it is read. Cells that reach over several rows or columns are blank where they are continued.</summary>
internal sealed class HtmlTable
{
    private const int LongestCell = 200;

    private readonly List<List<HtmlCell>> _rows = [];

    /// <summary>Where text goes now; text between cells has a place, too.</summary>
    public HtmlCell Open { get; private set; } = new(1, 0);

    public HtmlTable() => _rows.Add([Open]);

    public void Row()
    {
        _rows.Add([]);
        Close();
    }

    public void Cell(int rows, int columns) => _rows[^1].Add(Open = new(rows, columns));

    public void Close()
    {
        if (_rows[^1] is [.., { Columns: 0 } loose]) Open = loose;
        else _rows[^1].Add(Open = new(1, 0));
    }

    public IEnumerable<PageLine> Lines()
    {
        var over = new Dictionary<int, int>();
        foreach (var row in _rows)
        {
            var said = row.FindAll(cell => cell.Columns > 0 || cell.Any);
            if (said.Count == 0) continue;
            if (said.TrueForAll(cell => cell.IsSimple(LongestCell))) yield return Grid(said, over);
            else
                foreach (var line in said.SelectMany(cell => cell.Lines.Append(PageLine.Gap))) yield return line;
        }
    }

    private static PageLine Grid(List<HtmlCell> row, Dictionary<int, int> over)
    {
        var cells = new List<string>(row.Count);
        foreach (var cell in row)
        {
            Continued(cells, over);
            if (cell.Rows > 1) for (var column = 0; column < Math.Max(cell.Columns, 1); column++) over[cells.Count + column] = cell.Rows - 1;
            cells.Add(cell.Text);
            for (var more = 1; more < cell.Columns; more++) cells.Add("");
        }
        Continued(cells, over);
        return cells.TrueForAll(cell => cell.Length == 0) ? PageLine.Gap : new([.. cells]);
    }

    private static void Continued(List<string> cells, Dictionary<int, int> over)
    {
        while (over.GetValueOrDefault(cells.Count) > 0)
        {
            over[cells.Count]--;
            cells.Add("");
        }
    }
}

/// <summary>A cell and the lines in it. One with no columns is text that stood beside the cells.</summary>
internal sealed class HtmlCell(int rows, int columns)
{
    private List<PageLine>? _lines;

    public int Rows => rows;

    public int Columns => columns;

    public List<PageLine> Lines => _lines ??= [];

    /// <summary>Holds a table of its own.</summary>
    public bool Nested { get; set; }

    public bool Any => _lines?.Exists(line => !line.IsBlank) == true;

    public string Text => _lines switch
    {
        null or [] => "",
        [var only] => only.Text,
        _ => string.Join(' ', _lines.Where(line => !line.IsBlank).Select(line => line.Text)),
    };

    public bool IsSimple(int longest) =>
        !Nested && (_lines is not { Count: > 0 } lines || (lines.Count <= 12 && lines.Sum(line => line.Text.Length) <= longest && lines.Count(line => !line.IsBlank) <= 3));
}
