using System.Globalization;
using System.Text;

namespace Wiedervorlage.Functions.Storage;

/// <summary>
/// A value as JSON in the columns of a row. A property holds 32,000 characters, so the JSON is split over several; an entity holds 1 MiB and a batch 4 MiB
/// (in which a quotation mark or an umlaut may take six bytes), so JSON above 100,000 characters is a blob with only its name in the row.
/// Three such rows in a batch, as the stores write them, stay below 2 MiB at the worst.
/// </summary>
internal static class RowJson
{
    public const int LongestInProperty = 30_000;
    public const int LongestInRow = 100_000;

    private const string PartPrefix = "Json";
    private const string BlobColumn = "JsonBlob";

    public static async Task<ImmutableDictionary<string, string>> ColumnsOfAsync<T>(T value, ITexts texts, CancellationToken cancellation)
    {
        var json = Json.Write(value);
        var columns = ImmutableDictionary.CreateBuilder<string, string>();
        if (json.Length > LongestInRow) columns[BlobColumn] = await texts.KeepAsync(json, cancellation);
        else Split(json, columns);
        return columns.ToImmutable();
    }

    public static async Task<T> ReadAsync<T>(Row row, ITexts texts, CancellationToken cancellation) =>
        Json.Read<T>(row.Columns.TryGetValue(BlobColumn, out var blob)
            ? await texts.GetAsync(blob, cancellation)
            : Joined(row));

    /// <summary>Takes away what lies outside the row.</summary>
    public static Task DropAsync(Row row, ITexts texts, CancellationToken cancellation) =>
        row.Columns.TryGetValue(BlobColumn, out var blob) ? texts.DropAsync(blob, cancellation) : Task.CompletedTask;

    private static void Split(string json, ImmutableDictionary<string, string>.Builder columns)
    {
        // Nothing is torn apart: beyond the first 65,536 code points JSON holds escapes only.
        for (var part = 0; part * LongestInProperty < json.Length; part++)
            columns[Name(part)] = json.Substring(part * LongestInProperty, Math.Min(LongestInProperty, json.Length - (part * LongestInProperty)));
    }

    private static string Joined(Row row)
    {
        if (!row.Columns.ContainsKey(Name(1))) return row.Columns.GetValueOrDefault(Name(0)) ?? "";
        var json = new StringBuilder();
        for (var part = 0; row.Columns.TryGetValue(Name(part), out var text); part++) json.Append(text);
        return json.ToString();
    }

    private static string Name(int part) => PartPrefix + part.ToString(CultureInfo.InvariantCulture);
}
