using NodaTime.Text;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>What the motions of a body ask of its office.</summary>
public static class OfficeMotions
{
    /// <summary>
    /// What waits on <paramref name="today"/>, by the motion's own dates: what becomes due this morning is there already, whether or not
    /// its orchestration has come to it. Null: nothing does.
    /// </summary>
    public static OfficeLine? Of(Motion motion, BodyCalendar calendar, LocalDate today)
    {
        var now = MotionAdvance.At(motion, calendar, Berlin.Morning(today)).Events.Aggregate(motion, MotionEvolution.Evolve);
        if (now.State is MotionState.Decided && !MissingText.Of(now)) return null;
        if (now.LastAsked is not { } asked || Matter(now.State) is not { } matter) return null;
        var key = $"{now.Id}.{matter}.{LocalDatePattern.Iso.Format(asked)}";
        return new(key, matter, $"Antrag {Title(now)}", Detail(now, calendar), asked, Path(now, matter));
    }

    /// <summary>The faction says that it was read wrongly. Null: it does not, or it was mended.</summary>
    public static OfficeLine? Misread(Motion motion) => !MotionUnderstanding.IsWrong(motion) ? null : new(
        $"{motion.Id}.{OfficeMatter.Misread}.{LocalDatePattern.Iso.Format(motion.Understanding!.On)}", OfficeMatter.Misread,
        $"Antrag {Title(motion)}",
        motion.Content.Public ? $"Die Fraktion schreibt: {motion.Understanding.Remark}" : "beim Antrag nachzulesen",
        motion.Understanding.On, $"/antraege/{motion.Id}");

    private static string Title(Motion motion) =>
        motion.Content.Public ? $"„{motion.Content.Title}“" : $"(nichtöffentlich) {motion.Reference ?? motion.Id.Value}";

    private static OfficeMatter? Matter(MotionState state) => state switch
    {
        MotionState.AwaitingPlace { Late: true } => OfficeMatter.LateMotion,
        MotionState.AwaitingPlace or MotionState.Placed or MotionState.Referred or MotionState.Forwarded => OfficeMatter.Place,
        MotionState.InReading => OfficeMatter.Result,
        MotionState.Postponed or MotionState.Deferred => OfficeMatter.Target,
        MotionState.Decided => OfficeMatter.Text,
        _ => null,
    };

    private static string Path(Motion motion, OfficeMatter matter) =>
        matter == OfficeMatter.Result ? "/buero/niederschrift" : $"/antraege/{motion.Id}";

    private static string Detail(Motion motion, BodyCalendar calendar) => motion.State switch
    {
        MotionState.AwaitingPlace { Meeting: { } id } =>
            $"für die Sitzung am {Day(calendar.Find(id)!)}, Antragsfrist {GermanDates.Of(calendar.MotionDeadline(calendar.Find(id)!))}",
        MotionState.AwaitingPlace => "noch keine Sitzung angesetzt",
        MotionState.Placed state =>
            $"kommt in die Sitzung am {Day(calendar.Find(state.Placement.Meeting)!)}; die Nummer des Tagesordnungspunkts fehlt",
        MotionState.InReading state =>
            $"Sitzung am {Day(calendar.Find(state.Placement.Meeting)!)}, TOP {state.Placement.Item ?? "ohne Nummer"}",
        MotionState.Postponed or MotionState.Deferred => Waits(motion),
        MotionState.Decided =>
            $"{ReadingTexts.German(motion.Readings[^1])} am {GermanDates.Of(motion.Readings[^1].On)}, TOP {motion.Readings[^1].Item}",
        _ => "von einem anderen Gremium; braucht einen Platz auf der Tagesordnung",
    };

    private static string Waits(Motion motion) =>
        $"zuletzt beraten am {GermanDates.Of(motion.Readings[^1].On)}, TOP {motion.Readings[^1].Item}"
        + (motion.Target() is ReturnTarget.Occasion after
            ? $"; vorgesehen nach: {after.Name} (erwartet {GermanDates.Of(after.ExpectedOn)})" : "; es fehlt, wann er wiederkommt");

    private static string Day(Meeting meeting) => GermanDates.Of(meeting.On);
}
