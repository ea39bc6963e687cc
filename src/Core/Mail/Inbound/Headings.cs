using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>The lines that divide a motion's letter.</summary>
internal static partial class Headings
{
    /// <summary>What a line begins, with what stands behind it on the same line; null for an ordinary line.</summary>
    public static Heading? Of(string line)
    {
        var bare = line.Trim('*', '_', '#', ' ');
        foreach (var (part, form) in Forms)
            if (form.Match(bare) is { Success: true } match)
                return new(part, match.Groups["rest"].Value.Trim('*', '_', ' '));
        return null;
    }

    private static readonly (LetterPart Part, Regex Form)[] Forms =
    [
        (LetterPart.Resolution, Resolution()), (LetterPart.Reasons, Reasons()), (LetterPart.Formula, Formula()), (LetterPart.Questions, Questions()),
        (LetterPart.Closing, Closing()), (LetterPart.Title, Title()),
    ];

    [GeneratedRegex(@"^(?:Beschluss-?(?:vorschlag|vorschläge|entwurf|empfehlung|text|antrag)|Beschluß-?(?:vorschlag|entwurf|empfehlung|text)|Antragstext|Wortlaut des Antrags)(?:\s+(?:für|des|der)\s[^:]{1,80})?(?:\s*:\s*(?<rest>.*))?$|^(?:Beschluss|Antrag)\s*:\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Resolution();

    [GeneratedRegex(@"^(?:(?:Kurze |Ausführliche )?Begründung(?:\s+des\s[^:]{1,40})?|Sachverhalt|Sachdarstellung|Hintergrund|Zur Sache)(?:\s*:\s*(?<rest>.*))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reasons();

    [GeneratedRegex(@"^(?:Der|Die|Das)\s[^.:]{2,140}\s(?:(?:möge|wolle|soll)\s[^.:]{0,60}beschließen|beschließt(?:\s[^.:]{0,60})?|empfiehlt(?:\s[^.:]{0,100})?)\s*:\s*(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"^(?:Unsere |Die |Folgende )?Fragen(?:\s+an die Verwaltung)?\s*:\s*(?<rest>.*)$|^[^.:]{0,120}\b(?:fragen wir|fragt die Fraktion|wir fragen|bitten (?:wir )?um (?:die )?Beantwortung)\b[^.:]{0,80}:\s*(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Questions();

    [GeneratedRegex(@"^(?:Mit (?:freundlich|best|kollegial|solidarisch|herzlich)\w* Gr(?:ü|ue)(?:ß|ss)|(?:Freundliche|Viele|Beste|Herzliche|Liebe|Schöne) Gr(?:ü|ue)(?:ß|ss)e|MfG\b|gez\.|--$|Anlagen?\s*:?$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?:Titel|Betreff|Betr\.?|Thema|Gegenstand|Tagesordnungspunkt|hier)\s*:\s*(?<rest>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
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
