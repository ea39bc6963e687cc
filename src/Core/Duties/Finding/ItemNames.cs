using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>The agenda item under which a report is given: unter dem Tagesordnungspunkt „…“.</summary>
internal static partial class ItemNames
{
    public static string? In(string text) => Under().Match(text) is { Success: true } match ? match.Groups["name"].Value.Trim() : null;

    [GeneratedRegex(@"\b(?:Tagesordnungspunkt|TOP|Punkt)(?:es|s)? [„""»“](?<name>[^„“”""«»]{2,150})[“”""«]")]
    private static partial Regex Under();
}
