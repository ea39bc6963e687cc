using System.Globalization;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Meetings;

/// <summary>
/// The number of a Tagesordnungspunkt: up to four levels, each a number with or without a letter: "8", "8.1", "9a". An "N" before it marks the non-public part, an "Ö" the
/// public one, which needs no mark; a dot at the end means nothing. Every method takes any of these spellings.
/// </summary>
public static partial class ItemNumber
{
    /// <summary>How deep items may be nested: "8.1.1.1".</summary>
    public const int Deepest = 4;

    /// <summary>What is allowed, for people.</summary>
    public const string Allowed = "zum Beispiel 8, 8.1, 9a, Ö 4.1 oder N 2";

    /// <summary>True for a number in that form.</summary>
    public static bool IsOne(string text) => Form().IsMatch(text);

    /// <summary>Sorts "8.2" before "8.10" and "9a" between "9.1" and "10", and the public part before the non-public one. The same for all spellings of a number.</summary>
    public static string SortKey(string text) => (IsMarked(text) ? "1" : "0") + string.Concat(Parts(text).Select(Padded));

    /// <summary>The one spelling in which an agenda of ours keeps it: "N1" becomes "N 1", "Ö 4.1" and "4.1." become "4.1".</summary>
    public static string Normal(string text) => $"{(IsMarked(text) ? "N " : "")}{Bare(text)}";

    /// <summary>Both are the same number, or both are missing.</summary>
    public static bool AreSame(string? one, string? other) => one is null || other is null ? one == other : SortKey(one) == SortKey(other);

    /// <summary>True for the mark of the non-public part.</summary>
    public static bool IsMarked(string text) => text.StartsWith('N');

    /// <summary>"N 3" of "3": as it is called in a non-public part that counts by itself.</summary>
    public static string Marked(string text) => $"N {Bare(text)}";

    /// <summary>"8" of "8.1", null of "8".</summary>
    public static string? Parent(string number) => Normal(number) is var normal && normal.LastIndexOf('.') is var dot and > 0 ? normal[..dot] : null;

    /// <summary>1 for "8", 2 for "8.1".</summary>
    public static int Level(string number) => Parts(number).Length;

    /// <summary>8 of "8.1" and of "N 8".</summary>
    public static int Main(string number) => Digits(Parts(number)[0]);

    /// <summary>1 of "8.1", 8 of "8".</summary>
    public static int Last(string number) => Digits(Parts(number)[^1]);

    /// <summary>"8.3" of "8" and 3; "3" or "N 3" without a parent.</summary>
    public static string Of(string? parent, int last, bool marked = false) =>
        string.Create(CultureInfo.InvariantCulture, $"{(parent is null ? marked ? "N " : "" : Normal(parent) + ".")}{last}");

    /// <summary>True for "8.1" under "8", at any depth; false for "8" itself.</summary>
    public static bool IsUnder(string number, string ancestor) => Normal(number).StartsWith(Normal(ancestor) + ".", StringComparison.Ordinal);

    private static string Bare(string text) => text.TrimStart('N', 'Ö', ' ').TrimEnd('.', ' ');

    private static string[] Parts(string text) => Bare(text).Split('.');

    /// <summary>"0009a" of "9a".</summary>
    private static string Padded(string part) => part.TrimStart("0123456789".ToCharArray()) is var letter ? part[..^letter.Length].PadLeft(4, '0') + letter : part;

    private static int Digits(string part) => int.Parse(part.TrimEnd("abcdefghijklmnopqrstuvwxyz".ToCharArray()), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([NÖ] ?)?[1-9][0-9]{0,2}[a-z]?(\.[1-9][0-9]{0,2}[a-z]?){0,3}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
