using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Meetings;

/// <summary>What is allowed and yet worth a second look. German, one sentence each.</summary>
public static class MeetingWarnings
{
    /// <summary>Of a meeting among the others of its body, as seen on <paramref name="today"/>.</summary>
    public static ImmutableArray<string> Of(Meeting meeting, BodyCalendar calendar, LocalDate today)
    {
        if (!meeting.TakesPlace) return [];
        var warnings = ImmutableArray.CreateBuilder<string>();
        var rules = calendar.Rules.On(meeting.On);
        foreach (var other in calendar.Meetings.Where(other => other.TakesPlace && other.Id != meeting.Id && other.On == meeting.On))
            warnings.Add($"Am selben Tag hat das Gremium noch eine Sitzung ({other.Id}, {other.StartsAt:HH:mm} Uhr).");
        if (meeting.On >= today && !calendar.WorkingDaysOn(meeting.On).IsWorkingDay(meeting.On)) warnings.Add($"{GermanDates.WithDay(meeting.On)} ist kein Arbeitstag.");
        if (meeting.State == MeetingState.Scheduled && meeting.On >= today && Deadlines.Invitation(meeting, rules) is { } invitation && invitation.On < today)
            warnings.Add($"Die Ladungsfrist ist vorbei. {invitation.Rule}");
        if (meeting.State == MeetingState.Invited && meeting.Before.Any(before => before.State == MeetingState.Invited && before.On != meeting.On))
            warnings.Add("Die Sitzung wurde nach der Einladung verlegt; eingeladen war auf einen anderen Tag.");
        return warnings.ToImmutable();
    }
}
