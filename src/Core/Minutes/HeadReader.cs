using System.Text.RegularExpressions;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes;

/// <summary>The head of an excerpt: meeting, item, paper, role, result. Its lines end at the first sentence.</summary>
internal sealed partial class HeadReader
{
    private static readonly HashSet<string> _roles = ["Entscheidung", "Vorberatung", "Empfehlung", "Kenntnisnahme", "Anhörung", "Beratung", "Beschlussfassung", "zur Kenntnis"];

    public string? Body { get; private set; }

    public LocalDate? Date { get; private set; }

    public string? Number { get; private set; }

    public string? Title { get; private set; }

    public string? Reference { get; private set; }

    public string? Role { get; private set; }

    public string? ResultText { get; private set; }

    public ReadingResult? Result => ResultText is null ? null : ResultWords.Of(ResultText);

    /// <summary>Reads the head and returns the index of the first line after it.</summary>
    public int Read(List<string> lines)
    {
        var inTitle = false;
        for (var at = 0; at < lines.Count && at < 60; at++)
        {
            var line = lines[at].Replace('\t', ' ').Trim(' ', '\u00A0');
            if (line.Length == 0 || line is "Öffentlicher Teil" or "Nichtöffentlicher Teil") continue;
            if (Meeting().Match(line) is { Success: true } meeting) (Body, Date) = (Nominative(meeting.Groups["body"].Value), Day(meeting.Groups["date"].Value));
            else if (Item().Match(line) is { Success: true } item && Number is null) (Number, Title, Date, inTitle) = (item.Groups["number"].Value.TrimEnd('.'), item.Groups["title"].Value, item.Groups["date"].Success ? Day(item.Groups["date"].Value) : Date, true);
            else if (Paper().Match(line) is { Success: true } paper) (Reference, inTitle) = (paper.Groups["number"].Value, false);
            else if (_roles.Contains(line)) (Role, inTitle) = (line, false);
            else if (ResultWords.IsOne(Category(line)) && ResultText is null) (ResultText, inTitle) = (Category(line).TrimEnd('.'), false);
            else if (line is "Beschluss:" && Next(lines, at) is { } next && ResultWords.IsOne(next) && ResultText is null) inTitle = false;
            else if (inTitle && line.Length < 150 && !line.EndsWith('.') && !line.EndsWith(':') && !TotalsReader.Begins(lines, at)) Title = $"{Title} {line}".Trim();
            else if (Number is null && Reference is null && ResultText is null && at < 12 && line.Length < 60 && !TotalsReader.Begins(lines, at) && !line.EndsWith(':') && !line.EndsWith('.') && Next(lines, at) is { } after && Item().IsMatch(after)) continue;
            else return at;
        }
        return Math.Min(lines.Count, 60);
    }

    private static string Category(string line) => line.StartsWith("Beschluss:", StringComparison.Ordinal) ? line["Beschluss:".Length..].Trim()
        : line.StartsWith("Ergebnis:", StringComparison.Ordinal) ? line["Ergebnis:".Length..].Trim() : line;

    private static string? Next(List<string> lines, int at)
    {
        for (at++; at < lines.Count; at++)
            if (lines[at].Trim('\u00A0').Length > 0) return lines[at];
        return null;
    }

    private static LocalDate? Day(string text) => GermanDateReader.Find(text) is [{ Date: { } day }, ..] ? day : null;

    private static string Nominative(string body)
    {
        var words = body.Split(' ');
        if (words[0].EndsWith("usschusses", StringComparison.Ordinal) || words[0].EndsWith("eirates", StringComparison.Ordinal) || words[0] == "Rates") words[0] = words[0][..^2];
        return string.Join(' ', words);
    }

    [GeneratedRegex(@"Niederschrift .{0,60}Sitzung (?:des|der) (?<body>.{3,120}) (?:vom|am) (?<date>\d{1,2}\.\d{1,2}\.\d{4})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"^(?:TOP:?\s|Tagesordnungspunkt:?\s|(?<date>\d{1,2}\.\d{1,2}\.\d{4}) - )(?<number>(?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3}){0,3}\.?)(?: (?<title>.{1,400}))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:(?:Vorlage|Drucksache|DS|Antrag)(?:[ -]?Nr\.)?:? ?)?(?<number>\d{1,5}/\d{4})(?:-\d{1,2})?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Paper();
}
