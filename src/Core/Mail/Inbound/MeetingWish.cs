using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// The meeting that a letter names. What is named and cannot be found is asked about, never replaced by the next meeting in silence.
/// </summary>
internal static class MeetingWish
{
    public static MeetingId? Of(MeetingMentions mentions, BodyCalendar calendar, LocalDate receivedOn, List<string> reasons)
    {
        reasons.AddRange(mentions.Impossible.Select(text => $"Das Datum „{text}“ gibt es nicht, oder es ist nicht zu lesen."));
        var days = mentions.Dates.Where(date => date >= receivedOn).ToList();
        var meetings = calendar.Meetings.Where(meeting => meeting.TakesPlace && days.Contains(meeting.On)).ToList();
        foreach (var day in days.Where(day => meetings.All(meeting => meeting.On != day)))
            reasons.Add($"Am {GermanDates.Of(day)} ist keine Sitzung des Gremiums eingetragen.");
        if (days.Count == 0 && !mentions.Dates.IsEmpty)
            reasons.Add($"Der genannte Sitzungstag {GermanDates.Of(mentions.Dates[0])} ist vorbei.");
        foreach (var words in days.Count > 0 ? [] : mentions.Words)
        {
            var meant = MeetingWords.Of(words, calendar, receivedOn);
            if (meant is [var one]) meetings.Add(one);
            else reasons.Add(meant.Count == 0
                ? $"Zu „{words}“ ist keine Sitzung des Gremiums eingetragen." : $"„{words}“ kann mehrere Sitzungen meinen.");
        }
        var named = meetings.DistinctBy(meeting => meeting.Id).ToList();
        if (named.Count > 1)
            reasons.Add($"Der Text nennt mehrere Sitzungen: {string.Join(", ", named.Select(meeting => GermanDates.Of(meeting.On)))}.");
        return named is [var only] ? only.Id : null;
    }
}
