namespace Wiedervorlage.Core.Motions;

/// <summary>What the filing faction says about how its motion was read.</summary>
/// <param name="Right">It is read as it was meant.</param>
/// <param name="Remark">What is wrong; null when it is right.</param>
/// <param name="On">The day on which it was said.</param>
public sealed record Understanding(bool Right, string? Remark, LocalDate On);

/// <summary>
/// A motion that came by mail or on paper is read by a program or typed by the office. The faction is shown what was understood and may
/// say that it is wrong, until it is dealt with: it is not published then before the office has mended the text.
/// </summary>
public static class MotionUnderstanding
{
    /// <summary>True when a receipt with what was understood has gone out.</summary>
    public static bool IsAskedFor(Motion motion) => motion.Content.InboxId is not null || motion.OnPaperSince is not null;

    /// <summary>True while the faction says that it was read wrongly, and the text can still be mended.</summary>
    public static bool IsWrong(Motion motion) =>
        motion is { Understanding.Right: false, Readings.IsEmpty: true, State: MotionState.AwaitingPlace or MotionState.Placed };

    internal static Decision<MotionEvent> Decide(MotionCommand.JudgeUnderstanding command, Motion motion, LocalDate today)
    {
        if (!motion.Readings.IsEmpty || motion.State is not (MotionState.AwaitingPlace or MotionState.Placed or MotionState.GivenBack))
            return new Refusal.WrongState(
                MotionTransitions.German(motion.State), $"Der Antrag ist inzwischen „{MotionTransitions.German(motion.State)}“; "
                + "am Text ändert sich nichts mehr. Bitte wenden Sie sich an die Geschäftsstelle.", []);
        var remark = command.Right || string.IsNullOrWhiteSpace(command.Remark) ? null : command.Remark.Trim();
        if (!command.Right && remark is null) return new Refusal.Invalid("remark", "Was haben wir nicht richtig gelesen?");
        return motion.Understanding is { } was && (was.Right, was.Remark) == (command.Right, remark)
            ? Decision<MotionEvent>.AlreadyDone
            : new MotionEvent.UnderstandingJudged(command.Right, remark, today);
    }
}
