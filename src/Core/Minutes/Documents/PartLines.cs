using System.Buffers;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>Headings of the two parts of a meeting: "Öffentlicher Teil", "B) Nichtöffentliche Sitzung".</summary>
internal static class PartLines
{
    private const int Longest = 70;

    private static readonly string[] _open = ["öffentliche", "öffentlicher", "öffentlichen"];

    private static readonly SearchValues<string> _parts = SearchValues.Create(["ffentlich", "vertraulich"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] _what = ["teil", "sitzung", "tagesordnung", "sitzungsteil", "beratung", "tagesordnungspunkte"];

    private static readonly string[] _ends = ["ende", "schluss", "schließt", "und", "wird", "über", "der", "zur"];

    /// <summary>True for the public part, false for the other, null for any other line.</summary>
    public static bool? Of(DocumentLine line)
    {
        if (line.IsBlank || line.Said.Length > Longest || !line.Said.AsSpan().ContainsAny(_parts)) return null;
        var said = line.Said.ToLowerInvariant().Replace("nicht öffentlich", "nichtöffentlich", StringComparison.Ordinal)
            .Replace("nicht-öffentlich", "nichtöffentlich", StringComparison.Ordinal);
        if (said is "öffentlich" or "nichtöffentlich") return said == "öffentlich";
        var words = said.Split([' ', ':', '.', ',', '-', '–', '(', ')', '/', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 6 || !words.Any(word => _what.Contains(word))) return null;
        var begins = words[0] is "beginn";
        if (!begins && words.Any(word => _ends.Contains(word))) return null;
        var closed = words.Any(word => (word.StartsWith("nichtöffentliche", StringComparison.Ordinal) && word.Length < 18) || word.StartsWith("vertrauliche", StringComparison.Ordinal));
        var open = words.Any(word => _open.Contains(word));
        return open == closed ? null : open;
    }
}
