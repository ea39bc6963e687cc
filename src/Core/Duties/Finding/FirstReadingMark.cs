using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// Tells what was only read for the first time, though a resolution's text is printed and "einstimmig beschlossen" stands below it.
/// </summary>
internal static partial class FirstReadingMark
{
    /// <summary>The text itself says so.</summary>
    public static bool In(string text) => Reading().IsMatch(text);

    /// <summary>The head of an item, among its parts, says that it was put off.</summary>
    public static bool Deferred(IEnumerable<string> parts) => parts.Any(p => p.Length < 100 && Result().IsMatch(p));

    [GeneratedRegex(@"\b(?:wird|werden|wurde|wurden|gilt|gelten)\b[^.;]{0,80}\b(?:1\. |erste[rn]? )Lesung\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reading();

    [GeneratedRegex(@"\b(?:vertagt|1\. Lesung|zurückgestellt)[.)]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Result();
}
