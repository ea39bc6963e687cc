using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
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
        $"Erinnerung: {Reports(missing)} bis {GermanDates.Of(deadline)} – {facts.Body(meeting.Body)}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph(today <= deadline
                ? $"zur Sitzung am {GermanDates.WithDay(meeting.On)} fehlt noch etwas von Ihnen. Vorlagenschluss ist {GermanDates.WithDay(deadline)}."
                : $"zur Sitzung am {GermanDates.WithDay(meeting.On)} fehlt noch etwas von Ihnen. Der Vorlagenschluss ({GermanDates.Of(deadline)}) ist vorbei; bis zum Tag der Sitzung gilt der Bericht noch als rechtzeitig."),
            .. missing.Select(line => DutyItems.ForUnit(line, facts)),
        ]);

    /// <summary>To the unit that missed <paramref name="group"/>'s day.</summary>
    public static Letter Overdue(MissedGroup group, UnitId unit, DutyLetterFacts facts)
    {
        var lines = Lines(group, each => each.Unit == unit);
        return new(
            $"Überfällig: {Reports(lines)} an {facts.Body(group.Body)}",
            "Guten Tag,",
            [
                new LetterBlock.Paragraph($"am {GermanDates.WithDay(group.DueOn)} war fällig, was hier steht; bei uns ist nichts eingegangen. Es bleibt offen, bis Sie berichten oder das Gremium Sie davon entlässt."),
                .. lines.Select(line => DutyItems.ForUnit(line, facts)),
            ]);
    }

    /// <summary>To a head of unit, a chair or a filing faction: only what <paramref name="concerns"/> them.</summary>
    public static Letter Escalation(MissedGroup group, Func<Core.Duties.ReportingDuty, bool> concerns, DutyLetterFacts facts)
    {
        var lines = Lines(group, concerns);
        return new(
            $"Trotz Erinnerung nicht berichtet: {Reports(lines)} an {facts.Body(group.Body)}",
            "Guten Tag,",
            [
                new LetterBlock.Paragraph($"am {GermanDates.WithDay(group.DueOn)} war zu berichten. Die zuständige Stelle ist daran erinnert worden und hat nicht geantwortet."),
                .. lines.Select(line => DutyItems.ForOthers(line, facts)),
            ]);
    }

    private static ImmutableArray<DutyLine> Lines(MissedGroup group, Func<Core.Duties.ReportingDuty, bool> concerns) =>
        DutyLine.ByUrgency(group.Missed.Select(each => each.Duty).Where(concerns).DistinctBy(duty => duty.Id));

    private static string Reports(ImmutableArray<DutyLine> lines) => lines.Length == 1 ? "1 Bericht" : $"{lines.Length} Berichte";
}
