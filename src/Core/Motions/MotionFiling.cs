using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Motions;

/// <summary>Taking a motion in. A late one is taken in as well: the office then chooses (table it, have urgency voted, next meeting).</summary>
internal static class MotionFiling
{
    public const int LongestTitle = 500;

    public static Decision<MotionEvent> Decide(MotionCommand.File command, MotionWorld world)
    {
        var content = command.Content;
        if (content.Factions.IsEmpty) return new Refusal.Invalid("factions", "Ein Antrag braucht mindestens eine Fraktion, die ihn stellt.");
        if (string.IsNullOrWhiteSpace(content.Title)) return new Refusal.Invalid("title", "Ein Antrag braucht einen Titel.");
        if (content.Title.Length > LongestTitle) return new Refusal.Invalid("title", $"Der Titel hat {content.Title.Length} Zeichen; möglich sind {LongestTitle}.");
        if (string.IsNullOrWhiteSpace(content.ResolutionText)) return new Refusal.Invalid("resolutionText", "Ein Antrag braucht einen Beschlussvorschlag.");
        var received = Berlin.DateOf(command.ReceivedAt);
        if (content.Wished is { } wished)
        {
            if (world.Calendar.Find(wished) is not { } meeting) return new Refusal.Unknown("die Sitzung", wished.Value);
            if (meeting.TakesPlace && received <= meeting.On)
                return Filed(command, meeting.Id, late: received > world.Calendar.MotionDeadline(meeting));
        }
        var next = world.Calendar.NextWithMotionDeadlineAhead(received);
        return Filed(command, next?.Id, late: false);
    }

    private static MotionEvent.Filed Filed(MotionCommand.File command, Meetings.MeetingId? meeting, bool late) =>
        new(command.Id, command.Body, command.Content, command.ReceivedAt, meeting, late);
}
