using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Minutes.Heads;

/// <summary>"TOP 8.1. Antrag …", "Zu Punkt 4 der Tagesordnung: …", "Auszug - Ö 6 …", "09.09.2021 - 5.9 …", "Ö 7 - Fußgängerzone".
/// All systems: <c>heads</c>.</summary>
internal static partial class ItemLines
{
    /// <summary>Number and title; both null: not such a line.</summary>
    public static (string? Number, string? Title) Read(string line)
    {
        if (line.Length is 0 or > 600) return (null, null);
        if (!(line[0] is 'A' or 'Z' or 'z' or 'T' or 'P' or 'Ö' or 'N' || char.IsDigit(line[0]))) return (null, null);
        var match = Form().Match(line);
        if (!match.Success) match = Marked().Match(line);
        if (!match.Success) return line.StartsWith("Auszug - ", StringComparison.Ordinal) ? (null, line["Auszug - ".Length..]) : (null, null);
        return (Plain(match.Groups["number"].Value), match.Groups["title"].Value is { Length: > 0 } title ? title.Trim(' ', ':', '-', '–') : null);
    }

    /// <summary>The number of what stands behind "TOP:", without "Ö" and the last point; "N" marks the non-public part and belongs to it.</summary>
    public static string? Number(string value) => Value().Match(value) is { Success: true } match ? Plain(match.Groups["number"].Value) : null;

    private static string Plain(string number) => (number.EndsWith(".)", StringComparison.Ordinal) ? number[..^2] : number).Trim(' ', '.', ':');

    private const string Digits = @"(?:Ö ?)?(?<number>(?:N ?)?\d{1,3}(?:\.\d{1,3}){0,3}\.?\)?(?: ?[a-z]\))?)";

    [GeneratedRegex($@"^(?:Auszug - |(?:[Zz]u )?(?:TOP|Top|Tagesordnungspunkt|Punkt|Pkt\.?|Traktandum(?: Nr\.)?|Trakt\.):? ?|\d\d?\.\d\d?\.\d{{4}} - ){Digits}(?: der Tagesordnung)?:?(?:[ :–-]+(?<title>.{{1,500}}))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    /// <summary>Its part of the agenda stands before it, which a mere number in a text has not.</summary>
    [GeneratedRegex(@"^(?:Ö ?(?<number>\d{1,3}(?:\.\d{1,3}){0,3})|(?<number>N ?\d{1,3}(?:\.\d{1,3}){0,3}))\.?(?: ?[:–-] ?| )(?<title>[^\d ].{1,500})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Marked();

    [GeneratedRegex($@"^{Digits}(?: |$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Value();
}
