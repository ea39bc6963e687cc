using System.Text.RegularExpressions;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Where a letter names its meeting. The letter's own date stands alone; a meeting's stands beside the word "Sitzung" or in the subject
/// before the title.
/// </summary>
internal static partial class MeetingMentionReader
{
    private const int Before = 60;
    private const int After = 200;

    /// <summary>A letter names its meeting at its beginning; one made of such words only is no letter.</summary>
    private const int Most = 20;

    public static MeetingMentions Read(string subject, string head)
    {
        var spans = Spans(head).Take(Most).Where(span => !Past().IsMatch(span)).ToList();
        var introduction = Own().Replace(Authors.IntroductionOf(subject), "");
        var found = Found(spans);
        if (found is { Dates.Length: 0, Words.Length: 0, Impossible.Length: 0 })
            found = Found([introduction, .. Sitting().IsMatch(subject) ? [Own().Replace(subject, "")] : Array.Empty<string>()]);
        return found with { Surroundings = string.Join('\n', spans.Prepend(introduction)) };
    }

    private static MeetingMentions Found(IReadOnlyList<string> spans)
    {
        var dates = spans.SelectMany(span => GermanDateReader.Find(span)).ToList();
        var bare = spans.Select(span => dates.Aggregate(span, (text, date) => text.Replace(date.Text, " ", StringComparison.Ordinal)))
            .ToList();
        var words = bare.SelectMany(span => MeetingWords.Find(span)).Distinct().ToList();
        var unread = bare.SelectMany(
            span => Odd().Matches(words.Aggregate(span, (text, word) => text.Replace(word, " ", StringComparison.Ordinal))))
            .Select(match => match.Value.Trim());
        return new(
            [.. dates.Select(one => one.Date).OfType<LocalDate>().Distinct()],
            [.. dates.Where(one => one.Date is null).Select(one => one.Text).Concat(unread).Distinct()], "") { Words = [.. words] };
    }

    private static IEnumerable<string> Spans(string head)
    {
        foreach (var paragraph in head.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(text => text.Replace('\n', ' ')))
            foreach (Match sitting in Sitting().Matches(paragraph))
            {
                var start = Sentence().Matches(paragraph[..sitting.Index]).Select(end => end.Index + 1)
                    .Append(Math.Max(0, sitting.Index - Before)).Max();
                var sentence = paragraph[start..Math.Min(paragraph.Length, sitting.Index + sitting.Length + After)];
                yield return Sentence().Match(sentence, sitting.Index - start) is { Success: true } end
                    ? sentence[..(end.Index + 1)] : sentence;
            }
    }

    [GeneratedRegex(@"\b\w*(?:sitzung(?:en)?|sitzungstermin|tagesordnung)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sitting();

    [GeneratedRegex(@"(?<=\p{Ll}{3,})[.!?](?=\s+\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    /// <summary>What a meeting has done is not what it is to do.</summary>
    [GeneratedRegex(
        @"\b(?:wurde|wurden|hat|hatte|haben)\b.{0,120}\b(?:beschlossen|beraten|behandelt|vertagt|berichtet|angekündigt|diskutiert)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Past();

    /// <summary>"Antrag vom 05.01.2026" is the day of the letter.</summary>
    [GeneratedRegex(@"\bvom\s+\d[\d.\s]{3,12}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    /// <summary>Looks like a date and could not be read as one: "1O.02.2026", "10/02/26", "10.02.206".</summary>
    [GeneratedRegex(
        @"(?<![\w.])(?=[\dOl]*\d)[\dOl]{1,2}[./-]\s?[\dOl]{1,2}[./-]\s?[\dOl]{2,5}(?!\w)|\b(?:am|zum|vom|für)\s+(?:kommenden|nächsten"
        + @"|übernächsten|diesen)?\s*(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)(?!,?\s*(?:den"
        + @"|dem)?\s*\d)(?!,?\s*(?:,|den|dem)?\s*$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Odd();
}
