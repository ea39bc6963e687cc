using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>Reads the list of those present: names below headings, factions as headings, in brackets or in a column, times of coming and leaving.
/// All systems: <c>WholeMinutesTests</c>.</summary>
internal static partial class AttendanceReader
{
    private const int LongestLine = 160;

    public static ImmutableArray<Attendee> Read(IEnumerable<DocumentLine> lines)
    {
        var (all, heading, group, faction) = (ImmutableArray.CreateBuilder<Attendee>(), (AttendanceHeading?)null, AttendeeGroup.Member, (string?)null);
        foreach (var line in lines)
        {
            if (AgendaReader.IsName(line)) break;
            if (line.IsBlank || line.Said.Length > LongestLine) continue;
            var (label, rest) = Split(line);
            if (AttendanceHeading.Of(label) is { } next)
            {
                (heading, faction) = (next, null);
                group = next.Group ?? (next.State == AttendanceState.Present ? AttendeeGroup.Member : group);
                if (rest is not null) all.AddRange(Names(rest).Select(one => Attendee(one, [], null, group, next.State)));
            }
            else if (heading is null) continue;
            else if (Faction(label) is { } named && (rest is not null || line.Cells.Length == 1))
            {
                faction = named;
                if (rest is not null) all.AddRange(Names(rest).Select(one => Attendee(one, [], named, group, heading.State)));
            }
            else if (IsName(line.Cells[0])) all.AddRange(Names(line.Cells[0]).Select(one => Attendee(one, line.Cells[1..], faction, group, heading.State)));
        }
        return all.ToImmutable();
    }

    /// <summary>A list that stands behind the last item.</summary>
    public static IEnumerable<DocumentLine> Appended(IReadOnlyList<DocumentLine> lines, int from)
    {
        while (from < lines.Count && !(lines[from].Said.Length < 60 && (lines[from].Said.StartsWith("Anwesenheit", StringComparison.Ordinal) || lines[from].Said.StartsWith("Teilnehmerverzeichnis", StringComparison.Ordinal)))) from++;
        return lines.Skip(from);
    }

    /// <summary>"Entschuldigt: …" and "CDU-Fraktion | Name, Name"; what stands behind a label is names.</summary>
    private static (string Label, string? Behind) Split(DocumentLine line)
    {
        var first = line.Cells[0];
        var colon = first.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && first[(colon + 1)..].Trim() is { Length: > 2 } rest && !char.IsAsciiDigit(first[colon - 1])) return (first[..colon], rest);
        return line.Cells.Length == 2 && first.EndsWith(':') ? (first, line.Cells[1]) : (first, null);
    }

    private static IEnumerable<string> Names(string text) => Separator().Split(text).Select(one => one.Trim(' ', '.', ',', ';')).Where(one => one.Length > 2);

    private static Attendee Attendee(string said, ImmutableArray<string> cells, string? faction, AttendeeGroup group, AttendanceState state)
    {
        var all = string.Join(' ', cells.Prepend(said));
        var bracket = Bracket().Match(said);
        var inside = bracket.Success ? bracket.Groups["inside"].Value : null;
        var named = cells.Select(Faction).FirstOrDefault(one => one is not null) ?? (inside is not null && !Remarks().IsMatch(inside) && !inside.Any(char.IsDigit) ? inside : null);
        if (cells.Any(cell => cell.StartsWith("entschuldigt", StringComparison.OrdinalIgnoreCase))) state = AttendanceState.Excused;
        var (from, until) = Times(all);
        var name = Remarks().Replace(bracket.Success ? said[..bracket.Index] : said, "").Trim(' ', ',', '-', '–');
        var remark = Remarks().Match(all) is { Success: true } match ? match.Value.Trim(' ', ',', '(', ')', '-', '–') : null;
        return new(name, named ?? faction, group, state, from, until, remark);
    }

    /// <summary>"ab 17:20 Uhr", "bis 18:30 Uhr", "von 17:20 bis 18:30 Uhr", "17:20 – 18:30 Uhr".</summary>
    private static (LocalTime? From, LocalTime? Until) Times(string text)
    {
        var times = ClockTimes.In(text);
        if (times.Length > 1) return (times[0], times[1]);
        if (times.IsEmpty) return (null, null);
        return text.Contains("bis ", StringComparison.Ordinal) ? (null, times[0]) : (times[0], null);
    }

    /// <summary>"CDU-Fraktion", "Fraktion Bündnis 90/Die Grünen", "Für die SPD-Fraktion", "FDP".</summary>
    private static string? Faction(string text)
    {
        var said = text.Trim(' ', ':', '(', ')', ',');
        if (said.Length is < 2 or > 60) return null;
        said = Lead().Replace(said, "");
        if (said.StartsWith("Fraktion ", StringComparison.Ordinal)) return said["Fraktion ".Length..];
        if (said.EndsWith("-Fraktion", StringComparison.Ordinal)) return said[..^"-Fraktion".Length];
        if (said.EndsWith(" Fraktion", StringComparison.Ordinal)) return said[..^" Fraktion".Length];
        if (said.EndsWith("fraktion", StringComparison.Ordinal)) return said;
        return Party().IsMatch(said) ? said : null;
    }

    private static bool IsName(string text) => Name().IsMatch(text) && !text.EndsWith(':') && text.Length < 120;

    [GeneratedRegex(@"^(?:(?:Herr|Frau|Dr\.|Prof\.|Ratsherr|Ratsfrau|RM|RH|RF|Stv\.|Stadtrat|Stadträtin|Bürgermeister|Bürgermeisterin|Oberbürgermeister|Oberbürgermeisterin|Beigeordnete|Beigeordneter|Mitglied|Vertretung) ?)*\p{Lu}[\p{L}.'’-]*(?:[ ,-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"[;]|, (?=(?:Herr|Frau|Ratsherr|Ratsfrau|RM|Stv\.|Dr\.) )| und (?=(?:Herr|Frau|Ratsherr|Ratsfrau|RM|Stv\.|Dr\.) )", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\((?<inside>[^()]{1,80})\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[,(–-]? ?(?:\b(?:ab|bis|von) (?:TOP|Top|ca\.|\d).*|\bin Vertretung.*|\bVertret(?:er|erin|ung) .*|\bfür (?:Herrn|Frau|RM) .*|\d\d?[.:]\d\d ?[–-].*)", RegexOptions.CultureInvariant)]
    private static partial Regex Remarks();

    [GeneratedRegex(@"^(?:[Ff]ür die |[Vv]on der |[Vv]on den )", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:CDU|CSU|SPD|FDP|AfD|BSW|ÖDP|ödp|(?:Die |DIE )?(?:Linke|LINKE)|(?:Bündnis 90 ?/ ?)?(?:Die |DIE )?(?:Grünen?|GRÜNEN?)|BÜNDNIS 90 ?/ ?DIE GRÜNEN|Piraten|PIRATEN|Freie Wähler|FW|FWG|UWG|Volt|Die PARTEI|ÖVP|SPÖ|FPÖ|NEOS|SVP|SP|fraktionslos|parteilos|Einzelvertreter|[A-ZÄÖÜ]{2,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Party();
}
