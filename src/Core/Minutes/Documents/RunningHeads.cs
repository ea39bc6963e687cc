using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>
/// Takes from each page what stands on the other pages, too: heads, feet, the number of the page. Two lines are the
/// same when only their numbers differ. PDF: <c>WholeDocumentTests</c>.
/// </summary>
internal static partial class RunningHeads
{
    /// <summary>How many lines at the top and at the bottom of a page are looked at.</summary>
    private const int Reach = 5;

    private const int LongestRunning = 160;

    /// <summary>A number alone.</summary>
    private const string Bare = "#";

    /// <summary>The lines of all pages. A page that ends within a paragraph goes on without a gap; else there is one.</summary>
    public static IEnumerable<string> Without(IReadOnlyList<string> pages)
    {
        var cut = pages.Select(page => page.Split('\n').Select(line => line.TrimEnd('\r')).ToList()).ToList();
        var (tops, feet) = (Repeated(cut, Edge), Repeated(cut, lines => Edge(lines).Reverse()));
        for (var at = 0; at < cut.Count; at++)
        {
            if (pages.Count > 1) Strip(cut[at], tops, feet, at > 0 || tops.Count > 0);
            if (at > 0 && !GoesOn(cut[at - 1], cut[at])) yield return "";
            foreach (var line in cut[at]) yield return line;
        }
        IEnumerable<int> Edge(List<string> lines) => Enumerable.Range(0, lines.Count).Where(line => !IsBlank(lines[line]));
    }

    /// <summary>Forms of lines near an edge that stand on at least half of the pages, and on two.</summary>
    private static HashSet<string> Repeated(List<List<string>> pages, Func<List<string>, IEnumerable<int>> edge)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
            foreach (var form in edge(page).Take(Reach).Select(at => Form(page[at])).Where(form => form.Length > 0).Distinct())
                counts[form] = counts.GetValueOrDefault(form) + 1;
        var least = Math.Max(2, (pages.Count + 1) / 2);
        return [.. counts.Where(one => one.Value >= least).Select(one => one.Key)];
    }

    private static void Strip(List<string> lines, HashSet<string> tops, HashSet<string> feet, bool runs)
    {
        var bare = true;
        for (var seen = 0; seen < Reach && lines.FindLastIndex(line => !IsBlank(line)) is var last and >= 0; seen++)
            if (Runs(lines[last], feet, ref bare)) lines.RemoveRange(last, lines.Count - last);
            else break;
        bare = true;
        for (var seen = 0; seen < Reach && runs && lines.FindIndex(line => !IsBlank(line)) is var first and >= 0; seen++)
            if (Runs(lines[first], tops, ref bare)) lines.RemoveRange(0, first + 1);
            else break;
        while (lines.Count > 0 && IsBlank(lines[0])) lines.RemoveAt(0);
        while (lines.Count > 0 && IsBlank(lines[^1])) lines.RemoveAt(lines.Count - 1);
    }

    /// <summary>A bare number is that of the page once; the next one may be a vote.</summary>
    private static bool Runs(string line, HashSet<string> known, ref bool bare)
    {
        var (said, form) = (Said(line), Form(line));
        if (form != Bare) return known.Contains(form) || PageNumber().IsMatch(said);
        var runs = bare && known.Contains(form);
        bare = false;
        return runs;
    }

    /// <summary>A paragraph goes on where its last line ends without a sentence's end and the next page begins small.</summary>
    private static bool GoesOn(List<string> before, List<string> after)
    {
        if (before.Count == 0 || after.Count == 0) return false;
        var (end, start) = (Said(before[^1]), Said(after[0]));
        return end.Length > 20 && end[^1] is not ('.' or ':' or '!' or '?') && start.Length > 0 && (char.IsLower(start[0]) || end[^1] is '-' or ',');
    }

    /// <summary>A line with its numbers left out. One that votes or numbers an item can stand at the top of many pages and is never running.</summary>
    private static string Form(string line)
    {
        var said = Said(line);
        if (said.Length is 0 or > LongestRunning || Content().IsMatch(said)) return "";
        return Digits().Replace(said, "#");
    }

    private static string Said(string line) => DocumentMarks.Plain(line).Trim();

    private static bool IsBlank(string line) => Said(line).Length == 0;

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^(?:(?:[-–—] ?)?(?:Seite|S\.|Blatt|Page) ?:? ?\d{1,4}(?: ?(?:von|/|of) ?\d{1,4})?(?: ?[-–—])?|[-–—] ?\d{1,4} ?[-–—])$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();

    [GeneratedRegex(
        @"^(?:zu )?(?:TOP|Ö|N|Punkt|Tagesordnungspunkt) ?\d|\b(?:Ja|Nein|Enthaltung(?:en)?|dafür|dagegen|einstimmig|mehrheitlich|Abstimmungsergebnis|Beschluss)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Content();
}
