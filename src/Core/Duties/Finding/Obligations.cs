using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>How a resolution obliges: an order, "ist zu", "soll", or the plain present ("Die Verwaltung berichtet").</summary>
internal static partial class Obligations
{
    /// <summary>An order, or what must be: enough even where no time is said.</summary>
    public static bool Strong(string text) => Order().IsMatch(text) || Asks().IsMatch(text) || Must().IsMatch(text);

    /// <summary>The plain present, which also describes: needs a time said beside it.</summary>
    public static bool Plain(string text) => Present().IsMatch(text) || Passive().IsMatch(text);

    [GeneratedRegex(@"\b(?:wird|werden)\b.{0,200}\b(?:beauftragt|gebeten|aufgefordert|verpflichtet|angewiesen)\b")]
    private static partial Regex Order();

    [GeneratedRegex(@"\b(?:[Bb]eauftragt|[Bb]ittet|[Ff]ordert|[Vv]erpflichtet) (?:die|den|das)\b|\b(?:\p{L}*[Aa]usschuss|Rat|Bezirksvertretung) erwartet\b(?=.*\bVerwaltung\b)")]
    private static partial Regex Asks();

    [GeneratedRegex(
        @"\b(?:ist|sind|hat|haben)\b.{0,250}\b(?:zu (?:berichten|unterrichten|informieren|erstatten|geben)|vorzulegen|vorzustellen|mitzuteilen|darzulegen|auf dem Laufenden zu halten|stattzufinden)\b|\b[Ss]oll(?:en)?\b.{0,250}\b(?:berichten|unterrichten|informieren|vorlegen|vorstellen|erstatten|geben|berichtet|unterrichtet|informiert|vorgelegt|vorgestellt|gegeben|erstattet)\b")]
    private static partial Regex Must();

    [GeneratedRegex(
        @"\b(?:Verwaltung|Oberbürgermeister(?:in)?|Bürgermeister(?:in)?|Fachbereich .{1,60}|Amt .{1,60}|Jugendamt) (?:berichtet|informiert|unterrichtet|legt|stellt|gibt|teilt|erstattet)\b|\bVerwaltung \p{L}+t\b.{1,150}\bund (?:berichtet|informiert|unterrichtet|legt|stellt|teilt|erstattet)\b|\b(?:[Bb]erichtet|[Ii]nformiert|[Uu]nterrichtet|[Ll]egt|[Gg]ibt|[Ee]rstattet) (?:die Verwaltung|der Oberbürgermeister|die Oberbürgermeisterin)\b")]
    private static partial Regex Present();

    [GeneratedRegex(@"\b(?:[Ww]ird|[Ww]erden)\b.{0,200}\b(?:berichtet|unterrichtet|informiert|vorgelegt|vorgestellt|erstattet|gegeben)\b|\bBerichterstattung erfolgt\b|\berfolgt\b.{0,100}\bBericht(?:erstattung)?\b")]
    private static partial Regex Passive();
}
