using System.Buffers;
using System.Text.RegularExpressions;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Minutes.Heads;

/// <summary>Papers that a text names: "DS 0745/2023 (SID 19.09.2023)", "Vorlage 0750/2025", "0067/2026".</summary>
internal static partial class References
{
    private static readonly SearchValues<string> _kinds =
        SearchValues.Create(["DS", "Drucksache", "Vorlage", "Drs.", "Antrag"], StringComparison.Ordinal);

    private const int Most = 200;
    private const int LongestLead = 40;
    private const string Year = "/20";

    public static ImmutableArray<ReadReference> In(string text)
    {
        var found = new List<ReadReference>();
        var end = 0;
        for (var slash = Next(text, -1); slash >= 0 && found.Count < Most; slash = Next(text, slash))
        {
            if (!IsNumber(text, slash)) continue;
            var match = Form().Match(text, Math.Max(end, IsNamed(text, slash) ? slash - LongestLead : slash - 5));
            if (!match.Success) continue;
            end = match.Index + match.Length;
            var number = match.Groups["number"].Value;
            if (found.Exists(one => one.Number == number)) continue;
            var kind = match.Groups["kind"].Success ? match.Groups["kind"].Value.TrimEnd('.') : null;
            var date = match.Groups["date"].Success && GermanDateReader.Find(match.Groups["date"].Value) is [{ Date: { } day }, ..] ? day : (LocalDate?)null;
            found.Add(new(kind, number, match.Groups["body"].Success ? match.Groups["body"].Value : null, date));
        }
        return [.. found];
    }

    private static bool IsNamed(string text, int slash) =>
        text.AsSpan(Math.Max(0, slash - LongestLead)..slash).ContainsAny(_kinds);

    private static int Next(string text, int slash) => text.IndexOf(Year, slash + 1, StringComparison.Ordinal);

    /// <summary>Whether the expression finds a number whose slash stands there; it is asked for nothing else.</summary>
    private static bool IsNumber(string text, int slash)
    {
        var start = slash;
        while (start > 0 && slash - start < 6 && char.IsAsciiDigit(text[start - 1])) start--;
        var digits = slash - start;
        var year = text.AsSpan(slash + 1);
        if (year.Length < 4 || !char.IsDigit(year[2]) || !char.IsDigit(year[3]) || (year.Length > 4 && IsWord(year[4]))) return false;
        if (start > 0 && IsWord(text[start - 1])) return false;
        var isYear = text[start] is '2' || (text[start] is '1' && text[start + 1] is '9');
        return digits is 3 ? text[start] != '0' : digits is 5 || (digits is 4 && !isYear);
    }

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '\u200C' or '\u200D';

    /// <summary>Asked only where it is known to match at once, so that it need not guard against going back. "2026/2027" is a budget, not a paper: a number has three to five digits and no year before a year.</summary>
    [GeneratedRegex(@"(?:\b(?<kind>DS|Drucksache|Vorlage|Drs\.|Antrag)(?:[ -]?Nr\.)?:?\s{1,3})?\b(?<number>(?:0\d{3}|1[0-8]\d\d|[2-9]\d{2}|1\d{2}|[3-9]\d{3}|\d{5})/20\d\d)\b(?: \((?<body>[A-Za-zÄÖÜäöü]{2,12}) (?<date>\d{1,2}\.\d{1,2}\.\d{4})\))?", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
