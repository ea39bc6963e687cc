using Wiedervorlage.Core.Minutes.Heads;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>Reads what minutes say about the meeting: before the first item, and begin, end and interruptions wherever they stand.</summary>
internal static class DocumentHeads
{
    private static readonly string[] _bodies =
        ["usschuss", "Rat", "rat", "vertretung", "versammlung", "tag", "kommission", "konferenz", "Kreistag", "Senat", "landrat", "Rates"];

    private static readonly string[] _notBodies = ["Tag", "Sitzungstag", "Vertrag", "Antrag", "Montag", "Dienstag", "Donnerstag", "Freitag", "Samstag", "Sonntag", "Vorrat", "Beitrag"];

    public static DocumentHead Read(List<DocumentLine> front, IReadOnlyList<DocumentLine> all)
    {
        var labels = front.SelectMany(Labelled).ToLookup(pair => pair.Label, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        var (body, date) = Meeting(front);
        var (begin, end) = (First(labels, "Beginn", "Sitzungsbeginn", "Beginn der Sitzung"), First(labels, "Ende", "Sitzungsende", "Ende der Sitzung", "Schluss"));
        var sentences = MeetingTimes.Of(all);
        return new(
            First(labels, "Gremium") is { } named ? MeetingLines.Nominative(named) : Named(body) ?? BodyAlone(front),
            First(labels, "Datum", "Sitzungstermin", "Sitzungstag", "Sitzungsdatum", "Termin", "Sitzung am", "am", "Tag") is { } day && MeetingLines.Day(day) is { } on ? on : date ?? FirstDay(front),
            Time(begin) ?? sentences.Begin ?? (First(labels, "Zeit", "Uhrzeit", "Dauer", "Sitzungsdauer", "Sitzungszeit") is { } span ? Time(span) : null),
            Time(end) ?? Last(labels, "Zeit", "Uhrzeit", "Dauer", "Sitzungsdauer", "Sitzungszeit", "Beginn") ?? sentences.End,
            First(labels, "Ort", "Sitzungsort", "Raum, Ort", "Raum", "Tagungsort", "Ort der Sitzung", "Sitzungsraum"),
            First(labels, "Vorsitz", "Vorsitzender", "Vorsitzende", "Vorsitzende/r", "Sitzungsleitung", "Leitung", "Den Vorsitz führt", "Den Vorsitz führte"),
            First(labels, "Schriftführung", "Schriftführer", "Schriftführerin", "Schriftführer/in", "Protokoll", "Protokollführung", "Protokollführer", "Protokollführerin", "Niederschrift"),
            sentences.Interruptions);
    }

    /// <summary>"Beginn: 17:00 Uhr", also several in a line and in cells side by side.</summary>
    private static IEnumerable<(string Label, string Value)> Labelled(DocumentLine line)
    {
        var cells = line.Cells;
        for (var at = 0; at < cells.Length; at++)
        {
            var colon = cells[at].IndexOf(':', StringComparison.Ordinal);
            if (colon is > 0 and < 40 && cells[at][(colon + 1)..].Trim() is { Length: > 0 } value) yield return (cells[at][..colon].Trim(), value);
            else if (at + 1 < cells.Length && cells[at].Length < 40) yield return (cells[at].TrimEnd(':', ' '), cells[at + 1]);
        }
    }

    private static string? First(ILookup<string, string> labels, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (labels[name].FirstOrDefault() is { } value) return value;
        return null;
    }

    private static LocalTime? Time(string? text) => text is not null && ClockTimes.In(text) is [var first, ..] ? first : null;

    /// <summary>The end of "17:00 Uhr bis 19:30 Uhr".</summary>
    private static LocalTime? Last(ILookup<string, string> labels, params ReadOnlySpan<string> names) =>
        First(labels, names) is { } span && ClockTimes.In(span) is [_, .., var last] ? last : null;

    /// <summary>"Niederschrift über die 5. Sitzung des Rates | am Donnerstag, dem 12.03.2026", on up to three lines.</summary>
    private static (string? Body, LocalDate? Date) Meeting(List<DocumentLine> front)
    {
        var said = front.Where(line => !line.IsBlank).Select(line => line.Said).ToList();
        for (var at = 0; at < Math.Min(said.Count, 60); at++)
            for (var more = 1; more <= 4 && at + more <= said.Count; more++)
                if (MeetingLines.Read(string.Join(' ', said.Skip(at).Take(more))) is ({ } body, { } date)) return (body, date);
        return (said.Take(60).Select(line => MeetingLines.Read(line).Body).FirstOrDefault(body => body is not null), null);
    }

    /// <summary>A line with nothing but the name of a body.</summary>
    private static string? BodyAlone(List<DocumentLine> front) => front.Where(line => !line.IsBlank && line.Cells.Length == 1).Select(line => line.Said).Take(20).FirstOrDefault(said =>
        said.Length is > 2 and < 120 && char.IsUpper(said[0]) && said.Split(' ') is var words && words.Take(3).Any(word => Array.Exists(_bodies, end => word.EndsWith(end, StringComparison.Ordinal)))
        && !Array.Exists(_notBodies, not => words[0].TrimEnd(',') == not) && !said.Contains(':'));

    /// <summary>"Gemeinderates" to "Gemeinderat".</summary>
    private static string? Named(string? body)
    {
        if (body?.Split(' ')[0] is not { } first) return null;
        foreach (var (ending, instead) in new[] { ("rates", "rat"), ("rats", "rat"), ("ausschusses", "ausschuss") })
            if (first.Length > ending.Length && first.EndsWith(ending, StringComparison.Ordinal)) return first[..^ending.Length] + instead + body[first.Length..];
        return body;
    }

    private static LocalDate? FirstDay(List<DocumentLine> front) =>
        front.Take(60).Select(line => line.IsBlank ? null : MeetingLines.Day(line.Said)).FirstOrDefault(day => day is not null);
}
