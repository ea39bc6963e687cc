using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// What stands below a letter and is none of it: signatures, address blocks, disclaimers, footers of mailing lists and phones.
/// </summary>
internal static partial class Footers
{
    private const int LongestSignatureLine = 90;

    /// <summary>The letter, and the signature cut off it, in which a faction may be named. Disclaimers are in neither.</summary>
    public static (string Text, string Signature) Cut(string own)
    {
        var paragraphs = WithoutLists(own).Split("\n\n").ToList();
        paragraphs.RemoveAll(paragraph => Disclaimer().IsMatch(paragraph.Replace('\n', ' ')) && !HasHeading(paragraph));
        var (text, dashes) = AtDashes(string.Join("\n\n", paragraphs));
        var parts = text.Split("\n\n").ToList();
        var signature = new List<string>();
        while (parts.Count > 1 && IsSignature(parts[^1]))
        {
            signature.Insert(0, parts[^1]);
            parts.RemoveAt(parts.Count - 1);
        }
        return (string.Join("\n\n", parts), string.Join("\n\n", signature.Append(dashes).Where(part => part.Length > 0)));
    }

    private static string WithoutLists(string own)
    {
        var lines = own.Split('\n');
        for (var at = 0; at < lines.Length; at++)
            if (Rule().IsMatch(lines[at]) && lines.Skip(at + 1).Take(3).Any(line => ListFooter().IsMatch(line)))
                return string.Join('\n', lines[..at]).TrimEnd();
        return own;
    }

    /// <summary>What follows a line "--", unless the motion itself follows it.</summary>
    private static (string Text, string Signature) AtDashes(string text)
    {
        var lines = text.Split('\n');
        var at = Array.IndexOf(lines, "--");
        return at < 0 || lines.Skip(at)
            .Any(line => Headings.Of(line) is { Part: LetterPart.Resolution or LetterPart.Reasons or LetterPart.Questions })
            ? (text, "")
            : (string.Join('\n', lines[..at]).TrimEnd(), string.Join('\n', lines[(at + 1)..]));
    }

    /// <summary>
    /// Short lines without the end of a sentence, one of which is an address, a telephone, an office or a signature; or a name alone.
    /// </summary>
    private static bool IsSignature(string paragraph)
    {
        var lines = paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is 0 or > 10 || HasHeading(paragraph)) return false;
        if (lines.Any(line => line.Length > LongestSignatureLine || Sentence().IsMatch(line))) return false;
        return lines.Any(line => Address().IsMatch(line)) || (lines.Length <= 2 && lines.All(line => Name().IsMatch(line)));
    }

    private static bool HasHeading(string paragraph) =>
        paragraph.Split('\n').Any(line => Headings.Of(line) is { Part: not LetterPart.Closing });

    [GeneratedRegex(@"^[_\-=*]{15,120}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"mailing\s?-?list|mailingliste|verteiler|https?://\S*(?:listinfo|mailman|groups)|abbestellen|unsubscribe",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ListFooter();

    [GeneratedRegex(
        @"(?:(?:E-?Mail|Mail|Nachricht|message|Anhänge)\b.{0,120}?\b(?:vertraulich|confidential|privileged|rechtlich geschützt"
        + @"|irrtümlich)|intended recipient|(?:richtige|beabsichtigte|vorgesehene)\w*\s+(?:Adressat|Empfänger)|"
        + @"irrtümlich erhalten|nur für den (?:genannten )?(?:Adressaten|Empfänger)|bevor Sie diese (?:E-?Mail|Mail"
        + @"|Nachricht) (?:aus)?drucken|think before you print|(?:von|with|from) (?:meinem|my) (?:i?Phone|iPad|Handy|Smartphone"
        + @"|Mobil\w*)|"
        + @"mit (?:der|dem) .{0,30}(?:Mail App|Outlook für|Android-\w+) .{0,30}gesendet|gesendet mit der|get outlook for"
        + @"|holen Sie sich Outlook|diese (?:E-?Mail|Mail|Nachricht) (?:wurde von|stammt von|kam von) .{0,60}|virenfrei"
        + @"|Informationen zum Datenschutz|Datenschutzhinweis)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Disclaimer();

    [GeneratedRegex(@"\p{Ll}{3,}[.!?;:]\s*$|^\s*(?:\d{1,2}[.)]|[-–•*])\s", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"\b(?:Tel(?:efon)?\b|Fax\b|Mobil\b|www\.|https?://|[\w.-]+@[\w-]+\.\w+|\d{5}\s+\p{Lu}|(?:straße|str\.|platz|markt|weg|allee"
        + @"|ring)\s+\d|(?:\w*[Vv]orsitz|Sprecher|Geschäftsführ|Geschäftsstelle|Fraktionsgesch|Ratsmitglied|Stadtverordnet|Sachkundig"
        + @"|Mitglied des)\w*|"
        + @"(?:Rats?)?[Ff]raktion(?:en)?\b|Fraktionsbüro|gez\b|i\.\s?A\.)|^\s*f\.?\s?d\.?\s?R",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"^\s*(?:(?:Dr|Prof)\.\s+)*(?:\p{Lu}\.|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?:\s+(?:von|van|de|\p{Lu}\."
        + @"|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)){1,3}\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
