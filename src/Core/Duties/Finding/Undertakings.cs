using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>What the administration promises in a meeting (Zusage), and what a member has put on record, which binds nobody.</summary>
internal static partial class Undertakings
{
    /// <summary>"Die Verwaltung sagt zu, …". A faction that promises a motion owes no report.</summary>
    /// <param name="debate">In a debate what the administration announces is promised too ("Die Verwaltung wird … berichten").</param>
    public static bool In(string sentence, bool debate) => (Promise().IsMatch(sentence) || (debate && Announced().IsMatch(sentence)))
        && !ByFaction().IsMatch(sentence);

    /// <summary>A duty quoted from a motion, or asked for "zu Protokoll".</summary>
    public static bool WishOnRecord(string sentence) => (Quoted().IsMatch(sentence) && Record().IsMatch(sentence))
        || (ToRecord().IsMatch(sentence) && Shall().IsMatch(sentence));

    [GeneratedRegex(@"\b(?:sagte?|sagen|sicherte?|sichern)\b[^;]{0,300}\bzu(?:[,:;.]|$)|\b(?:Verwaltung|Beigeordneter?|Oberbürgermeister(?:in)?) (?:hat|habe) zugesagt\b|\b(?:Verwaltung|Beigeordneten?|Oberbürgermeisters?) wird zugesagt\b|\bZusage der Verwaltung:|\b(?:Verwaltung|Beigeordneter?|Oberbürgermeister(?:in)?) verspr(?:icht|ach)\b")]
    private static partial Regex Promise();

    [GeneratedRegex(@"^Die Verwaltung (?:wird|werde) .{0,250}\b(?:berichten|unterrichten|informieren|vorlegen|vorstellen|nachreichen|mitteilen)\.?$")]
    private static partial Regex Announced();

    [GeneratedRegex(@"\b\p{L}*(?:[Ff]raktion\p{L}*|[Aa]ntrag)\b.{0,60}\b(?:sagt|sichert)|\b(?:einen|seinen|ihren) \p{L}*[Aa]ntrag\b")]
    private static partial Regex ByFaction();

    [GeneratedRegex(@"\b(?:beauftragt|gebeten|aufgefordert) (?:werde|werden solle)\b")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b\p{L}*(?:[Aa]ntrag(?:e?s)?|Protokoll|Niederschrift)\b")]
    private static partial Regex Record();

    [GeneratedRegex(@"\b(?:zu Protokoll|(?:im|ins) Protokoll|in (?:der|die) Niederschrift)\b")]
    private static partial Regex ToRecord();

    [GeneratedRegex(@"\bsolle?n?\b")]
    private static partial Regex Shall();
}
