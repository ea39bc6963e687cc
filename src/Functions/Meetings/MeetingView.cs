using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Functions.Meetings;

/// <summary>A meeting as the API answers it: every day that hangs on it with the rule that gave it, the states it can go into, what is worth a second look, how it stood before. <c>Version</c> is also its entity tag.</summary>
internal sealed record MeetingView(
    MeetingId Id, BodyId Body, int Version, LocalDate On, LocalTime StartsAt, string Place, MeetingState State, Deadline MotionDeadline, Deadline Invitation, Deadline PaperDeadline,
    ImmutableArray<MeetingDeadline> Deadlines, ImmutableArray<string> Allowed, ImmutableArray<string> Warnings, ImmutableArray<MeetingBefore> Before)
{
    public static MeetingView Of(Meeting meeting, BodyCalendar calendar, LocalDate today)
    {
        var rules = calendar.Rules.On(meeting.On);
        return new(
            meeting.Id, meeting.Body, MeetingVersions.Of(meeting), meeting.On, meeting.StartsAt, meeting.Place, meeting.State,
            Core.Meetings.Deadlines.Motion(meeting, rules), Core.Meetings.Deadlines.Invitation(meeting, rules), Core.Meetings.Deadlines.Paper(meeting, rules),
            MeetingDeadlines.Of(meeting, calendar), MeetingTransitions.Allowed(meeting, today), MeetingWarnings.Of(meeting, calendar, today), meeting.Before);
    }
}
