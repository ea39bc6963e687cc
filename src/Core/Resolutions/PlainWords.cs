using System.Globalization;
using System.Text;

namespace Wiedervorlage.Core.Resolutions;

/// <summary>Words as they are compared: "Straße", "strasse" and "STRASSE" mean the same, and so do "Müll" and "Muell".</summary>
public static class PlainWords
{
    /// <summary>Small letters without marks; ä, ö, ü and ß as two letters.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
            _ = letter switch
            {
                'ä' => plain.Append("ae"),
                'ö' => plain.Append("oe"),
                'ü' => plain.Append("ue"),
                'ß' => plain.Append("ss"),
                < '\u0080' => plain.Append(letter),
                _ => plain.Append(Unmarked(letter)),
            };
        return plain.ToString();
    }

    /// <summary>Each word that was asked for, once.</summary>
    public static ImmutableArray<string> Split(string asked) =>
        [.. Of(asked).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static string Unmarked(char letter) => string.Concat($"{letter}".Normalize(NormalizationForm.FormD)
        .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
}
