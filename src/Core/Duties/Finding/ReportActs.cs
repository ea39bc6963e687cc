using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Reporting to a body: berichten, unterrichten, informieren, vorlegen, vorstellen, darlegen, mitteilen, a report or update given.</summary>
internal static partial class ReportActs
{
    public static bool In(string text) => (Verb().IsMatch(text) || Parted().IsMatch(text) || Noun().IsMatch(text)) && !OnlyToThePublic(text);

    /// <summary>Informing residents, or those who oversee a company, is no report to the body.</summary>
    private static bool OnlyToThePublic(string text) => ToPublic().IsMatch(text) && !ToBody().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:berichten|berichtet|unterrichten|unterrichtet|informieren|informiert|vorlegen|vorzulegen|vorgelegt|vorstellen|vorzustellen|vorgestellt|darlegen|darzulegen|mitteilen|mitzuteilen|mitgeteilt|nachzureichen|nachgereicht|nachreichen|in Kenntnis (?:zu )?setzen|auf dem Laufenden (?:zu halten|halten|gehalten))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"\b(?:legt|legen|stellt|stellen|reicht|teilt)\b.{1,300}\b(?:vor|nach|mit)[.,;]?$|\b(?:erstattet|erstatten|gibt|geben|erwartet)\b.{1,200}\b(?:\p{L}*[Bb]ericht|Auskunft|Rechenschaft|\p{L}*[Ss]achstand)\b")]
    private static partial Regex Parted();

    [GeneratedRegex(
        @"\b\p{L}*(?:[Bb]ericht(?:e|es|s)?|Update|[Üü]ber(?:sicht|blick)|Berichterstattung|Unterrichtung|Rechenschaft|Sachstand|Auskunft|Antwort|Beantwortung|Stellungnahme)\b.{0,250}\b(?:geben|gibt|gegeben|erstatten|erstattet|abzugeben|erfolgt|erfolgen|stattzufinden|zu)\b",
        RegexOptions.None)]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(?:Öffentlichkeit|Bürger\p{L}*|Anwohner\p{L}*|Anlieger\p{L}*|Einwohner\p{L}*|Eltern|Presse|Beschäftigten|Betroffenen|Gesellschafterversammlung|Aufsichtsrat\p{L}*|Vorstand|Mitgliederversammlung|Bezirksregierung|Ministerium)\b.{0,120}\b(?:zu informieren|informieren|informiert|zu unterrichten|unterrichtet|vorzustellen)\b")]
    private static partial Regex ToPublic();

    [GeneratedRegex(@"\b\p{L}*(?:[Aa]usschuss\p{L}*|Rat|Rates|Bezirksvertretung|Gremi\p{L}+|Politik|Sitzung\p{L}*|Fraktionen)\b")]
    private static partial Regex ToBody();
}
