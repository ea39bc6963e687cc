using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Web.Pages;

/// <summary>A meeting's line in the overview, with the deadlines that its body's rules give.</summary>
public sealed record MeetingRow(Meeting Meeting, string Body, Deadline Motions, Deadline Papers);
