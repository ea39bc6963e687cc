using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Web.Feeds;

/// <summary>
/// All meetings of a body as an iCalendar file (RFC 5545) to subscribe to: those of the past too, cancelled ones as such.
/// </summary>
public static class MeetingsCalendar
{
    private const string Product = "-//Wiedervorlage//Sitzungen//DE";

    /// <summary>
    /// A meeting is the same entry for ever, by its key; each change of day, hour, place or state raises its SEQUENCE. It has no end:
    /// nobody knows
    /// when a meeting ends.
    /// </summary>
    /// <param name="calendar">The body's meetings.</param>
    /// <param name="nameOn">What the body is called on a day.</param>
    /// <param name="publishedAt">When a meeting was published first: its time stamp until it is changed.</param>
    /// <param name="root">Where people reach the app, without a slash at its end.</param>
    public static string Of(BodyCalendar calendar, Func<LocalDate, string> nameOn, Func<MeetingId, Instant> publishedAt, string root)
    {
        var file = new Ical.Net.Calendar { ProductId = Product };
        var name = calendar.Meetings.Select(one => nameOn(one.On)).LastOrDefault() ?? calendar.Body.Value;
        file.AddProperty("X-WR-CALNAME", $"Sitzungen: {name}");
        foreach (var meeting in calendar.Meetings) file.Events.Add(Event(meeting, nameOn(meeting.On), publishedAt(meeting.Id), root));
        return BerlinZone.Into(new CalendarSerializer().SerializeToString(file)!);
    }

    private static CalendarEvent Event(Meeting meeting, string name, Instant published, string root)
    {
        var at = Utc(meeting.Before is [.., var last] ? last.Until : published);
        return new()
        {
            Uid = $"{meeting.Id}@{new Uri(root).Host}",
            Sequence = meeting.Before.Length,
            DtStamp = at,
            LastModified = at,
            DtStart = new((meeting.On + meeting.StartsAt).ToDateTimeUnspecified(), BerlinZone.Name),
            Summary = meeting.TakesPlace ? name : $"Abgesagt: {name}",
            Location = string.IsNullOrWhiteSpace(meeting.Place) ? null : meeting.Place,
            Description = $"{GermanDates.WithDay(meeting.On)}, {MeetingStates.German(meeting.State)}",
            Url = new($"{root}/sitzungen/{meeting.Id}"),
            Status = meeting.TakesPlace ? EventStatus.Confirmed : EventStatus.Cancelled,
        };
    }

    private static CalDateTime Utc(Instant at) => new(at.ToDateTimeUtc(), CalDateTime.UtcTzId);
}
