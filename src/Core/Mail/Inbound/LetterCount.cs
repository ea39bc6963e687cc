using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>Lines that count the motions of one letter.</summary>
internal static partial class LetterCount
{
    /// <summary>"Antrag 2", "2. Antrag", "Zweiter Antrag", "Antrag Nr. 3: Schaukeln".</summary>
    public static bool IsNext(string line) => Next().IsMatch(line.Trim('*', '_', '#', ' '));

    [GeneratedRegex(
        @"^(?:Antrag\s+(?:Nr\.?\s*)?(?:[2-9]|II|III|IV|[B-F])\b|[2-9]\.\s+Antrag\b|(?:Zweiter|Dritter|Vierter"
        + @"|Weiterer)\s+Antrag\b)[^.]{0,120}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Next();
}
