using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Web.Letters.Duties;

/// <summary>Reminder before the paper deadline, notice after a missed date, escalation.</summary>
public static class ChasingLetters
{
    /// <param name="meeting">For which meeting.</param>
    /// <param name="deadline">Its paper deadline.</param>
    /// <param name="today">The day of writing: after the deadline the letter says so.</param>
    /// <param name="missing">What the unit still owes there, what binds nobody included.</param>
    /// <param name="facts">Names and links.</param>
    public static Letter Reminder(Meeting meeting, LocalDate deadline, LocalDate today, ImmutableArray<DutyLine> missing, DutyLetterFacts facts) => new(
        $"Erinnerung: {Reports(missing)} bis {GermanDates.Of(today <= deadline ? deadline : meeting.On)} – {facts.Body(meeting.Body)}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph($"zur Sitzung am {GermanDates.WithDay(meeting.On)} ({facts.Body(meeting.Body)}) fehlt uns noch, was hier aufgeführt ist. " + (today <= deadline
                ? $"Bitte geben Sie es bis zum Vorlagenschluss am {GermanDates.WithDay(deadline)} ab."
                : $"Der Vorlagenschluss ({GermanDates.Of(deadline)}) ist vorbei; bis zum Tag der Sitzung gilt ein Bericht noch als rechtzeitig.")),
            .. missing.Select(line => DutyItems.ForUnit(line.About(period => period.IsOverdue || period.Due.Meeting == meeting.Id), facts)),
            DutyItems.HowToAnswer,
        ]);

    /// <summary>To the unit that missed <paramref name="group"/>'s day.</summary>
    public static Letter Overdue(MissedGroup group, UnitId unit, DutyLetterFacts facts)
    {
        var lines = Lines(group, each => each.Unit == unit);
        return new(
            $"Überfällig: {Reports(lines)} – {facts.Body(group.Body)}",
            "Guten Tag,",
            [
                new LetterBlock.Paragraph(
                    $"am {GermanDates.WithDay(group.DueOn)} war fällig, was hier aufgeführt ist ({facts.Body(group.Body)}); bei uns ist nichts eingegangen. "
                    + "Bitte holen Sie es nach. Es bleibt offen, bis Sie berichten oder das Gremium Sie davon entbindet."),
                .. lines.Select(line => DutyItems.ForUnit(line, facts)),
                DutyItems.HowToAnswer,
            ]);
    }

    /// <summary>To a head of unit, a chair or a filing faction: only what <paramref name="concerns"/> them.</summary>
    public static Letter Escalation(MissedGroup group, Func<ReportingDuty, bool> concerns, DutyLetterFacts facts)
    {
        var lines = Lines(group, concerns);
        return new(
            $"Nicht berichtet: {Reports(lines)} – {facts.Body(group.Body)}",
            "Guten Tag,",
            [
                new LetterBlock.Paragraph(
                    $"am {GermanDates.WithDay(group.DueOn)} war im Gremium „{facts.Body(group.Body)}“ zu berichten, was hier aufgeführt ist. Die zuständige Stelle ist angeschrieben worden; ein Bericht ist bisher nicht eingegangen."),
                .. lines.Select(line => DutyItems.ForOthers(line, facts)),
                new LetterBlock.Paragraph("Die Punkte bleiben auf der Liste des Antrags- und Beschlusscontrollings, bis berichtet ist oder das Gremium davon entbindet."),
            ]);
    }

    private static ImmutableArray<DutyLine> Lines(MissedGroup group, Func<ReportingDuty, bool> concerns) =>
        [.. DutyLine.ByUrgency(group.Missed.Select(each => each.Duty).Where(concerns).DistinctBy(duty => duty.Id)).Select(line =>
            line.About(period => period.IsOverdue))];

    private static string Reports(ImmutableArray<DutyLine> lines) => lines.Length == 1 ? "1 Bericht" : $"{lines.Length} Berichte";
}
