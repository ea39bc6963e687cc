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
            $"{Number(quarter)}. Quartal {quarter.First.Year}: {Count(open.Duties.Length, "Berichtspflicht", "Berichtspflichten")}, {Count(open.Implementations.Length, "Umsetzung", "Umsetzungen")}{(overdue > 0 ? $", {overdue} überfällig" : "")}",
            "Guten Tag,",
            [
                new LetterBlock.Paragraph(
                    $"zu Beginn des {Number(quarter)}. Quartals {quarter.First.Year} ist bei Ihnen offen, was unten nach Gremien aufgeführt ist. {Late(overdue)}Dringendes steht jeweils zuerst. "
                    + "Die Termine liegen als Kalenderdatei bei, soweit es welche gibt."),
                .. OpenWorkBlocks.Of(open, facts),
                DutyItems.HowToAnswer,
            ]);
    }

    private static int Number(CalendarPeriod quarter) => (quarter.First.Month + 2) / 3;

    private static string Late(int overdue) => overdue switch { 0 => "", 1 => "Ein Bericht ist überfällig. ", _ => $"{overdue} Berichte sind überfällig. " };

    private static string Count(int count, string one, string many) => count switch { 0 => $"keine {one}", 1 => $"1 {one}", _ => $"{count} {many}" };
}
