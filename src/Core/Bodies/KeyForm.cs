using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Bodies;

/// <summary>Keys that people choose (bodies, meetings, factions, units): safe in URLs, as storage keys and as instance ids (P36).</summary>
public static partial class KeyForm
{
    /// <summary>What a key may be; German, for whoever gave another one.</summary>
    public const string Allowed = "a–z, 0–9 und Bindestrich, höchstens 64 Zeichen, ein Buchstabe oder eine Ziffer zuerst";

    /// <summary>True for a text in that form.</summary>
    public static bool IsKey(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
