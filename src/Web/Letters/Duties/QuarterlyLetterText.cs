using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;

namespace Wiedervorlage.Web.Letters.Duties;

/// <summary>The quarterly letter to a unit: all it owes, by body, the most urgent first.</summary>
public static class QuarterlyLetterText
{
    /// <param name="quarter">Whose letter.</param>
    /// <param name="open">What the unit owes; not empty.</param>
    /// <param name="facts">Names and links.</param>
    public static Letter Write(CalendarPeriod quarter, OpenWork open, DutyLetterFacts facts)
    {
        var overdue = open.Duties.Count(duty => DutyLine.Of(duty).Overdue is not null);
        return new(
            $"{quarter.German}: {Count(open.Duties.Length, "Berichtspflicht", "Berichtspflichten")}, {Count(open.Implementations.Length, "Umsetzung", "Umsetzungen")}{(overdue > 0 ? $", {overdue} überfällig" : "")}",
            "Guten Tag,",
            [
                new LetterBlock.Paragraph($"zum Beginn von {quarter.German} steht bei Ihnen offen, was hier nach Gremien aufgeführt ist; das Dringende zuerst."),
                .. open.Bodies().SelectMany(body => ToBody(facts.Body(body), open.ToBody(body), facts)),
                new LetterBlock.Paragraph("Ein Bericht darf Text oder Datei sein; auch „nichts Neues“ ist einer. Über den Link können Sie ebenso um mehr Zeit bitten oder sagen, wer statt Ihrer zuständig ist."),
            ]);
    }

    private static IEnumerable<LetterBlock> ToBody(string name, OpenWork open, DutyLetterFacts facts) =>
    [
        new LetterBlock.Heading(name),
        .. DutyLine.ByUrgency(open.Duties).Select(line => DutyItems.ForUnit(line, facts)),
        .. open.Implementations.OrderBy(work => work.Origin.On).Select(DutyItems.Of),
    ];

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
