using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>Heads and feet of pages: what stands at the edge of several pages alike but for its numbers, and page numbers.</summary>
internal static partial class PdfRunning
{
    private const double Edge = 0.12;

    public static IEnumerable<List<PdfRow>> Without(List<List<PdfRow>> pages)
    {
        var repeated = pages.SelectMany((page, number) => page.Where(AtEdge).Select(row => (Form: Form(row), number)).Distinct())
            .GroupBy(one => one.Form).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return pages.Select(page => page.Where(row => !AtEdge(row) || !(repeated.Contains(Form(row)) || PageNumber().IsMatch(row.Text)))
            .ToList());
    }

    private static bool AtEdge(PdfRow row) => row.Baseline < Edge * row.PageHeight || row.Baseline > (1 - Edge) * row.PageHeight;

    private static string Form(PdfRow row) => $"{(row.Baseline > row.PageHeight / 2 ? "^" : "_")}{Digits().Replace(row.Text, "0")}";

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^[-–—\s]*(?:(?:Seite|S\.|Blatt)\s*)?\d{1,3}(?:\s*(?:von|/|of)\s*\d{1,3})?[-–—\s]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
