using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Meetings;

/// <summary>A deadline of a meeting: <paramref name="On"/> is the last day, inclusive, until midnight Europe/Berlin. <paramref name="Rule"/> is German and says how the date came about.</summary>
public sealed record Deadline(LocalDate On, string Rule);

/// <summary>The deadlines of a meeting by the rules of its body. They may fall on any day of the week: only reminders move to working days.</summary>
public static class Deadlines
{
    /// <summary>Antragsfrist: a motion received on or before this day is in time.</summary>
    public static Deadline Motion(Meeting meeting, BodyRules rules) => Before(meeting, "Antragsfrist", rules.MotionDeadlineDays, rules.MotionDeadlineCounting);

    /// <summary>Ladungsfrist: the invitation goes out on or before this day.</summary>
    public static Deadline Invitation(Meeting meeting, BodyRules rules) => Before(meeting, "Ladungsfrist", rules.InvitationDays, rules.InvitationCounting);

    /// <summary>Vorlagenschluss: reports and papers are handed in on or before this day.</summary>
    public static Deadline Paper(Meeting meeting, BodyRules rules) => Before(meeting, "Vorlagenschluss", rules.PaperDeadlineDays, rules.PaperDeadlineCounting);

    private static Deadline Before(Meeting meeting, string name, int days, DayCounting counting)
    {
        var on = meeting.On.PlusDays(-days + Correction(counting));
        return new(on, $"{name}: {Count(days, counting)} vor der Sitzung am {GermanDates.WithDay(meeting.On)}; letzter Tag ist {GermanDates.WithDay(on)}.");
    }

    private static int Correction(DayCounting counting) => counting switch
    {
        DayCounting.BothEnds => 1,
        DayCounting.FullDays => -1,
        _ => 0,
    };

    private static string Count(int days, DayCounting counting) => counting switch
    {
        DayCounting.BothEnds => $"{days} Tage, erster Tag und Sitzungstag mitgezählt,",
        DayCounting.FullDays => $"{days} volle Tage",
        _ => $"am {days}. Tag",
    };
}
