using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Documents;
using Wiedervorlage.Web.Letters.Duties;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>The list as a paper for the agenda: A4 across, a table for each urgency, the parts on pages of their own.</summary>
internal static class ControllingDocument
{
    private static readonly ImmutableArray<string> _heads = ["Antragsteller", "Gestellt/beschlossen am", "Gegenstand", "Sachstand, Gründe einer Verzögerung", "Zuständig"];

    private static readonly ImmutableArray<int> _shares = [16, 13, 27, 32, 14];

    public static byte[] Write(ControllingSheet sheet)
    {
        var document = new WordDocument($"{sheet.Title} – {sheet.Body}", landscape: true);
        foreach (var (index, part) in sheet.Parts.Index())
        {
            if (index > 0) document.NewPage();
            document.Heading(1, sheet.Title).Paragraph(sheet.Body).Paragraph(sheet.Standing).Heading(2, part.Title);
            if (part.Numbers is { } numbers) document.Paragraph(numbers, WordStyles.Strong);
            if (part.Groups.IsEmpty) document.Paragraph("Nichts ist offen.");
            foreach (var group in part.Groups) document.Heading(3, group.Urgency.German()).Table([_heads, .. group.Rows.Select(Cells)], _shares);
        }
        return document.Bytes();
    }

    private static ImmutableArray<string> Cells(ControllingRow row) =>
    [
        row.Applicants, GermanDates.Of(row.Line.On), $"{row.Line.Subject} ({MeetingLetters.Kind(row.Line.Kind)}{(row.Line.Reference is { } reference ? $", Drucksache {reference}" : "")})", row.Line.StateOfWork, row.Unit,
    ];
}
