namespace Wiedervorlage.Core.Minutes.Lines;

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

    public void Cell(HtmlTag tag) => _rows[^1].Add(Open = new(tag.Number("rowspan"), tag.Number("colspan")));

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
            foreach (var line in said.TrueForAll(cell => cell.IsSimple(LongestCell)) ? [Grid(said, over)] : said.SelectMany(cell => cell.Lines.Append(PageLine.Gap))) yield return line;
        }
    }

    private static PageLine Grid(List<HtmlCell> row, Dictionary<int, int> over)
    {
        var cells = new List<string>();
        foreach (var cell in row)
        {
            Continued(cells, over);
            if (cell.Rows > 1) for (var column = 0; column < Math.Max(cell.Columns, 1); column++) over[cells.Count + column] = cell.Rows - 1;
            cells.Add(cell.Text);
            for (var more = 1; more < cell.Columns; more++) cells.Add("");
        }
        Continued(cells, over);
        var filled = cells.FindAll(cell => cell.Length > 0);
        return filled.Count == 0 ? PageLine.Gap : filled.Count == 1 && cells.Count == 1 ? new([filled[0]]) : new([.. cells]);
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
    public int Rows => rows;

    public int Columns => columns;

    public List<PageLine> Lines { get; } = [];

    /// <summary>Holds a table of its own.</summary>
    public bool Nested { get; set; }

    public bool Any => Lines.Exists(line => !line.IsBlank);

    public string Text => string.Join(' ', Lines.Where(line => !line.IsBlank).Select(line => line.Text));

    public bool IsSimple(int longest) => !Nested && Lines.Count <= 12 && Lines.Sum(line => line.Text.Length) <= longest && Lines.Count(line => !line.IsBlank) <= 3;
}
