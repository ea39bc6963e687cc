using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>The title of a motion: what the letter names as its subject, else what the mail's subject says beyond "Antrag der …".</summary>
internal static partial class TitleReader
{
    private const int Longest = TitleCheck.Longest;

    public static string? Read(LetterParts letter, string subject) =>
        letter.Titles.Select(Bare).FirstOrDefault(title => title is not null) ?? Bare(Replies().Replace(subject, ""));

    /// <summary>The subject without "AW:", "WG:" and their like.</summary>
    public static string WithoutReplies(string subject) => Replies().Replace(subject, "").Trim();

    /// <summary>"Antrag der SPD-Fraktion: Spielplätze" is "Spielplätze"; "Antrag der SPD-Fraktion" alone is no title.</summary>
    private static string? Bare(string text)
    {
        var line = Spaces().Replace(text, " ").Trim(' ', '*', '_');
        if (Introduced().Match(line) is { Success: true } introduced) line = introduced.Groups["rest"].Value;
        else if (Unnamed().IsMatch(line)) line = Quoted().Match(line).Groups["rest"].Value;
        line = line.Trim(' ', '"', '„', '“', '”', '»', '«', '.', ':');
        return line.Length is < 3 or > Longest || NoTitle().IsMatch(line) ? null : line;
    }

    [GeneratedRegex(@"^(?:\s*(?:AW|WG|RE|FW|FWD|Antw|Antwort)\s*:\s*)+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Replies();

    [GeneratedRegex(
        @"^(?:(?:Dring\w+|Gemeinsam\w+|Interfraktionell\w+|Weitergehende\w*|Neuer?)\s+)*(?:\w*antrag|\w*anfrage"
        + @"|Vorschlag zur Tagesordnung|Tischvorlage)\b[^:]{0,160}?(?::\s*|\s[–—-]\s+)(?:hier:\s*)?(?<rest>\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Introduced();

    [GeneratedRegex(
        @"^(?:(?:Dring\w+|Gemeinsam\w+|Interfraktionell\w+|Weitergehende\w*|Neuer?)\s+)*(?:\w*antrag|\w*anfrage"
        + @"|Vorschlag zur Tagesordnung|Tischvorlage)(?:\s*$|\s+(?:der|des|von|vom|zur|zum|für|im|am|an|in|SPD|CDU|FDP|AfD)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unnamed();

    [GeneratedRegex(@"[„""»](?<rest>[^“”""«]{3,300})[“”""«]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"^(?:(?:ein\s)?(?:neuer\s)?antrag|anfrage|anträge|kein betreff|ohne betreff|\(?no subject\)?|bitte um aufnahme.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoTitle();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
