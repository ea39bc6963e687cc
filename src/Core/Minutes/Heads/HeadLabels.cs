namespace Wiedervorlage.Core.Minutes.Heads;

internal enum HeadField { Meeting, Body, Date, Item, Title, Reference, Role, Result }

/// <summary>Labels in the head of a page, with what stands behind the colon or in the next cell.</summary>
internal static class HeadLabels
{
    private static readonly Dictionary<string, HeadField> _known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Sitzung"] = HeadField.Meeting, ["Gremium"] = HeadField.Body, ["Datum"] = HeadField.Date, ["Sitzungsdatum"] = HeadField.Date, ["Sitzungstag"] = HeadField.Date, ["Sitzungstermin"] = HeadField.Date, ["Termin"] = HeadField.Date,
        ["TOP"] = HeadField.Item, ["Tagesordnungspunkt"] = HeadField.Item, ["Betreff"] = HeadField.Title, ["Titel"] = HeadField.Title, ["Bezeichnung"] = HeadField.Title, ["Gegenstand"] = HeadField.Title,
        ["Beschlussart"] = HeadField.Result, ["Beschlussstatus"] = HeadField.Result, ["Ergebnis"] = HeadField.Result, ["Beratungsergebnis"] = HeadField.Result, ["Zuständigkeit"] = HeadField.Role, ["Beratungsart"] = HeadField.Role,
    };

    /// <summary>Names of a paper, without the "Nr." or "nummer" that may follow them.</summary>
    private static readonly HashSet<string> _papers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Vorlage", "Vorlagen", "Beschlussvorlage", "Beschlussvorlagen", "Sitzungsvorlage", "Sitzungsvorlagen", "Mitteilungsvorlage", "Informationsvorlage", "Drucksache", "Drucksachen", "DS", "Drs", "GRDrs", "Reg", "Registrier",
    };

    /// <summary>The labelled values of a line, none where it has none.</summary>
    public static IEnumerable<(HeadField Field, string Value)> In(string[] cells)
    {
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

    private static HeadField? Of(string label)
    {
        if (_known.TryGetValue(label, out var field)) return field;
        var name = label.TrimEnd('.');
        foreach (var number in new[] { "Nr", "nummer" })
            if (name.EndsWith(number, StringComparison.OrdinalIgnoreCase)) name = name[..^number.Length];
        return _papers.Contains(name.TrimEnd('.', ' ', '-')) ? HeadField.Reference : null;
    }
}
