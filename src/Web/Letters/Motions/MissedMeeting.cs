using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>Why a motion is meant for another meeting than before; and the chair's letter when that happens again and again.</summary>
internal static class MissedMeeting
{
    /// <summary>One or two sentences for the factions; null when nothing but the new meeting is to be said.</summary>
    public static string? Why(MotionLetterFacts facts) => facts.Motion.AimedWhy switch
    {
        AimReason.WentBy when facts.Motion.Missed is [.., var last] =>
            $"Die Sitzung{On(facts, last)} ist vorübergegangen, ohne dass Ihr Antrag auf der Tagesordnung stand: Er war rechtzeitig "
            + $"eingegangen, die Geschäftsstelle hat ihm keinen Platz gegeben. "
            + $"Er ist damit zum {facts.Motion.Missed.Length}. Mal nicht behandelt."
            + (facts.Motion.Missed.Length >= MissedMeetings.ToTheChair ? " Der Vorsitz erfährt es ebenfalls." : ""),
        AimReason.Cancelled => "Die Sitzung, für die Ihr Antrag vorgesehen war, ist abgesagt.",
        AimReason.Pulled => "Der Punkt ist von der Tagesordnung abgesetzt worden.",
        AimReason.GivenBack => "Die vorgesehene Sitzung war vorüber, bevor der Formfehler behoben war.",
        _ => null,
    };

    public static Letter ToChair(MotionLetterFacts facts) => new(
        $"Zum {facts.Motion.Missed.Length}. Mal nicht behandelt: Antrag {facts.Title}", "Guten Tag,", [
        new LetterBlock.Paragraph(
            "der folgende Antrag ist rechtzeitig eingegangen und stand trotzdem auf keiner Tagesordnung. Ein rechtzeitiger Antrag ist "
            + "aufzunehmen (§ 48 Abs. 1 GO NRW); die Geschäftsstelle ist mehrmals nach einem Platz gefragt "
            + "worden. Die Fraktion hat dieselbe Nachricht."),
        facts.Table(
            new("Eingegangen", GermanDates.Of(facts.Motion.ReceivedOn)),
            new("Nicht behandelt", string.Join(", ", facts.Motion.Missed.Select(id => facts.Calendar.Find(id) is { } meeting
                ? $"Sitzung am {GermanDates.Of(meeting.On)}" : $"Sitzung {id}"))),
            new("Jetzt vorgesehen", facts.Meeting is { } next ? $"Sitzung am {MotionLetterFacts.Day(next)}" : "noch keine angesetzt")),
        new LetterBlock.Action(facts.Link)]);

    private static string On(MotionLetterFacts facts, Core.Meetings.MeetingId id) =>
        facts.Calendar.Find(id) is { } meeting ? $" am {GermanDates.Of(meeting.On)}" : "";
}
