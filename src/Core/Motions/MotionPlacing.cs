using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>Putting a motion on an agenda (GO NRW § 48 (1)): in time, tabled to an item that is there, or urgent by the body's vote.</summary>
internal static class MotionPlacing
{
    public static Decision<MotionEvent> Decide(MotionCommand.Place command, Motion motion, MotionWorld world)
    {
        var placement = command.Placement with { Item = Spelt(command.Placement.Item) };
        if (world.Calendar.Find(placement.Meeting) is not { } meeting) return new Refusal.Unknown("die Sitzung", placement.Meeting.Value);
        if (placement.JoinedWith == motion.Id) return new Refusal.Invalid("joinedWith", "Gemeinsam beraten wird ein Antrag mit einem anderen, nicht mit sich selbst.");
        if (motion.State is MotionState.Placed placed && placed.Placement == placement) return Decision<MotionEvent>.AlreadyDone;
        if (meeting.Body != motion.Concerned()) return new Refusal.Invalid("meeting", $"Die Sitzung gehört nicht zu dem Gremium, das den Antrag behandelt („{motion.Concerned()}“).");
        if (!meeting.TakesPlace) return new Refusal.Invalid("meeting", "Diese Sitzung ist abgesagt.");
        if (motion.Readings.Any(reading => reading.Meeting == meeting.Id && reading.MovedWith is null))
            return new Refusal.Invalid(
                "meeting",
                $"In der Sitzung am {GermanDates.Of(meeting.On)} ist der Antrag schon beraten; "
                + "er kann nur in einer anderen wieder auf die Tagesordnung.");
        if (meeting.On < world.Today && placement.Mode == PlacementMode.Agenda) return new Refusal.Invalid("meeting", $"Diese Sitzung war am {GermanDates.Of(meeting.On)}; ein Antrag kommt nicht nachträglich auf die Tagesordnung. Nachgetragen werden können eine Tischvorlage (tabled) und eine Abstimmung über die Dringlichkeit (urgent).");
        if (placement.Item is not null && !ItemNumber.IsOne(placement.Item)) return new Refusal.Invalid("item", $"„{placement.Item}“ ist kein Tagesordnungspunkt. Erwartet wird {ItemNumber.Allowed}.");
        return placement.Mode switch
        {
            PlacementMode.Tabled when placement.Item is null => new Refusal.Invalid("item", "Eine Tischvorlage gehört zu einem Tagesordnungspunkt; er fehlt."),
            PlacementMode.Urgent => UrgentMotions.Decide(command with { Placement = placement }, motion, meeting, world),
            _ => new MotionEvent.PlacedOnAgenda(meeting.Body, placement, null),
        };
    }

    private static string? Spelt(string? item) => item is not null && ItemNumber.IsOne(item) ? ItemNumber.Normal(item) : item;
}
