using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Motions;

/// <summary>Taking a motion in. A late one is taken in as well: the office then chooses (table it, have urgency voted, next meeting).</summary>
internal static class MotionFiling
{
    public static Decision<MotionEvent> Decide(MotionCommand.File command, MotionWorld world)
    {
        var content = command.Content;
        if (content.Factions.IsEmpty) return new Refusal.Invalid("factions", "Ein Antrag braucht mindestens eine Fraktion, die ihn stellt.");
        if (TitleCheck.Refuse(content.Title, "Ein Antrag") is { } title) return title;
        if (string.IsNullOrWhiteSpace(content.ResolutionText)) return new Refusal.Invalid("resolutionText", "Ein Antrag braucht einen Beschlussvorschlag.");
        var entered = Berlin.DateOf(command.ReceivedAt);
        var received = command.ReceivedOn ?? entered;
        if (received > entered)
            return new Refusal.Invalid("receivedOn", $"Der Tag des Eingangs ({GermanDates.Of(received)}) liegt in der Zukunft.");
        if (content.Wished is { } wished)
        {
            if (world.Calendar.Find(wished) is not { } meeting) return new Refusal.Unknown("die Sitzung", wished.Value);
            if (meeting.TakesPlace && entered <= meeting.On)
                return Filed(command, meeting.Id, late: received > world.Calendar.MotionDeadline(meeting));
        }
        var next = world.Calendar.NextWithMotionDeadlineAhead(received, entered);
        return Filed(command, next?.Id, late: false);
    }

    private static MotionEvent.Filed Filed(MotionCommand.File command, Meetings.MeetingId? meeting, bool late) =>
        new(command.Id, command.Body, command.Content, command.ReceivedAt, meeting, late) { ReceivedOn = command.ReceivedOn };
}
