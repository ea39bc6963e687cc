using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Heads;

/// <summary>The head of an excerpt: meeting, item, paper, role, result, in any order. It ends where a text, a heading or a vote begins.</summary>
internal sealed class HeadReader
{
    private const int Longest = 80;

    private static readonly HashSet<string> _roles =
        ["Entscheidung", "Vorberatung", "Empfehlung", "Kenntnisnahme", "Anhörung", "Beratung", "Beschlussfassung", "zur Kenntnis"];

    private readonly HashSet<int> _taken = [];
    private int _titleLines;

    public string? Body { get; private set; }

    public LocalDate? Date { get; private set; }

    public string? Number { get; private set; }

    public string? Title { get; private set; }

    public string? Reference { get; private set; }

    public string? Role { get; private set; }

    public string? ResultText { get; private set; }

    public ReadingResult? Result => ResultText is null ? null : Outcomes.Of(ResultText);

    /// <summary>Lines between those of the head that say nothing known, with their places.</summary>
    public List<(int At, string Text)> Strange { get; } = [];

    /// <summary>Reads the head and returns the index of the first line after it.</summary>
    public int Read(List<PageLine> lines)
    {
        var end = 0;
        for (var at = 0; at < lines.Count && at < Longest; at++)
        {
            var line = lines[at];
            if (line.IsBlank) continue;
            if (ResultAfterHeading(lines, at) is { } place)
            {
                string[] said = [.. HeadLabels.Apart(lines[place].Text)];
                ResultText = said[0].TrimEnd('.');
                foreach (var (field, behind) in HeadLabels.In(said[1..])) Take(field, behind);
                _taken.UnionWith([at, place]);
                (_titleLines, end, at) = (9, place + 1, place);
                continue;
            }
            if (Paired(lines, at) is { } value)
            {
                _taken.UnionWith([at, value]);
                (_titleLines, end, at) = (9, value + 1, value);
                continue;
            }
            if (Labelled(line) || Whole(line.Text) || InTitle(line))
            {
                _taken.Add(at);
                end = at + 1;
                continue;
            }
            if (line.Text is "Öffentlicher Teil" or "Nichtöffentlicher Teil" or "öffentlich" or "nichtöffentlich")
            {
                _taken.Add(at);
                continue;
            }
            if (line.Heading is not null || LabelledNumbers.Begins(line) || (Known && line.Text.Length > 60)) break;
        }
        for (var at = 0; at < end; at++)
            if (!_taken.Contains(at) && !lines[at].IsBlank) Strange.Add((at, lines[at].Text));
        return end;
    }

    private bool Known => Number is not null || Reference is not null || ResultText is not null;

    /// <summary>The label "Beschluss:" with nothing but a result below it.</summary>
    private int? ResultAfterHeading(List<PageLine> lines, int at)
    {
        var label = HeadLabels.Plain(lines[at].Text);
        if (ResultText is not null || _roles.Contains(label) || Headings.Of(label) is not (Heading.Resolution or Heading.Vote)) return null;
        if (Next(lines, at) is not { } place || Voted(lines, place + 1)) return null;
        var said = HeadLabels.Apart(lines[place].Text).First();
        return (label.StartsWith("Beschluss", StringComparison.Ordinal) ? StatusWords.IsOne(said) : ResultWords.IsOne(said)) ? place : null;
    }

    /// <summary>"TOP:" and below it "Ö 7", as a copied page or a list has it: <c>heads</c>. The place of the value, or null.</summary>
    private int? Paired(List<PageLine> lines, int at)
    {
        if (HeadLabels.Alone(HeadLabels.Plain(lines[at].Text)) is not { } field || field == HeadField.Result || Next(lines, at) is not { } next || lines[next].IsRow) return null;
        var value = HeadLabels.Plain(lines[next].Text);
        return value.Length < 150 && value[^1] != ':' && Take(field, value) ? next : null;
    }

    private static int? Next(List<PageLine> lines, int at)
    {
        for (at++; at < lines.Count; at++)
            if (!lines[at].IsBlank) return at;
        return null;
    }

    /// <summary>With numbers below it, it is a vote's result.</summary>
    private static bool Voted(List<PageLine> lines, int at)
    {
        while (at < lines.Count && lines[at].IsBlank) at++;
        return at < lines.Count && LabelledNumbers.Begins(lines[at]);
    }

    private bool Labelled(PageLine line)
    {
        var any = false;
        foreach (var (field, value) in HeadLabels.In(line.Cells)) any |= Take(field, value);
        if (any) _titleLines = 9;
        return any;
    }

    private bool Take(HeadField field, string value)
    {
        switch (field)
        {
            case HeadField.Meeting when MeetingLines.Read(value) is var (body, date) && (body ?? (object?)date) is not null:
                (Body, Date) = (Body ?? body, Date ?? date);
                return true;
            case HeadField.Meeting or HeadField.Date when MeetingLines.Day(value) is { } day: Date ??= day; return true;
            case HeadField.Meeting when value.Length < 100 && !value.Any(char.IsDigit): Body ??= value; return true;
            case HeadField.Body: Body = value; return true;
            case HeadField.Item when ItemLines.Number(value) is { } number: Number ??= number; Title ??= Behind(value, number); return true;
            case HeadField.Title: Title = value; return true;
            case HeadField.Reference when PaperNumbers.AtStart(value) is { } paper: Reference ??= paper; return true;
            case HeadField.Role: Role ??= value; return true;
            case HeadField.Result when StatusWords.IsOne(value): ResultText ??= value.TrimEnd('.'); return true;
            default: return false;
        }
    }

    private static string? Behind(string value, string number) =>
        value[(value.IndexOf(number, StringComparison.Ordinal) + number.Length)..].Trim(' ', '.', ':', '-') is { Length: > 3 } title ? title : null;

    private bool Whole(string line)
    {
        if (MeetingLines.Read(line) is ({ } body, var date) && (date is not null || Body is null) && !Known)
        {
            (Body, Date) = (Body ?? body, Date ?? date);
            return true;
        }
        if (Date is null && !Known && MeetingLines.Alone(line) is { } day)
        {
            Date = day;
            return true;
        }
        if (Number is null && ItemLines.Read(line) is var (number, title) && (number ?? title) is not null)
        {
            (Number, Title, _titleLines) = (number, Title ?? title, 0);
            if (char.IsAsciiDigit(line[0])) Date ??= MeetingLines.Day(line);
            if (title is not null) Reference ??= PaperNumbers.Named(title);
            return true;
        }
        if (PaperNumbers.Alone(line) is { } paper) { (Reference, _titleLines) = (Reference ?? paper, 9); return true; }
        if (_roles.Contains(line)) { (Role, _titleLines) = (Role ?? line, 9); return true; }
        if (ResultText is not null || !ResultWords.IsOne(line)) return false;
        (ResultText, _titleLines) = (line.TrimEnd('.'), 9);
        return true;
    }

    private bool InTitle(PageLine line)
    {
        if (Number is null || _titleLines > 3 || line.IsRow || line.Text.Length > 150 || line.Text[^1] is '.' or ':') return false;
        if (NumberedLeads.IsVote(line.Text) || line.Heading is not null || LabelledNumbers.Begins(line)) return false;
        _titleLines++;
        Title = Title is null ? line.Text : $"{Title} {line.Text}";
        return true;
    }
}
