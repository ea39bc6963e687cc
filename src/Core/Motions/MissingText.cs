using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>
/// What was adopted needs its text. The unchanged proposal is its own; "as amended" without a text says nothing of what was resolved: asked back until the text is
/// there, and nobody can confirm it away.
/// </summary>
public static class MissingText
{
    /// <summary>For people, wherever the text would stand.</summary>
    public const string German = "Der Beschlusstext fehlt noch.";

    /// <summary>True when the reading adopted something and nobody can say what.</summary>
    /// <param name="reading">As recorded.</param>
    /// <param name="content">What was filed: the text of what was adopted unchanged.</param>
    public static bool Of(Reading reading, MotionContent content) =>
        FollowUps.IsAdopted(reading) && string.IsNullOrWhiteSpace(reading.ResolutionText)
        && (reading.Result == ReadingResult.AdoptedAmended || string.IsNullOrWhiteSpace(content.ResolutionText));

    /// <summary>True while the decision that ended the motion lacks its text.</summary>
    public static bool Of(Motion motion) => motion.State is MotionState.Decided && Of(motion.Readings[^1], motion.Content);

    internal static Happening? Request(Motion motion, BodyCalendar calendar, LocalDate today)
    {
        if (!Of(motion)) return null;
        var rules = calendar.Rules.On(today);
        var first = calendar.WorkingDaysOn(today).Plus(motion.Readings[^1].On, rules.ResultRequestWorkingDays);
        return Requests.Once(calendar, motion, MailKind.ResultQuery, first, today);
    }
}
