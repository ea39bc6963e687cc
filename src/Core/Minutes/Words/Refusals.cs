using System.Text.RegularExpressions;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>
/// A resolution that does not do what the motion asks: "Dem Antrag wird nicht zugestimmt.", "Der Bürgerantrag wird nicht weiter verfolgt.", "Der Antrag ist durch das
/// Handeln der Verwaltung erledigt." Adopting it is not adopting the motion. <c>resolved-is-a-refusal</c>.
/// </summary>
internal static partial class Refusals
{
    private const int Longest = 500;

    /// <summary>One of them is in whatever <see cref="Motion"/> matches.</summary>
    public static string[] Motions { get; } =
        ["antrag", "anträge", "anregung", "eingabe", "petition", "vorschlag", "vorlage", "begehren", "einvernehmen", "postulat", "motion"];

    /// <summary>One of them is in whatever says that the motion is refused or settled.</summary>
    public static string[] Refusing { get; } =
    [
        "abgelehnt", "abzulehnen", "lehnt", "zurückgewiesen", "verworfen", "nicht", "keine", "versagt", "verweigert", "erledigt", "gegenstandslos",
        "hinfällig",
        "abgeschrieben",
    ];

    /// <summary>What becomes of the motion when the text is resolved; null for a text that says what is to be done.</summary>
    public static ReadingResult? Of(string text)
    {
        if (text.Length is 0 or > Longest) return null;
        var says = Phrases.In(text);
        if ((says & Says.Motion) == 0 || (says & Says.Refuses) == 0) return null;
        if (SentenceEnds.Cut(text) is not [var first, .. { Count: < 2 } rest]) return null;
        if (rest.Exists(sentence => sentence.Contains("beauftragt", StringComparison.Ordinal) || sentence.Contains("beschlossen", StringComparison.Ordinal))) return null;
        if (Settled().IsMatch(first)) return ReadingResult.Settled;
        return Refused().IsMatch(first) ? ReadingResult.Rejected : null;
    }

    private const string Motion = @"(?:\b(?:[A-ZÄÖÜ][a-zäöü-]*)?(?:[Aa]ntrag|[Aa]ntrags|[Aa]nträgen?|[Aa]nregung|[Ee]ingabe|[Pp]etition|[Vv]orschlag|[Vv]orlage|[Bb]egehren|Einvernehmen|Postulat|Motion))\b";

    private const string Not =
        "(?:abgelehnt|abzulehnen|zurückgewiesen|verworfen|nicht (?:weiter )?(?:zugestimmt|gefolgt|entsprochen|stattgegeben|angenommen|befürwortet|aufgegriffen|verfolgt|weiterverfolgt|erteilt|empfohlen"
        + "|zuzustimmen|zu folgen|zu entsprechen|stattzugeben|aufzugreifen|zu verfolgen|weiterzuverfolgen|anzunehmen)|(?:nicht|keine) (?:statt|Folge)|versagt|verweigert)";

    [GeneratedRegex(
        $@"{Motion}.{{0,200}}?\b{Not}\b|\blehnt\b.{{0,80}}{Motion}.{{0,160}}\bab\b|\b(?:stimmt|folgt)\b.{{0,80}}{Motion}.{{0,100}}\bnicht\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Refused();

    [GeneratedRegex(
        $@"{Motion}.{{0,200}}?\b(?:erledigt|gegenstandslos|hinfällig|abgeschrieben)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Settled();
}
