using DocumentFormat.OpenXml.Wordprocessing;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>
/// Tells a row of figures from one that only lays out a letter: it has three cells or more, each with one paragraph at most. Its blank
/// cells count, or a number would slip into its neighbour's column.
/// </summary>
internal static class DocxRows
{
    private const int FewestCells = 3;

    public static bool IsOfFigures(TableRow row) =>
        row.Elements<TableCell>().Count() >= FewestCells
            && row.Elements<TableCell>().All(cell => cell.Descendants<Paragraph>().Count() <= 1) && !row.Ancestors<TableRow>().Any();

    public static string LineOf(TableRow row, Func<Paragraph, string> textOf) =>
        string.Join('\t', row.Elements<TableCell>().Select(cell => cell.Descendants<Paragraph>().Select(textOf).FirstOrDefault() ?? ""));
}
