namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>Begin, end and interruptions of a meeting, from sentences anywhere in its minutes. All systems: <c>WholeMinutesTests</c>.</summary>
/// <param name="Begin">"… eröffnet die Sitzung um 17:02 Uhr"</param>
/// <param name="End">"… schließt die Sitzung um 19:30 Uhr", "Ende der Sitzung: 19:30 Uhr"</param>
/// <param name="Interruptions">"Die Sitzung wird von 18:00 bis 18:10 Uhr unterbrochen."</param>
internal sealed record MeetingTimes(LocalTime? Begin, LocalTime? End, ImmutableArray<Interruption> Interruptions)
{
    private static readonly string[] _interrupted = ["unterbrochen", "unterbricht", "unterbrechung", "sitzungspause"];

    private static readonly string[] _resumed = ["fortgesetzt", "wieder eröffnet", "wiedereröffnet", "fortsetzung der sitzung"];

    private static readonly string[] _closed = ["schließt die", "schließt er die", "schließt sie die", "geschlossen", "ende der sitzung", "sitzungsende", "ende der öffentlichen", "ende der nichtöffentlichen", "ende:", "endet"];

    private static readonly string[] _opened = ["eröffnet die", "eröffnet um", "beginn der sitzung", "sitzungsbeginn", "die sitzung beginnt"];

    public static MeetingTimes Of(IReadOnlyList<DocumentLine> lines)
    {
        LocalTime? begin = null, end = null;
        var interruptions = new List<Interruption>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (!MayTell(lines[at])) continue;
            // A sentence may end on the next line.
            var said = ClockTimes.In(lines[at].Said).IsEmpty && at + 1 < lines.Count ? $"{lines[at].Said} {lines[at + 1].Said}" : lines[at].Said;
            if (ClockTimes.In(said) is not [var first, ..] times) continue;
            if (Says(said, _interrupted)) interruptions.Add(new(first, times.Length > 1 ? times[^1] : null));
            else if (Says(said, _resumed) && interruptions is [.., { Until: null } open]) interruptions[^1] = open with { Until = first };
            else if (Says(said, _closed) && said.Contains("itzung", StringComparison.Ordinal) || said.StartsWith("Ende:", StringComparison.Ordinal)) end = times[^1];
            else if (Says(said, _opened)) begin ??= first;
        }
        return new(begin, end, [.. interruptions]);
    }

    private static bool MayTell(DocumentLine line) =>
        line.Said.Length is > 4 and < 1500 && (Says(line.Said, _interrupted) || Says(line.Said, _resumed) || Says(line.Said, _closed) || Says(line.Said, _opened));

    private static bool Says(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
