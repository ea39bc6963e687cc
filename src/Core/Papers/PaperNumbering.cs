using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Papers;

/// <summary>
/// How one installation numbers its papers. A number is compared by number and year, without leading zeros, when it fits the pattern; any
/// other is compared as text: "2019/2026" is number 2019 of 2026 in one city and number 2026 of 2019 in another, and "2026/0580" is nothing
/// but itself where the number comes first.
/// </summary>
public sealed partial class PaperNumbering
{
    /// <summary>"0067/2026".</summary>
    public const string Usual = "{number:0000}/{year}";

    private readonly Regex _whole;
    private readonly PaperPattern _words;

    private PaperNumbering(string pattern)
    {
        (Pattern, _words) = (pattern, new(pattern));
        _whole = new(
            $@"^{_words.Exact}(?<rest>(?:[/.,_ -].*)?)$",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
        Within = new(_words.IsBare ? "(?!)" : $@"(?<![\d/.])(?<all>{_words.Loose})(?![\d/.-]\d|\d)", RegexOptions.CultureInvariant);
    }

    /// <summary>As it was given.</summary>
    public string Pattern { get; }

    /// <summary>Finds what may be one of its numbers in a text; matches nothing where numbers are digits and nothing else.</summary>
    internal Regex Within { get; }

    /// <summary>
    /// Takes a pattern with exactly one <c>{number}</c> or <c>{number:0000}</c> (padded to that many digits) and at most one <c>{year}</c>
    /// or <c>{year:00}</c> (the last two digits); the rest is literal. Null for anything else.
    /// </summary>
    public static PaperNumbering? Read(string pattern) => PaperPattern.IsOne(pattern) ? new(pattern) : null;

    /// <summary>
    /// The number and year of a text that fits the pattern; the year is 0 where the pattern has none, <c>More</c> is what follows: "/1",
    /// "1. ERGÄNZUNG".
    /// </summary>
    public (int Number, int Year, string More)? Parts(string text)
    {
        if (_whole.Match(Bare(text)) is not { Success: true } match) return null;
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        var year = match.Groups["year"] is { Success: true } its ? FullYear(its.Value) : 0;
        return number == 0 ? null : (number, year, match.Groups["rest"].Value.Trim());
    }

    /// <summary>
    /// The same for two spellings of one number, and only for these. Upper case, at most some characters longer than the text; may contain
    /// any sign.
    /// </summary>
    public string KeyOf(string text) => Parts(text) is var (number, year, rest)
        ? string.Create(CultureInfo.InvariantCulture, $"{number}~{year}{(rest.Length == 0 ? "" : "~" + rest)}")
        : Bare(text);

    /// <summary>Both are spellings of one number. A missing number is the same as none.</summary>
    public bool AreSame(string? one, string? other) => one is not null && other is not null && KeyOf(one) == KeyOf(other);

    /// <summary>A number as this installation writes it.</summary>
    public string Of(int number, int year) => _words.Write(number, year);

    /// <summary>"ds 67/2026 " is "67/2026": no label, no double blanks, one kind of dash, upper case.</summary>
    private static string Bare(string text) =>
        Label().Replace(Spaces().Replace(text.Normalize(NormalizationForm.FormKC).Trim(), " "), "").Replace('–', '-').ToUpperInvariant();

    internal static int FullYear(string year) =>
        int.Parse(year, CultureInfo.InvariantCulture) is var its && year.Length == 2 ? its < 46 ? 2000 + its : 1900 + its : its;

    [GeneratedRegex(
        @"^(?:Drucksachen?|Vorlagen?|DS|Drs\.?|Nr\.?)(?:[ -]?(?:Nr\.?|Nummer))?:? (?=.*\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
