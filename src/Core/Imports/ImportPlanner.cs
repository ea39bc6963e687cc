namespace Wiedervorlage.Core.Imports;

/// <summary>Says what a file would change, and everything that is wrong with it. Pure: looking at a file changes nothing.</summary>
public static class ImportPlanner
{
    /// <summary>More rows than these are two files.</summary>
    public const int MostRows = 5_000;

    private static readonly ImmutableDictionary<ImportKind, Layout> Layouts = new Dictionary<ImportKind, Layout>
    {
        [ImportKind.Factions] = new(FactionRows.Columns, FactionRows.Plan),
        [ImportKind.Units] = new(UnitRows.Columns, UnitRows.Plan),
        [ImportKind.Bodies] = new(BodyRows.Columns, BodyRows.Plan),
        [ImportKind.Seats] = new(SeatRows.Columns, SeatRows.Plan),
        [ImportKind.Meetings] = new(MeetingRows.Columns, MeetingRows.Plan),
        [ImportKind.ClosingDays] = new(ClosingDayRows.Columns, ClosingDayRows.Plan),
        [ImportKind.OldResolutions] = new(OldResolutionColumns.All, OldResolutionRows.Plan),
    }.ToImmutableDictionary();

    /// <summary>What a table of this kind may hold; empty for <see cref="ImportKind.Calendar"/>, which is none.</summary>
    public static ImmutableArray<Column> Columns(ImportKind kind) => Layouts.TryGetValue(kind, out var layout) ? layout.Columns : [];

    /// <summary>Looks at a table.</summary>
    /// <param name="unreadable">What the reader of the file could not make out.</param>
    public static ImportPlan Plan(ImportKind kind, Sheet sheet, KnownData known, ImmutableArray<ImportProblem> unreadable)
    {
        var (layout, draft) = (Layouts[kind], new Draft(known));
        draft.Problems.AddRange(unreadable);
        var headings = Headings.Of(sheet, layout.Columns, draft.Problems);
        var filled = sheet.Rows.Where(row => !row.IsEmpty).ToArray();
        if (filled.Length == 0) draft.Problems.Add(new(sheet.HeadingsLine, null, null, "Unter den Überschriften steht keine Zeile."));
        if (filled.Length > MostRows) draft.Problems.Add(new(filled[MostRows].Line, null, null, $"Die Datei hat {filled.Length} Zeilen.", $"höchstens {MostRows}; bitte aufteilen"));
        else layout.Plan(filled.Select(row => RowOf(row, headings, draft)).ToArray(), draft);
        return draft.Plan(filled.Length);
    }

    private static Row RowOf(SheetRow cells, Headings headings, Draft draft)
    {
        var row = new Row(cells, headings, draft.Problems);
        if (headings.HasMoreThanHeadings(cells)) row.Problem(null, "Die Zeile hat mehr Zellen als Überschriften.", "ein Text mit dem Trennzeichen darin steht in Anführungszeichen");
        return row;
    }

    private sealed record Layout(ImmutableArray<Column> Columns, Action<IEnumerable<Row>, Draft> Plan);
}
