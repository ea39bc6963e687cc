using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Bodies;

/// <summary>
/// What a city configures per body; none of it is law for all. Days before a meeting are calendar days, counted as the <see cref="DayCounting"/> beside them says;
/// a deadline's day is its last day, inclusive, until midnight Europe/Berlin. Lead times "working days" count NRW working days less <see cref="ClosingDays"/>.
/// </summary>
public sealed record BodyRules
{
    /// <summary>Antragsfrist: a motion is in time when received on or before this day (Erftstadt: 21).</summary>
    public int MotionDeadlineDays { get; init; } = 21;

    /// <summary>How <see cref="MotionDeadlineDays"/> are counted.</summary>
    public DayCounting MotionDeadlineCounting { get; init; }

    /// <summary>Ladungsfrist: the invitation goes out on or before this day (Erftstadt 12, Bonn 14, Düsseldorf 7).</summary>
    public int InvitationDays { get; init; } = 12;

    /// <summary>How <see cref="InvitationDays"/> are counted.</summary>
    public DayCounting InvitationCounting { get; init; }

    /// <summary>Vorlagenschluss: reports and papers are handed in on or before this day.</summary>
    public int PaperDeadlineDays { get; init; } = 14;

    /// <summary>How <see cref="PaperDeadlineDays"/> are counted.</summary>
    public DayCounting PaperDeadlineCounting { get; init; }

    /// <summary>Working days before the motion deadline on which the office is asked again about a motion without a place.</summary>
    public int AgendaReminderWorkingDays { get; init; } = 3;

    /// <summary>Working days before the paper deadline on which what is still missing is asked for.</summary>
    public int ReportReminderWorkingDays { get; init; } = 5;

    /// <summary>Working days after a meeting on which missing results are asked for; between two reminders of a formal defect.</summary>
    public int ResultRequestWorkingDays { get; init; } = 3;

    /// <summary>Working days between two requests for a carry-over after the end of a term.</summary>
    public int TargetRequestWorkingDays { get; init; } = 10;

    /// <summary>Working days after which the office gets its letter about what is merely still open: a week.</summary>
    public int OfficeLetterWorkingDays { get; init; } = 5;

    /// <summary>After how many such letters without an answer a thing goes to the chair as well; then again after as many.</summary>
    public int ChairAfterLetters { get; init; } = 4;

    /// <summary>Working days after the overdue notice on which an unanswered duty is escalated.</summary>
    public int EscalationWorkingDays { get; init; } = 5;

    /// <summary>Working days before the paper deadline on which the Antrags- und Beschlusscontrolling list goes to the office.</summary>
    public int ControllingListWorkingDays { get; init; } = 2;

    /// <summary>Days on which nobody works beside weekends and public holidays: 24 and 31 December and Rosenmontag unless configured otherwise.</summary>
    public ClosingDays ClosingDays { get; init; } = ClosingDays.Usual;

    /// <summary>Single days on which nobody works, too: bridge days, a works outing. In the order of their dates, each once.</summary>
    public ImmutableArray<ClosedDay> ClosedOn { get; init; } = [];

    /// <summary>How items of the non-public part are numbered.</summary>
    public NonPublicNumbering NonPublicNumbering { get; init; }

    /// <summary>Everybody may read the agenda while it is a draft, before the invitation.</summary>
    public bool DraftIsPublic { get; init; }

    /// <summary>Ständige Tagesordnungspunkte, beside those that duties bring: on every agenda of the body, in this order.</summary>
    public ImmutableArray<StandingTitle> StandingItems { get; init; } = [];

    /// <summary>Title of the item under which the open decisions are presented in every meeting.</summary>
    public string ControllingItem { get; init; } = "Antrags- und Beschlusscontrolling";

    /// <summary>The days on which the body's administration works.</summary>
    public WorkingDays WorkingDays() => new(ClosingDays, ClosedOn);

    /// <summary>Working days of the whole city: with the usual closing days, and the single ones on which all its bodies are closed.</summary>
    public static WorkingDays OfCity(IEnumerable<BodyRules> bodies)
    {
        var all = bodies.ToArray();
        var everywhere = all.Take(1).SelectMany(rules => rules.ClosedOn).Where(day => all.All(rules => rules.ClosedOn.Any(other => other.On == day.On)));
        return new(ClosingDays.Usual, [.. everywhere]);
    }
}
