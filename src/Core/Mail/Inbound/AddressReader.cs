using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// The lines of a letter in which it says to which body it goes: address blocks as a whole, lines "Gremium:", and sentences about a
/// meeting.
/// </summary>
internal static partial class AddressReader
{
    private const int MostLines = 6;

    public static string Read(string subject, string head, string meetings)
    {
        var lines = head.Split('\n');
        var found = new List<string>();
        for (var at = 0; at < lines.Length && found.Count < 20 * MostLines; at++)
            if (Begins().IsMatch(lines[at]))
                found.AddRange(lines.Skip(at).Take(MostLines)
                    .TakeWhile((line, index) => line.Length > 0 && (index == 0 || line.Length < 80)));
        var introduction = Authors.IntroductionOf(subject);
        return string.Join('\n', [introduction.Length > 0 ? introduction : Named().IsMatch(subject) ? subject : "", .. found, meetings]);
    }

    [GeneratedRegex(
        @"^\s*(?:An\s+(?:den|die|das|Herrn|Frau)?\b|zu[rm]?\s|Antrag\s(?:an|für|zu)|(?:Frau|Herrn?)\s+(?:Vorsitzende"
        + @"|Oberbürgermeister|Bürgermeister)|(?:Gremium|Ausschuss|Beratungsfolge|Empfänger|Adressat)\s*:|(?:den|die)\s+Vorsitzende)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(?:an|für|zum?|im)\s+(?:den|die|der)?\b|sitzung", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
