using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Web.Pages.OfficeMeetings;

/// <summary>A meeting's line in the office's list. The last two are null once the meeting has been.</summary>
public sealed record OfficeMeetingRow(Meeting Meeting, string Body, LocalDate? MotionDeadline, LocalDate? Invitation);
