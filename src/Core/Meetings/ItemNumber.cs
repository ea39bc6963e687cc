using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Meetings;

/// <summary>The number of a Tagesordnungspunkt: up to four levels, e.g. "8", "8.1", "10.2.3"; an "N" before it marks the non-public part.</summary>
public static partial class ItemNumber
{
    /// <summary>True for a number in that form.</summary>
    public static bool IsOne(string text) => Form().IsMatch(text);

    /// <summary>Sorts "8.2" before "8.10", and the public part before the non-public one.</summary>
    public static string SortKey(string text) =>
        (text.StartsWith('N') ? "1" : "0") + string.Concat(text.TrimStart('N', ' ').Split('.').Select(part => part.PadLeft(4, '0')));

    [GeneratedRegex(@"^(N ?)?[1-9][0-9]{0,2}(\.[1-9][0-9]{0,2}){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
