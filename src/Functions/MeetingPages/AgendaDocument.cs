using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Functions.Documents;
using Wiedervorlage.Web.Pages;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>The agenda for Word: the non-public part begins on a sheet of its own.</summary>
internal static class AgendaDocument
{
    public static byte[] Write(MeetingHead head, ImmutableArray<AgendaRow> rows)
    {
        var title = $"Tagesordnung der Sitzung am {GermanDates.WithDay(head.Meeting.On)}";
        var document = new WordDocument($"{title} – {head.Body}", landscape: false);
        document.Heading(1, title).Paragraph(head.Body).Paragraph($"{head.Meeting.StartsAt:HH:mm} Uhr, {head.Meeting.Place}");
        Part(document, "Öffentlicher Teil", rows.Where(row => row.Public));
        if (rows.Any(row => !row.Public))
        {
            document.NewPage();
            Part(document, "Nichtöffentlicher Teil", rows.Where(row => !row.Public));
        }
        return document.Bytes();
    }

    private static void Part(WordDocument document, string title, IEnumerable<AgendaRow> rows)
    {
        document.Heading(2, title);
        foreach (var row in rows)
        {
            document.Heading(3, $"{row.Number ?? "–"} {row.Title}{(row.Out is null ? "" : " (abgesetzt)")}");
            if (row.Out is { } why) document.Paragraph(why);
            if (row.Note is { } note) document.Paragraph(note);
            foreach (var motion in row.Motions)
                document.Paragraph(
                    $"{motion.Title}, {motion.Factions}{(motion.Reference is { } reference ? $", Drucksache {reference}" : "")}");
        }
    }
}
