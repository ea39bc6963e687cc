using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Functions.Imports.Reading;

/// <summary>A CSV file as people save it: any of three separators, quoted texts with line breaks, empty lines, an Excel line "sep=;" before all.</summary>
internal static class CsvFile
{
    private static readonly char[] Separators = [';', '\t', ','];

    /// <summary>The table, and what could not be made out. Null when there is not even a line of headings.</summary>
    public static (Sheet? Sheet, ImmutableArray<ImportProblem> Unreadable) Read(string text)
    {
        var named = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 ? text[4] : (char?)null;
        var problems = new List<ImportProblem>();
        var rows = Rows(text, named ?? Guess(text), problems).Skip(named is null ? 0 : 1).SkipWhile(row => row.IsEmpty).ToArray();
        return rows is [var headings, .. var rest] ? (new(headings.Line, headings.Cells, [.. rest]), [.. problems]) : (null, []);
    }

    private static List<SheetRow> Rows(string text, char separator, List<ImportProblem> problems)
    {
        var (rows, line) = (new List<SheetRow>(), 1);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(), IgnoreBlankLines = false, HasHeaderRecord = false,
            BadDataFound = bad => problems.Add(new(line, null, bad.Field.Trim(), "Die Anführungszeichen dieser Zelle gehen nicht auf.", "ein Anführungszeichen im Text verdoppelt, am Anfang und am Ende je eines")),
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        while (parser.Read())
        {
            rows.Add(new(line, [.. parser.Record!]));
            line = parser.RawRow + 1;
        }
        if (rows is [.., var last] && IsUnclosed(text)) problems.Add(new(last.Line, null, null, "Ein Anführungszeichen wird geöffnet und bis zum Ende der Datei nicht geschlossen.", "nach dem Text ein zweites"));
        return rows;
    }

    /// <summary>The separator that stands most often in the first line, outside of quotation marks; a semicolon if none does, as in German Excel.</summary>
    private static char Guess(string text)
    {
        var (counts, quoted) = (new int[Separators.Length], false);
        foreach (var one in text.TrimStart())
        {
            if (one == '"') quoted = !quoted;
            else if (one is '\n' && !quoted) break;
            else if (!quoted && Array.IndexOf(Separators, one) is >= 0 and var place) counts[place]++;
        }
        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    /// <summary>Every quotation mark has its second: doubled ones count twice.</summary>
    private static bool IsUnclosed(string text) => text.Count(one => one == '"') % 2 == 1;
}
