using System.Globalization;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Meetings;

/// <summary>The number of a Tagesordnungspunkt: up to four levels, e.g. "8", "8.1", "10.2.3"; an "N" before it marks the non-public part.</summary>
public static partial class ItemNumber
{
    /// <summary>How deep items may be nested: "8.1.1.1".</summary>
    public const int Deepest = 4;

    /// <summary>True for a number in that form.</summary>
    public static bool IsOne(string text) => Form().IsMatch(text);

    /// <summary>Sorts "8.2" before "8.10", and the public part before the non-public one.</summary>
    public static string SortKey(string text) =>
        (text.StartsWith('N') ? "1" : "0") + string.Concat(text.TrimStart('N', ' ').Split('.').Select(part => part.PadLeft(4, '0')));

    /// <summary>The one spelling: "N1" becomes "N 1".</summary>
    public static string Normal(string text) => text.StartsWith('N') ? $"N {text.TrimStart('N', ' ')}" : text;

    /// <summary>Both are the same number, or both are missing.</summary>
    public static bool AreSame(string? one, string? other) => one is null || other is null ? one == other : SortKey(one) == SortKey(other);

    /// <summary>"8" of "8.1", null of "8".</summary>
    public static string? Parent(string number) => number.LastIndexOf('.') is var dot and > 0 ? number[..dot] : null;

    /// <summary>1 for "8", 2 for "8.1".</summary>
    public static int Level(string number) => number.Count(letter => letter == '.') + 1;

    /// <summary>8 of "8.1" and of "N 8".</summary>
    public static int Main(string number) => int.Parse(number.TrimStart('N', ' ').Split('.')[0], CultureInfo.InvariantCulture);

    /// <summary>1 of "8.1", 8 of "8".</summary>
    public static int Last(string number) => int.Parse(number.TrimStart('N', ' ').Split('.')[^1], CultureInfo.InvariantCulture);

    /// <summary>"8.3" of "8" and 3; "3" or "N 3" without a parent.</summary>
    public static string Of(string? parent, int last, bool marked = false) =>
        string.Create(CultureInfo.InvariantCulture, $"{(parent is null ? marked ? "N " : "" : parent + ".")}{last}");

    /// <summary>True for "8.1" under "8", at any depth; false for "8" itself.</summary>
    public static bool IsUnder(string number, string ancestor) => number.StartsWith(ancestor + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"^(N ?)?[1-9][0-9]{0,2}(\.[1-9][0-9]{0,2}){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
