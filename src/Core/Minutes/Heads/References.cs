using System.Text.RegularExpressions;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Minutes.Heads;

/// <summary>Papers that a text names: "DS 0745/2023 (SID 19.09.2023)", "Vorlage 0750/2025", "0067/2026".</summary>
internal static partial class References
{
    public static ImmutableArray<ReadReference> In(string text)
    {
        var found = new List<ReadReference>();
        foreach (Match match in Form().Matches(text))
        {
            if (found.Count == 200) break;
            var number = match.Groups["number"].Value;
            if (found.Exists(one => one.Number == number)) continue;
            var kind = match.Groups["kind"].Success ? match.Groups["kind"].Value.TrimEnd('.') : null;
            var date = match.Groups["date"].Success && GermanDateReader.Find(match.Groups["date"].Value) is [{ Date: { } day }, ..] ? day : (LocalDate?)null;
            found.Add(new(kind, number, match.Groups["body"].Success ? match.Groups["body"].Value : null, date));
        }
        return [.. found];
    }

    /// <summary>"2026/2027" is a budget, not a paper: a number has three to five digits and no year before a year.</summary>
    [GeneratedRegex(@"(?:\b(?<kind>DS|Drucksache|Vorlage|Drs\.|Antrag)(?:[ -]?Nr\.)?:?\s{1,3})?\b(?<number>(?:0\d{3}|1[0-8]\d\d|[2-9]\d{2}|1\d{2}|[3-9]\d{3}|\d{5})/20\d\d)\b(?: \((?<body>[A-Za-zÄÖÜäöü]{2,12}) (?<date>\d{1,2}\.\d{1,2}\.\d{4})\))?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
