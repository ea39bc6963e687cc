using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>What looks like a duty and is none: questions, wishes, negations, what depends on something, what has already happened.</summary>
internal static partial class Vetoes
{
    public static bool Apply(string sentence) =>
        sentence.EndsWith('?') || Asked().IsMatch(sentence) || Wished().IsMatch(sentence) || Depends().IsMatch(sentence) || Ended().IsMatch(sentence)
        || Clauses(sentence).Any(c => Denied().IsMatch(NoDenial().Replace(c, "")) && (ReportActs.In(c) || Ordered().IsMatch(c)));

    /// <summary>The sentence without the clauses that tell what has already happened.</summary>
    public static string WithoutHistory(string sentence) => string.Join(",", Clauses(sentence).Where(c => !Past().IsMatch(c)));

    private static string[] Clauses(string sentence) => sentence.Split(',', ';');

    [GeneratedRegex(@"\b(?:fragte?|erkundigte? sich|möchte wissen|will wissen|bittet um (?:Auskunft|Beantwortung)|Anfrage)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\b(?:würden?|könnten?|wäre|fände|sollten?|wünsch(?:t|e|en|te|enswert)|möchten?|hätten?|müssten?|dürften?|regte? an|hofft|geht davon aus|(?<!(?:ausschuss|rat|bezirksvertretung) )erwarte[t]?|denkbar|angeregt|gegebenenfalls|ggf\.)(?![\p{L}])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Wished();

    [GeneratedRegex(@"^(?:\d+\. ?)?(?:Wenn|Falls|Sofern|Sollten?|Soweit|Im Falle|Bei Bedarf)\b|\b(?:bei Bedarf|nach Bedarf|auf Anfrage|auf Wunsch|im Bedarfsfall|anlassbezogen)\b")]
    private static partial Regex Depends();

    [GeneratedRegex(@"\b(?:verzichtet|verzichten|entfällt|entfallen|entbunden|abgelehnt|lehnt|zurückgezogen|aufgehoben|hebt|beendet|hinfällig|anstatt|statt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ended();

    [GeneratedRegex(@"\b(?:nicht|kein(?:e[nrms]?)?|niemals|weder|ohne)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\bnicht (?:nur|öffentlich\w*|zuletzt|später)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoDenial();

    [GeneratedRegex(@"\b(?:beauftragt|gebeten|aufgefordert|verpflichtet)\b")]
    private static partial Regex Ordered();

    [GeneratedRegex(
        @"\b(?:hat|habe|haben|hatten?|wurden?|ist|sei|seien|sind|waren?)\b[^,;]{0,200}\b(?:berichtet|unterrichtet|informiert|vorgelegt|vorgestellt|mitgeteilt|dargelegt|gegeben|erstattet|beauftragt|gebeten|beschlossen)\b|\b(?:berichtet|unterrichtet|informiert|vorgelegt|vorgestellt|mitgeteilt|erstattet|beauftragt|beschlossen) (?:hat|habe|hatten?|haben|wurden?|worden)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Past();
}
