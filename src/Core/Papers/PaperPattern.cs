using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Papers;

/// <summary>A pattern like "{number:0000}/{year}", as an expression and as a way to write.</summary>
internal sealed partial class PaperPattern(string pattern)
{
    private const string FullYears = @"(?<year>(?:19|20)\d\d)";
    private const string AnyYear = @"(?<year>(?:19|20)\d\d|\d\d)";
    private const string ShortYear = @"(?<year>\d\d)";

    /// <summary>One number, at most one year.</summary>
    public static bool IsOne(string pattern) =>
        pattern.Length is > 0 and <= PaperNumber.Longest && Place().Matches(pattern) is var places
        && places.Count(IsNumber) == 1 && places.Count <= 2
        && !Place().Replace(pattern, "").AsSpan().ContainsAny("{}") && places.All(place => IsFormat(place));

    /// <summary>A number without anything beside it: any digits in a text would look like one.</summary>
    public bool IsBare => Place().Replace(pattern, "").Length == 0;

    /// <summary>Exactly as the pattern says, but for leading zeros.</summary>
    public string Exact => Build(Regex.Escape, place => IsNumber(place) ? @"(?<number>\d{1,7})" : IsShort(place) ? ShortYear : FullYears);

    /// <summary>As people write it: where the year comes last, "67/26", "0067-2026" and "67 / 2026" are meant as well.</summary>
    public string Loose => !YearIsLast
        ? Exact + @"(?<rest>(?:/\d{1,2})?)"
        : Build(LooseSigns, place => IsNumber(place) ? @"(?<number>\d{1,5})" : AnyYear);

    private bool YearIsLast =>
        Place().Matches(pattern) is [.., var last] && !IsNumber(last) && last.Index + last.Length == pattern.Length;

    public string Write(int number, int year) => Place().Replace(pattern, place => IsNumber(place)
        ? number.ToString(place.Groups["format"] is { Success: true } digits ? digits.Value : "0", CultureInfo.InvariantCulture)
        : IsShort(place) ? (year % 100).ToString("00", CultureInfo.InvariantCulture) : year.ToString("0000", CultureInfo.InvariantCulture));

    private string Build(Func<string, string> literal, Func<Match, string> placed)
    {
        var (built, at) = (new StringBuilder(), 0);
        foreach (Match place in Place().Matches(pattern))
        {
            built.Append(literal(pattern[at..place.Index])).Append(placed(place));
            at = place.Index + place.Length;
        }
        return built.Append(literal(pattern[at..])).ToString();
    }

    private static string LooseSigns(string literal) =>
        string.Concat(literal.Select(sign => sign is '/' or '-' ? @"\s?[/-]\s?" : Regex.Escape(sign.ToString())));

    private static bool IsShort(Match place) => place.Groups["format"].Value == "00";

    private static bool IsNumber(Match place) => place.Groups["what"].Value == "number";

    private static bool IsFormat(Match place) => IsNumber(place)
        ? place.Groups["format"].Length <= 7
        : place.Groups["format"] is { Success: false } or { Value: "00" or "0000" };

    [GeneratedRegex(@"\{(?<what>number|year)(?::(?<format>0+))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
