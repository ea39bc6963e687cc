using System.Globalization;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Small numbers and ordinals as German texts write them.</summary>
internal static class Numbers
{
    private static readonly string[] Words =
        ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

    private static readonly string[] Starts = ["erste", "zweite", "dritte", "vierte"];

    private static readonly string[] MonthNames = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

    /// <summary>"drei" or "3"; null for anything else.</summary>
    public static int? Of(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : text.Equals("achtzehn", StringComparison.OrdinalIgnoreCase) ? 18
        : Array.IndexOf(Words, text.ToLowerInvariant()) is > 0 and var word ? word : null;

    /// <summary>"1.", "ersten", "IV." of a quarter or half-year, 1 to 4; null for anything else.</summary>
    public static int? Ordinal(string text) => text.TrimEnd('.') switch
    {
        "1" or "I" => 1,
        "2" or "II" => 2,
        "3" or "III" => 3,
        "4" or "IV" => 4,
        var word => Array.FindIndex(Starts, s => word.StartsWith(s, StringComparison.Ordinal)) is >= 0 and var at ? at + 1 : null,
    };

    /// <summary>1 to 12 for "Januar" to "Dezember".</summary>
    public static int Month(string name) => Array.IndexOf(MonthNames, name[..3].ToLowerInvariant()) + 1;
}
