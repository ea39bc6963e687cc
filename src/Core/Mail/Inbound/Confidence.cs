using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Whether a letter asks to be dealt with in public. One that plainly asks for the non-public part is filed as non-public; whatever only
/// hints at it waits.
/// </summary>
internal static partial class Confidence
{
    /// <param name="asked">Subject, title, head and closing of the letter.</param>
    /// <param name="rest">Resolution and reasons, in which only plain words about the treatment count.</param>
    /// <param name="sensitivity">The mail's Sensitivity header.</param>
    /// <param name="files">Names of its attachments.</param>
    public static (bool Public, string? Doubt) Of(string asked, string rest, string sensitivity, IEnumerable<string> files)
    {
        if (NonPublic().IsMatch(asked) || Treated().IsMatch(rest)) return (false, null);
        if (Hint().Match(asked) is { Success: true } hint) return (false, Doubt($"„{hint.Value.Trim()}“ steht im Text"));
        if (sensitivity.Trim().ToLowerInvariant() is "private" or "personal" or "company-confidential" or "confidential")
            return (false, Doubt($"die Mail ist als „{sensitivity.Trim()}“ gekennzeichnet"));
        return files.FirstOrDefault(name => Hint().IsMatch(Apart().Replace(name, " "))
            || NonPublic().IsMatch(Apart().Replace(name, " "))) is { } file ? (false, Doubt($"die Datei heißt „{file}“")) : (true, null);
    }

    private static string Doubt(string why) =>
        $"Ob der Antrag nichtöffentlich ist, muss ein Mensch entscheiden: {why}. Bis dahin gilt er als nichtöffentlich.";

    /// <summary>"Antrag_vertraulich.docx" has words, too.</summary>
    [GeneratedRegex(@"[_.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    [GeneratedRegex(
        @"\bnicht\s?[-–]?\s?öffentlich(?:e[rnms]?)?\b|\bunter Ausschlu(?:ss|ß) der Öffentlichkeit|\bTeil II\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NonPublic();

    [GeneratedRegex(
        @"\bnicht\s?[-–]?\s?öffentlich(?:e[rnms]?)?\s+(?:Teil|Sitzung|Beratung|beraten|behandel|zu b)|(?:bitte|ist|sind|wird|Antrag"
        + @"|streng)\s+(?:\w+\s){0,3}vertraulich(?:\s+zu)?\s*(?:behandel|beraten|[.!]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Treated();

    [GeneratedRegex(
        @"\bvertraulich(?:e[rnms]?|keit)?\b|\bgeheim(?:e[rnms]?)?\b|\bn\.\s?ö\.|(?<![\w])nö(?![\w])|\bNÖT?\b|\bVS-NfD\b"
        + @"|nur für den Dienstgebrauch|\bnicht zur Veröffentlichung|\bintern\b|\bnon-?public\b|\bconfidential\b|nichtoeffentlich"
        + @"|nicht[ -]oeffentlich",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hint();
}
