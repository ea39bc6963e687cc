namespace Wiedervorlage.Core.Minutes.Heads;

internal enum HeadField { Meeting, Body, Date, Item, Title, Reference, Role, Result }

/// <summary>Labels in the head of a page, with what stands behind the colon or in the next cell.</summary>
internal static class HeadLabels
{
    private static readonly Dictionary<string, HeadField> _known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Sitzung"] = HeadField.Meeting, ["Gremium"] = HeadField.Body, ["Datum"] = HeadField.Date, ["Sitzungsdatum"] = HeadField.Date, ["Sitzungstag"] = HeadField.Date, ["Sitzungstermin"] = HeadField.Date, ["Termin"] = HeadField.Date,
        ["TOP"] = HeadField.Item, ["Tagesordnungspunkt"] = HeadField.Item, ["Betreff"] = HeadField.Title, ["Titel"] = HeadField.Title, ["Bezeichnung"] = HeadField.Title, ["Gegenstand"] = HeadField.Title,
        ["Vorlage"] = HeadField.Reference, ["Vorlagennummer"] = HeadField.Reference, ["Vorlagen-Nr."] = HeadField.Reference, ["Vorlage-Nr."] = HeadField.Reference, ["Vorlage Nr."] = HeadField.Reference, ["Drucksache"] = HeadField.Reference,
        ["Drucksachennummer"] = HeadField.Reference, ["Drucksachen-Nr."] = HeadField.Reference, ["Drucksache Nr."] = HeadField.Reference, ["Beschlussvorlage"] = HeadField.Reference, ["DS-Nr."] = HeadField.Reference,
        ["Beschlussart"] = HeadField.Result, ["Beschlussstatus"] = HeadField.Result, ["Ergebnis"] = HeadField.Result, ["Beratungsergebnis"] = HeadField.Result, ["Zuständigkeit"] = HeadField.Role, ["Beratungsart"] = HeadField.Role,
    };

    /// <summary>The labelled values of a line, none where it has none.</summary>
    public static IEnumerable<(HeadField Field, string Value)> In(ImmutableArray<string> cells)
    {
        for (var at = 0; at < cells.Length; at++)
        {
            var colon = cells[at].IndexOf(':', StringComparison.Ordinal);
            var label = colon < 0 ? cells[at] : cells[at][..colon];
            if (label.Length is 0 or > 30 || !_known.TryGetValue(label.Trim(), out var field)) continue;
            var value = colon < 0 ? "" : cells[at][(colon + 1)..].Trim();
            if (value.Length == 0 && at + 1 < cells.Length && (colon >= 0 || cells.Length > 1)) value = cells[at + 1];
            if (value.Length > 0) yield return (field, value);
        }
    }
}
