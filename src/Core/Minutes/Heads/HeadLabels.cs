namespace Wiedervorlage.Core.Minutes.Heads;

internal enum HeadField { Meeting, Body, Date, Item, Title, Reference, Role, Result }

/// <summary>Labels in the head of a page, with what stands behind the colon or in the next cell.
/// ALLRIS and SessionNet: <c>heads</c>, <c>10-allris4-definition-list</c>, <c>11-allris3-nested-tables</c>.</summary>
internal static class HeadLabels
{
    private static readonly Dictionary<string, HeadField> _known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Sitzung"] = HeadField.Meeting, ["Gremium"] = HeadField.Body, ["Organ"] = HeadField.Body, ["Sitzung am"] = HeadField.Date, ["Sitzung vom"] = HeadField.Date,
        ["Datum"] = HeadField.Date, ["Sitzungsdatum"] = HeadField.Date, ["Sitzungstag"] = HeadField.Date, ["Sitzungstermin"] = HeadField.Date,
        ["Termin"] = HeadField.Date, ["TOP"] = HeadField.Item, ["Tagesordnungspunkt"] = HeadField.Item, ["Betreff"] = HeadField.Title, ["Titel"] = HeadField.Title,
        ["Bezeichnung"] = HeadField.Title, ["Gegenstand"] = HeadField.Title, ["Beschlussart"] = HeadField.Result, ["Beschluss"] = HeadField.Result, ["Beschlussstatus"] = HeadField.Result,
        ["Ergebnis"] = HeadField.Result, ["Beratungsergebnis"] = HeadField.Result, ["Zuständigkeit"] = HeadField.Role, ["Beratungsart"] = HeadField.Role,
    };

    /// <summary>They end the value before them and say nothing that is asked for.</summary>
    private static readonly HashSet<string> _others =
        ["Status", "Zeit", "Uhrzeit", "Raum", "Ort", "Anlass", "Sitzungsort", "Öffentlichkeit", "Federführend"];

    /// <summary>Names of a paper, without the "Nr." or "nummer" that may follow them.</summary>
    private static readonly HashSet<string> _papers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Vorlage", "Vorlagen", "Beschlussvorlage", "Beschlussvorlagen", "Sitzungsvorlage", "Sitzungsvorlagen", "Mitteilungsvorlage", "Informationsvorlage",
        "Drucksache", "Drucksachen", "DS", "Drs", "GRDrs", "Reg", "Registrier",
    };

    /// <summary>The labelled values of a line, none where it has none.</summary>
    public static IEnumerable<(HeadField Field, string Value)> In(string[] line)
    {
        string[] cells = [.. line.SelectMany(Apart)];
        for (var at = 0; at < cells.Length; at++)
        {
            var colon = cells[at].IndexOf(':', StringComparison.Ordinal);
            var label = colon < 0 ? cells[at] : cells[at][..colon];
            if (label.Length is 0 or > 30 || Of(label.Trim()) is not { } field) continue;
            var value = colon < 0 ? "" : cells[at][(colon + 1)..].Trim();
            if (value.Length == 0 && at + 1 < cells.Length && (colon >= 0 || cells.Length > 1)) value = cells[at + 1];
            if (value.Length > 0) yield return (field, value);
        }
    }

    /// <summary>"TOP:" alone on its line, with its value on the next: what it is, or null.</summary>
    public static HeadField? Alone(string line) => line.Length is > 2 and < 30 && line[^1] == ':' ? Of(line[..^1].Trim()) : null;

    /// <summary>Without the sign of a list: "- TOP:", "• Gremium: Rat".</summary>
    public static string Plain(string line) => line.Length > 2 && line[0] is '-' or '•' or '*' or '·' or '–' && line[1] == ' ' ? line[2..].TrimStart() : line;

    /// <summary>"TOP: Ö 6 Beschlussart: abgelehnt" holds two labels (ALLRIS as text): <c>heads</c>.</summary>
    public static IEnumerable<string> Apart(string cell)
    {
        cell = Plain(cell);
        var start = 0;
        for (var colon = cell.IndexOf(':'); colon >= 0; colon = cell.IndexOf(':', colon + 1))
        {
            var word = colon == 0 ? -1 : cell.LastIndexOf(' ', colon - 1) + 1;
            if (word <= start || (Of(cell[word..colon]) is null && !_others.Contains(cell[word..colon]))) continue;
            yield return cell[start..word].TrimEnd();
            start = word;
        }
        yield return cell[start..];
    }

    private static HeadField? Of(string label)
    {
        if (_known.TryGetValue(label, out var field)) return field;
        var name = label.TrimEnd('.');
        foreach (var number in new[] { "Nr", "nummer" })
            if (name.EndsWith(number, StringComparison.OrdinalIgnoreCase)) name = name[..^number.Length];
        return _papers.Contains(name.TrimEnd('.', ' ', '-')) ? HeadField.Reference : null;
    }
}
