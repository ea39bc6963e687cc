using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Who owes: the unit that is ordered, asked or promises, as the text names it. A unit that is only mentioned owes nothing.</summary>
internal static partial class Debtors
{
    private const string Unit =
        @"(?<unit>Verwaltung|Oberbürgermeister(?:in)?|Bürgermeister(?:in)?|Kämmerer|Jobcenter|Jugendamt|Sozialamt|Gebäudewirtschaft|(?:Fachbereich|Fachdienst|Amt|Dezernat|Wirtschaftsbetrieb|Eigenbetrieb)(?: für)? [\p{Lu}\d][\p{L}\d-]*(?:(?:, | und | )[\p{Lu}][\p{L}-]*){0,5})";

    public static string? In(string text) =>
        new[] { Ordered(), Acting() }.Select(r => r.Match(text)).FirstOrDefault(m => m.Success)?.Groups["unit"].Value;

    [GeneratedRegex(@"\b(?:[Bb]eauftragt|[Bb]ittet|[Ff]ordert|[Vv]erpflichtet|durch|von|[Ww]ird|[Ss]oll|[Zz]usage)(?: die| den| das| der| dem)? " + Unit + @"\b|\bvo[nm] (?:der |dem )?" + Unit + @"\b")]
    private static partial Regex Ordered();

    [GeneratedRegex(@"\b" + Unit + @" (?:wird|werde|soll|solle|ist|hat|habe|berichtet|informiert|unterrichtet|legt|stellt|gibt|teilt|erstattet|sagte?|sicherte?|verspricht)\b")]
    private static partial Regex Acting();
}
