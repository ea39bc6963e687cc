using System.Globalization;
using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Imports;

/// <summary>Reads the cells of one row. What cannot be read is noted as a problem and answered as null, so that a row tells all its problems at once.</summary>
internal sealed class Row(SheetRow row, Headings headings, List<ImportProblem> problems)
{
    private static readonly string[] Yes = ["ja", "j", "x", "1", "true", "wahr", "öffentlich"];
    private static readonly string[] No = ["nein", "n", "0", "false", "falsch", "nichtöffentlich", "nicht öffentlich"];

    public int Line => row.Line;

    /// <summary>False once a problem was noted in this row.</summary>
    public bool IsFine { get; private set; } = true;

    public string? Text(Column column) => headings.In(row, column);

    public string? Needed(Column column)
    {
        var text = Text(column);
        // A missing column was told once, at its heading.
        if (text is null && !headings.Has(column)) IsFine = false;
        else if (text is null) Problem(column, "Hier fehlt etwas.", $"{column.Meaning}, zum Beispiel „{column.Example}“");
        return text;
    }

    public string? Key(Column column)
    {
        if (Needed(column) is not { } text) return null;
        return KeyForm.IsKey(text) ? text : Problem<string>(column, "Das ist kein Schlüssel.", KeyForm.Allowed);
    }

    public LocalDate? Date(Column column) => Text(column) is { } text ? CellDates.Date(text) ?? ProblemValue<LocalDate>(column, "Dieses Datum gibt es nicht.", CellDates.DateAllowed) : null;

    public LocalDate? NeededDate(Column column) => Needed(column) is null ? null : Date(column);

    public LocalTime? Time(Column column) => Text(column) is { } text ? CellDates.Time(text) ?? ProblemValue<LocalTime>(column, "Das ist keine Uhrzeit.", CellDates.TimeAllowed) : null;

    public int? Number(Column column, int least, int most)
    {
        if (Text(column) is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : ProblemValue<int>(column, "Das ist keine Zahl, die hier stehen kann.", $"{least} bis {most}");
    }

    public bool? YesNo(Column column)
    {
        if (Text(column)?.ToLowerInvariant() is not { } text) return null;
        return Yes.Contains(text) ? true : No.Contains(text) ? false : ProblemValue<bool>(column, "Gemeint ist ja oder nein.", "ja, nein");
    }

    /// <summary>One of some words, compared as headings are.</summary>
    public T? Word<T>(Column column, IReadOnlyList<(string Word, T Value)> words) where T : struct
    {
        if (Text(column) is not { } text) return null;
        foreach (var (word, value) in words)
            if (Column.Plain(word) == Column.Plain(text))
                return value;
        return ProblemValue<T>(column, "Dieses Wort steht hier für nichts.", string.Join(", ", words.Select(word => word.Word)));
    }

    public void Problem(Column? column, string problem, string? allowed = null)
    {
        IsFine = false;
        problems.Add(new(Line, column is null ? null : headings.Written(column), column is null ? null : Text(column), problem, allowed));
    }

    /// <summary>What the rules of master data complain about, under the column that stands for the field.</summary>
    public void Problems(IEnumerable<Refusal.Invalid> wrong, ImmutableArray<Column> columns)
    {
        foreach (var one in wrong)
        {
            var column = columns.FirstOrDefault(column => column.Field == one.Field || $"rules.{column.Field}" == one.Field);
            if (column is not { Needed: true } || Text(column) is not null) Problem(column, one.Why);
            else IsFine = false;
        }
    }

    private T? Problem<T>(Column column, string problem, string allowed) where T : class
    {
        Problem(column, problem, allowed);
        return null;
    }

    private T? ProblemValue<T>(Column column, string problem, string allowed) where T : struct
    {
        Problem(column, problem, allowed);
        return null;
    }
}
