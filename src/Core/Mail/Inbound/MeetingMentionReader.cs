using System.Text.RegularExpressions;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>Where a letter names its meeting. The letter's own date stands alone; a meeting's stands beside the word "Sitzung" or in the subject.</summary>
internal static partial class MeetingMentionReader
{
    private const int Before = 60;
    private const int After = 200;

    /// <summary>A letter names its meeting at its beginning; one made of such words only is no letter.</summary>
    private const int Most = 20;

    public static MeetingMentions Read(string subject, string head)
    {
        var spans = Spans(head).Take(Most).Prepend(subject).ToList();
        var dates = spans.SelectMany(span => GermanDateReader.Find(span)).ToList();
        return new(
            [.. dates.Select(found => found.Date).OfType<LocalDate>().Distinct()],
            [.. dates.Where(found => found.Date is null).Select(found => found.Text).Distinct()],
            string.Join('\n', spans.Concat(AddressLines(head).Take(Most))));
    }

    private static IEnumerable<string> Spans(string head)
    {
        foreach (var paragraph in head.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(text => text.Replace('\n', ' ')))
            foreach (Match sitting in Sitting().Matches(paragraph))
            {
                var start = Math.Max(0, sitting.Index - Before);
                yield return paragraph[start..Math.Min(paragraph.Length, sitting.Index + sitting.Length + After)];
            }
    }

    private static IEnumerable<string> AddressLines(string head) => head.Split('\n').Where(line => Address().IsMatch(line));

    [GeneratedRegex(@"\b\w*sitzung(?:en)?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sitting();

    [GeneratedRegex(@"^\s*(?:An\s(?:den|die|das)\b|zu[rm]?\s|Antrag\s(?:an|für|zu)|(?:Gremium|Ausschuss|Beratungsfolge)\s*:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
