using Wiedervorlage.Core.Meetings;


namespace Wiedervorlage.Core.Motions;

/// <summary>
/// A timely motion is taken up, with a concern noted where there is one, or given back for a formal defect that the faction can mend (GO NRW § 58 (2)).
/// It keeps the day on which it was received: mended, it is as much in time as it was.
/// </summary>
internal static class MotionDefects
{
    public static Decision<MotionEvent> GiveBack(MotionCommand.GiveBack command, LocalDate today) => string.IsNullOrWhiteSpace(command.Defect)
        ? new Refusal.Invalid("defect", "Zum Zurückgeben gehört, was der Fraktion zu beheben bleibt, zum Beispiel eine fehlende Unterschrift.")
        : new MotionEvent.GivenBack(command.Defect.Trim(), today);

    public static Decision<MotionEvent> Mend(MotionCommand.Mend command, Motion motion, MotionWorld world)
    {
        var content = motion.Content with
        {
            Title = Given(command.Title) ?? motion.Content.Title,
            ResolutionText = Given(command.ResolutionText) ?? motion.Content.ResolutionText,
            Reasons = Given(command.Reasons) ?? motion.Content.Reasons,
        };
        if (content.Title != motion.Content.Title && TitleCheck.Refuse(content.Title, "Ein Antrag") is { } refusal) return refusal;
        var mended = new MotionEvent.Mended(content);
        return MissedMeetings.Meanwhile(motion, world.Calendar, world.Today) is { } aimed
            ? ImmutableArray.Create<MotionEvent>(mended, aimed) : mended;
    }

    public static Decision<MotionEvent> Note(MotionCommand.NoteConcern command, Motion motion) => command.Concern.Trim() switch
    {
        "" => new Refusal.Invalid("concern", "Welche Bedenken bestehen?"),
        var concern when motion.Concerns.Contains(concern) => Decision<MotionEvent>.AlreadyDone,
        var concern => new MotionEvent.ConcernNoted(concern),
    };

    /// <summary>The faction is reminded until it has mended or withdrawn the motion.</summary>
    public static Happening Remind(Motion motion, MotionState.GivenBack state, BodyCalendar calendar, LocalDate today)
    {
        var every = calendar.Rules.On(today).ResultRequestWorkingDays;
        return Requests.Every(calendar, motion, Mail.MailKind.DefectReminder, calendar.WorkingDaysOn(today).Plus(state.On, every), every, today);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
