using System.Globalization;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Papers;

/// <summary>Finds the numbers of papers that a letter names.</summary>
public static partial class PaperNumbersInText
{
    private const int Most = 200;

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    /// <summary>
    /// Each once, in order: those of the installation's pattern, also in the spellings of everyday ("67/26" where the number comes first),
    /// written as the installation writes them unless they fit already; and any other behind a word like "Drucksache", as it stands there.
    /// "2026/2027" is a budget.
    /// </summary>
    public static ImmutableArray<string> In(string text, PaperNumbering numbering)
    {
        var found = numbering.Within.Matches(text).Take(Most).Where(match => !IsBudget(match))
            .Select(match => (match.Index, End: match.Index + match.Length, Text: Written(match, numbering))).ToList();
        foreach (Match match in Labelled().Matches(text))
            if (match.Groups["number"] is var its && (IsNumber(its.Value) || numbering.Parts(its.Value) is not null)
                && !found.Exists(one => one.Index < its.Index + its.Length && its.Index < one.End))
                found.Add((its.Index, its.Index + its.Length, its.Value));
        return [.. found.OrderBy(one => one.Index).Select(one => one.Text).DistinctBy(numbering.KeyOf).Take(Most)];
    }

    private static string Written(Match match, PaperNumbering numbering)
    {
        var said = match.Groups["all"].Value;
        return numbering.Parts(said) is not null ? said
            : numbering.Of(int.Parse(match.Groups["number"].Value, Invariant), PaperNumbering.FullYear(match.Groups["year"].Value));
    }

    /// <summary>Two years one after the other, or a year that would have to be a number for a short year.</summary>
    private static bool IsBudget(Match match)
    {
        if (match.Groups["year"] is not { Success: true, Value: var year } || match.Groups["number"].Value is not { Length: 4 } number)
            return false;
        var (one, other) = (int.Parse(number, Invariant), PaperNumbering.FullYear(year));
        return one is >= 1946 and < 2100 && (year.Length == 2 || Math.Abs(one - other) == 1);
    }

    private static bool IsNumber(string text) => text.Any(char.IsAsciiDigit)
        && (text.AsSpan().ContainsAny('/', '-') || text.Count(char.IsAsciiDigit) >= 5);

    [GeneratedRegex(
        @"\b(?:DS|Drucksachen?|Vorlagen?|Drs\.|Antrag Nr\.)(?:[ -]?(?:Nr\.|Nummer))?:? "
        + @"(?<number>[A-ZÄÖÜ0-9][A-Za-zÄÖÜ0-9]{0,9}(?:[/.-][A-Za-zÄÖÜ0-9]{1,9}){0,4})(?![\w/])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
