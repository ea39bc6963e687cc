using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>
/// "Der Rat beschließt:", "Der Gemeinderat fasst folgenden Beschluss:", "Die Bezirksvertretung möge beschließen:", "… wie folgt:": a sentence that leads to the text
/// of a resolution, as in the minutes of Berlin, Hesse, Baden-Württemberg and Brandenburg.
/// </summary>
internal static partial class Sections
{
    private const int Longest = 300;

    /// <summary>One of them is in every such sentence; for <see cref="Phrases"/>.</summary>
    public static string[] Verbs { get; } = ["beschl", "fasst", "faßt", "empf", "wie folgt"];

    public static bool Opens(string line) =>
        line.Length is > 12 and < Longest && line[^1] == ':' && !char.IsLower(line[0])
        && (Phrases.In(line) & Says.Leads) != 0 && Lead().IsMatch(line);

    private const string Who = @"^(?:(?:Der|Die|Das) )?[A-ZÄÖÜ][^:.!?]{1,140}? ";

    private const string Resolves = "(?:beschlie(?:ß|ss)t|beschlie(?:ß|ss)en|beschloss|hat beschlossen|empfiehlt|empfahl)";

    private const string Behind = @"(?:,? ?(?:einstimmig|mehrheitlich|einmütig|somit|damit|daher|sodann|wie folgt|folgendes|Folgendes|den folgenden Beschluss|folgenden Beschluss))*";

    private const string ToWhom = "(?: (?:dem|der) [^:.!?]{2,90}?)?";

    [GeneratedRegex(
        $"{Who}(?:(?:möge |wolle |soll )?{Resolves}{ToWhom}{Behind}(?:,? zu beschließen)?|(?:fasst|faßt|fasste)(?: [a-zäöü]+){{0,2}} (?:folgenden|nachstehenden) (?:Empfehlungsb|B)eschluss"
        + "|(?:beschlie(?:ß|ss)t|beschloss|empfiehlt)[^:.!?]{0,80} (?:wie folgt|folgendes|Folgendes)):$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();
}
