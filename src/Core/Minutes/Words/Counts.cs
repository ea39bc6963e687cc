using System.Collections.Frozen;
using System.Globalization;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Numbers of votes as minutes write them.</summary>
internal static class Counts
{
    private const int LongestWord = 8;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words = Words().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A count of votes: up to three digits, "-" for zero, or a German number word to twenty. Null for anything else, "14.2" and "1." too.</summary>
    public static int? Of(ReadOnlySpan<char> word)
    {
        if (word.Length == 0) return null;
        if (word is "-" or "–" or "—" or "./." or "−") return 0;
        if (char.IsAsciiDigit(word[0]))
            return word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null;
        return word.Length is >= 3 and <= LongestWord && _words.TryGetValue(word, out var said) ? said : null;
    }

    private static FrozenDictionary<string, int> Words()
    {
        string[] inOrder =
        [
            "keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn",
            "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig",
        ];
        var all = inOrder.Select((word, number) => (word, number)).ToDictionary(pair => pair.word, pair => pair.number);
        foreach (var one in new[] { "ein", "einer", "einem" }) all[one] = 1;
        foreach (var none in new[] { "keiner", "ohne", "null" }) all[none] = 0;
        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
