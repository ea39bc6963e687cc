using System.Text.RegularExpressions;
using NodaTime.Text;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Heads;

/// <summary>"Niederschrift zur Sitzung des Ausschusses für … vom 10.02.2026": which body met, and when. All systems: <c>dates-and-bodies</c>.</summary>
internal static partial class MeetingLines
{
    private static readonly string[] _verbs =
        [" wurde ", " wurden ", " wird ", " werden ", " hat ", " hatte ", " haben ", " ist ", " war ", " sei ", " berichtet", " bittet ", " soll ", " erklärt", " fand "];

    private static readonly string[] _leads = ["In der ", "Nach der ", "Auf der ", "Seit der ", "Zur nächsten ", "Einladung ", "Die nächste "];

    private static readonly string[] _ends = [" vom ", " am ", ", ", " - ", " – ", " (", " um "];

    /// <summary>The body in the nominative and the date, each null where the line does not say it. Both null: not such a line.</summary>
    public static (string? Body, LocalDate? Date) Read(string line)
    {
        if (line.Length > 400 || !line.Contains("itzung de", StringComparison.Ordinal)) return (null, null);
        if (Meeting().Match(line) is not { Success: true } match || IsSentence(line, match.Index)) return (null, null);
        var rest = line[(match.Index + match.Length)..];
        var from = Cut(rest);
        return (from.Length is > 2 and < 160 ? Nominative(from) : null, Day(rest) ?? Day(line));
    }

    /// <summary>A line that is nothing but a day: "Dienstag, 14. April 2026", "am 14.04.2026 um 19 Uhr". Null for any other.</summary>
    public static LocalDate? Alone(string line) =>
        line.Length is > 7 and < 70 && line.Contains('.') && Only().IsMatch(line) ? Day(line) : null;

    /// <summary>"In der Sitzung des Hauptausschusses am … wurde vertagt." is no heading: <c>dates-and-bodies</c>.</summary>
    private static bool IsSentence(string line, int meeting) =>
        meeting > 80 || Array.Exists(_verbs, verb => line.Contains(verb, StringComparison.Ordinal))
        || Array.Exists(_leads, lead => line.StartsWith(lead, StringComparison.Ordinal));

    /// <summary>A date in any German spelling, or the ISO one.</summary>
    public static LocalDate? Day(string text)
    {
        if (text.Length > 400) return null;
        if (GermanDateReader.Find(text) is [{ Date: { } day }, ..]) return day;
        return Iso().Match(text) is { Success: true } match && LocalDatePattern.Iso.Parse(match.Value) is { Success: true, Value: var on } ? on : null;
    }

    /// <summary>"Ausschusses für Soziales" to "Ausschuss für Soziales".</summary>
    public static string Nominative(string body)
    {
        if (body.StartsWith(BodyNames.Unsure, StringComparison.Ordinal)) return body[BodyNames.Unsure.Length..].Trim();
        var words = body.Trim(' ', ',', '.').Split(' ');
        for (var at = 0; at < words.Length && words[at] is not ("für" or "der" or "des"); at++)
            foreach (var (ending, instead) in new[] { ("usschusses", "usschuss"), ("eirates", "eirat"), ("eirats", "eirat"), ("Rates", "Rat"), ("Rats", "Rat"), ("drates", "drat"), ("drats", "drat"), ("tadtrates", "tadtrat"), ("tadtrats", "tadtrat"), ("tages", "tag") })
                if (words[at].EndsWith(ending, StringComparison.Ordinal)) words[at] = words[at][..^ending.Length] + instead;
        return string.Join(' ', words);
    }

    /// <summary>The body's name ends at the date; "Ausschuss für Soziales, Integration und Demographie" has commas of its own.</summary>
    private static string Cut(string rest)
    {
        var date = GermanDateReader.Find(rest) is [var found, ..] ? found.Index : rest.Length;
        var head = rest[..date];
        if (date == rest.Length) return head.Split([" - ", " – ", " ("], StringSplitOptions.None)[0];
        var end = _ends.Select(word => head.LastIndexOf(word, StringComparison.Ordinal)).Where(at => at > 0 && Weekday().IsMatch(head[at..] + " ")).DefaultIfEmpty(head.Length).Min();
        return head[..end];
    }

    private const string Weekdays = "(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)";

    [GeneratedRegex(
        $@"^(?:am |vom |[Dd]atum:? ?)?(?:{Weekdays}\.?,? (?:den |dem )?)?\d{{1,2}}\. ?(?:\d{{1,2}}\.|[A-Zä][a-zä]+) ?\d{{4}}(?:,? .{{0,30}}Uhr.{{0,12}})?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Only();

    [GeneratedRegex(@"[Ss]itzung (?:des|der) ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Meeting();

    /// <summary>Only what leads to the date stands behind the name: "am Dienstag, dem".</summary>
    [GeneratedRegex(@"^(?: vom| am|,| -| –| \(| um)?,? ?(?:vom|am)? ?(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)[a-z]*[.,]*)?,? ?(?:dem|den)? *$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b20\d\d-[01]\d-[0-3]\d\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Iso();
}
