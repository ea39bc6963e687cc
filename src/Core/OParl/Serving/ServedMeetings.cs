using System.Text.Json.Nodes;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>A meeting and its place. Every meeting is public; what of its agenda is, <see cref="Agendas.PublicAgenda"/> says.</summary>
public static class ServedMeetings
{
    /// <param name="meeting">As it stands.</param>
    /// <param name="body">As it stands on the day of the meeting.</param>
    /// <param name="place">As served; null: none is known.</param>
    /// <param name="items">As served, in order.</param>
    /// <param name="to">Addresses of this installation.</param>
    public static Draft Of(Meeting meeting, Body body, JsonObject? place, IEnumerable<JsonObject> items, Addresses to) => new(
        ServedType.Meeting,
        meeting.Id.Value,
        new JsonObject()
            .Put("name", $"{body.Name}, {GermanDates.Of(meeting.On)}")
            .Put("meetingState", MeetingStates.German(StateOf(meeting)))
            .Put("cancelled", !meeting.TakesPlace)
            .Put("start", Berlin.At(meeting.On, meeting.StartsAt))
            .Put("location", place)
            .Put("organization", [to.Of(meeting.Body)])
            .Put("agendaItem", items)
            .Put("web", to.Page(meeting.Id)))
    {
        Shelves = [Addresses.KeyOf(meeting.Body)],
    };

    /// <summary>Null without a place. Each meeting has its own: what is written there is no key.</summary>
    public static Draft? PlaceOf(Meeting meeting, Addresses to) => string.IsNullOrWhiteSpace(meeting.Place)
        ? null
        : new(
            ServedType.Location, meeting.Id.Value,
            new JsonObject().Put("description", meeting.Place).Put("meetings", [to.Of(meeting.Id)]));

    /// <summary>A cancelled one stays what it was: OParl has "cancelled" for the rest.</summary>
    private static MeetingState StateOf(Meeting meeting) => meeting.TakesPlace
        ? meeting.State
        : meeting.Before.LastOrDefault(before => before.State != MeetingState.Cancelled)?.State ?? MeetingState.Scheduled;
}
