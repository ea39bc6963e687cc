using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>The lines that divide a motion's letter.</summary>
internal static partial class Headings
{
    /// <summary>
    /// What a line begins, with what stands behind it on the same line; null for an ordinary line. "II. Begründung" begins the reasons.
    /// </summary>
    public static Heading? Of(string line)
    {
        var bare = line.Trim('*', '_', '#', '=', ' ');
        if (Numbered().Match(bare) is { Success: true } numbered
            && Of(bare[numbered.Length..]) is { Part: not (LetterPart.Closing or LetterPart.Title) } inner)
            return inner;
        foreach (var (part, form) in Forms)
            if (form.Match(bare) is { Success: true } match)
                return new(part, match.Groups["rest"].Value.Trim('*', '_', ' '));
        return null;
    }

    private static readonly (LetterPart Part, Regex Form)[] Forms =
    [
        (LetterPart.Resolution, Resolution()), (LetterPart.Reasons, Reasons()), (LetterPart.Formula, Formula()),
            (LetterPart.Questions, Questions()),
        (LetterPart.Closing, Closing()), (LetterPart.Title, Title()),
    ];

    [GeneratedRegex(@"^(?:[IVX]{1,4}\.|[A-D][.)]|\d{1,2}[.)])\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^(?:Beschlu(?:ss|ß)-?\s?(?:vorschlag|vorschläge|entwurf|empfehlung|text|antrag|fassung)|(?:Vorgeschlagener"
        + @"|Beantragter) Beschlu(?:ss|ß)|Antragstext|Antragstenor|Wortlaut des Antrags|Forderung(?:en)?)"
        + @"(?:\s+(?:für|des|der)\s[^:]{1,80})?(?:\s*:\s*(?<rest>.*))?$|^(?:Beschlu(?:ss|ß)|Antrag)\s*:\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Resolution();

    [GeneratedRegex(
        @"^(?:(?:Kurze |Kurz|Ausführliche |Nähere |Sachliche )?Begründung(?:en)?(?:\s+(?:des|der|zum|zur|für)\s[^:]{1,60})?"
        + @"|(?:Zur )?Erläuterung(?:en)?|Erklärung|Sachverhalt|Sachdarstellung|Sachlage|Hintergrund|"
        + @"Zur Sache|Anlass|Motivation)(?:\s*:\s*(?<rest>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reasons();

    [GeneratedRegex(
        @"^(?:[Ww]ir beantragen|(?:Daher |Deshalb )?beantragen wir|Beantragt wird|Es wird beantragt)\s*:\s*(?<rest>)$|^(?:Der|Die"
        + @"|Das)\s[^.:]{2,140}\s(?:(?:möge|wolle|soll)\s[^.:]{0,60}beschließen|beschließt(?:\s[^.:]{0,60})?"
        + @"|empfiehlt(?:\s[^.:]{0,100})?)\s*:\s*(?<rest>.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(
        @"^(?:Unsere |Die |Folgende )?Fragen(?:\s+an die Verwaltung)?\s*:\s*(?<rest>.*)$|"
        + @"^[^.:]{0,120}\b(?:fragen wir|fragt die Fraktion|wir fragen|bitten (?:wir )?um (?:die )?Beantwortung"
        + @"|bitten wir die Verwaltung um Auskunft)\b[^.:]{0,80}:\s*(?<rest>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Questions();

    [GeneratedRegex(
        @"^(?:Mit (?:\w+ (?:und )?)?(?:freundlich|best|kollegial|solidarisch|herzlich)\w* Gr(?:ü|ue)(?:ß|ss)|(?:Freundliche|Viele"
        + @"|Beste|Herzliche|Liebe|Schöne)\w* Gr(?:ü|ue)(?:ß|ss)e?|Gruß\b|Hochachtungsvoll|MfG\b|gez\.|"
        + @"f\.\s?d\.\s?R|Für die (?:\S+ )?Fraktion\w*\s*[:,]?$|(?:Beglaubigt|Im Auftrag|i\.\s?A\.)\b[^.]{0,40}$|--$|Anlagen?\s*(?::|$))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(
        @"^(?:Titel|Betreff|Betr\.?|Thema|Gegenstand|Bezeichnung|Überschrift|Tagesordnungspunkt|hier)\s*:\s*(?<rest>\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}

/// <summary>A dividing line and what follows on it.</summary>
internal sealed record Heading(LetterPart Part, string Rest);

/// <summary>The parts of a motion's letter.</summary>
internal enum LetterPart
{
    /// <summary>Letterhead, address, covering words.</summary>
    Head,

    /// <summary>A line that names the subject.</summary>
    Title,

    /// <summary>"Beschlussvorschlag".</summary>
    Resolution,

    /// <summary>"Der Ausschuss möge beschließen:"; begins the resolution where no heading does.</summary>
    Formula,

    /// <summary>The questions of an Anfrage.</summary>
    Questions,

    /// <summary>"Begründung".</summary>
    Reasons,

    /// <summary>Greeting and what follows it.</summary>
    Closing,
}
