using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Meetings as time: in jeder Sitzung, ständiger Tagesordnungspunkt, in der nächsten Sitzung.</summary>
internal static partial class MeetingPhrases
{
    /// <summary>An item that is made a standing one is itself the duty: no verb of reporting is needed.</summary>
    public static bool StandingItem(string text) => (Standing().IsMatch(text) && Made().IsMatch(text)) || (Every().IsMatch(text) && Listed().IsMatch(text));

    public static IEnumerable<Cadence> In(string text)
    {
        if (Every().IsMatch(text)) yield return new Cadence.EveryMeeting();
        if (Next().IsMatch(text)) yield return new Cadence.NextMeeting();
    }

    [GeneratedRegex(@"(?<!\b[Uu]nter (?:dem|diesem) )\bständige[rnm]? (?:Tagesordnungspunkt|TOP|Punkt (?:der|auf der|auf die|in der|in die) Tagesordnung)\b")]
    private static partial Regex Standing();

    [GeneratedRegex(@"\b(?:wird|werden|soll|sollen|ist|sind|bleibt|beauftragt|gebeten|bittet|zu führen|aufzunehmen)\b")]
    private static partial Regex Made();

    [GeneratedRegex(@"\bauf die Tagesordnung (?:zu setzen|gesetzt|genommen|zu nehmen|aufgenommen|aufzunehmen)\b")]
    private static partial Regex Listed();

    [GeneratedRegex(@"\b(?:in|zu) jeder (?:\p{L}+en )?\p{L}*[Ss]itzung\b(?<!jeder (?:zweiten|dritten|vierten) \p{L}*[Ss]itzung)", RegexOptions.IgnoreCase)]
    private static partial Regex Every();

    [GeneratedRegex(@"\b(?:in (?:der|seiner|ihrer)|zur|zu der|für die|auf der) (?:nächsten|kommenden|nächstfolgenden|folgenden) (?:\p{L}+en )?\p{L}*[Ss]itzung\b", RegexOptions.IgnoreCase)]
    private static partial Regex Next();
}
