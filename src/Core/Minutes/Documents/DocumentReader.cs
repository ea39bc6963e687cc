using Wiedervorlage.Core.Minutes.Items;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>Reads whole minutes: cuts them at their items and has each read by <see cref="MinutesReader"/>, with the document's head for all.</summary>
public static class DocumentReader
{
    private const int Fewest = 2;

    private const int Most = 1000;

    /// <summary>The document; null for a page with less than two items, which is an excerpt and read as one.</summary>
    /// <param name="page">Text (with <see cref="DocumentMarks"/> where the file had pages and headings) or HTML.</param>
    /// <param name="readOn">The day of reading, Europe/Berlin; duties are dated by it where the document has no date.</param>
    public static MinutesDocument? Read(string page, LocalDate? readOn = null)
    {
        var lines = DocumentLines.Of(page);
        var agenda = AgendaReader.Find(lines);
        var headings = new HeadingFinder(lines, agenda).Find();
        if (headings.Count < Fewest || headings.Count > Most) return null;
        var sections = DocumentCutter.Cut(lines, agenda, headings);
        if (sections.Length < Fewest) return null;
        var front = lines.GetRange(0, agenda.Entries.IsEmpty ? headings[0].At : Math.Min(agenda.Start, headings[0].At));
        var head = DocumentHeads.Read(front, lines);
        var items = sections.Select(section => Item(section, agenda, head, readOn)).ToImmutableArray();
        var attendance = AttendanceReader.Read(front);
        if (attendance.IsEmpty) attendance = AttendanceReader.Read(AttendanceReader.Appended(lines, headings[^1].End));
        return new(head, attendance, items, [.. Warnings(head, items, agenda)]);
    }

    private static DocumentItem Item(Section section, AgendaList agenda, DocumentHead head, LocalDate? readOn)
    {
        var heading = section.Heading;
        var entry = agenda.Of(heading.No);
        var title = heading.Title ?? entry?.Title;
        var number = section.Doubts.Any(doubt => doubt.StartsWith("Die Nummer", StringComparison.Ordinal)) ? null : heading.No?.Text;
        var text = string.Join('\n', section.Text.Select(line => line.Text)).Trim('\n');
        var read = MinutesReader.Read(Page(heading, title, text), head.Date ?? readOn);
        var meeting = new ReadMeeting(head.Body ?? read.Meeting.Body, head.Date ?? read.Meeting.Date, new(number, title));
        read = section.RunTogether ? Unread(read, meeting, text) : read with { Meeting = meeting, Reference = read.Reference ?? Paper(heading, entry) };
        ImmutableArray<string> also = [.. heading.Also.Select(no => no.In(heading.Public).Text)];
        ImmutableArray<string> joint = also.IsEmpty ? [] : [$"Gemeinsam mit TOP {string.Join(", ", also)} behandelt: Welche Abstimmung zu welchem Punkt gehört, bitte prüfen."];
        return new(number, title, heading.No?.Marked == 'N' ? false : heading.Public ?? entry?.Public, read, [.. section.Doubts, .. joint]) { Text = text, Also = also };
    }

    /// <summary>The item as an excerpt.</summary>
    private static string Page(ItemHeading heading, string? title, string text) =>
        $"TOP {heading.No?.Text ?? "1"} {title}\n{string.Join('\n', heading.Beside)}\n\n{text}";

    private static string? Paper(ItemHeading heading, AgendaEntry? entry) =>
        heading.Beside.Concat(entry?.Beside ?? []).Select(cell => Heads.PaperNumbers.Alone(cell) ?? Heads.PaperNumbers.AtStart(cell)).FirstOrDefault(paper => paper is not null);

    private static MinutesReading Unread(MinutesReading read, ReadMeeting meeting, string text) =>
        new(meeting, null, null, null, null, [], null, [], read.References, [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)]);

    private static IEnumerable<string> Warnings(DocumentHead head, ImmutableArray<DocumentItem> items, AgendaList agenda)
    {
        if (head.Date is null) yield return "Der Tag der Sitzung steht nicht in der Niederschrift.";
        if (head.Body is null) yield return "Das Gremium steht nicht in der Niederschrift.";
        if (agenda.Entries.IsEmpty) yield return "Die Niederschrift hat vorne keine Tagesordnung; ob alle Punkte gefunden sind, lässt sich nicht vergleichen.";
        var doubtful = items.Count(item => !item.Warnings.IsEmpty);
        if (doubtful > 0) yield return doubtful == 1 ? "Ein Punkt ist zweifelhaft." : $"{doubtful} Punkte sind zweifelhaft.";
    }
}
