using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Bodies;

/// <summary>Keys that people choose (bodies, meetings, factions, units): safe in URLs, as storage keys and as instance ids (P36).</summary>
internal static partial class KeyForm
{
    public static bool IsKey(string text) => Form().IsMatch(text);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
