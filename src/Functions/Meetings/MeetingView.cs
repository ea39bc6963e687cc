using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Functions.Meetings;

/// <summary>A meeting as the API answers it, each deadline with the rule that gave it.</summary>
internal sealed record MeetingView(
    MeetingId Id, BodyId Body, LocalDate On, LocalTime StartsAt, string Place, MeetingState State, Deadline MotionDeadline, Deadline Invitation, Deadline PaperDeadline)
{
    public static MeetingView Of(Meeting meeting, BodyRules rules) => new(
        meeting.Id, meeting.Body, meeting.On, meeting.StartsAt, meeting.Place, meeting.State,
        Deadlines.Motion(meeting, rules), Deadlines.Invitation(meeting, rules), Deadlines.Paper(meeting, rules));
}
