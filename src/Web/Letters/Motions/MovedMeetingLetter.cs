using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>Tells a faction that a meeting on which its motions are got another day, hour or place.</summary>
public static class MovedMeetingLetter
{
    /// <param name="meeting">As it stands now.</param>
    /// <param name="known">How it stood when the faction last knew of it.</param>
    /// <param name="body">Name of its body.</param>
    /// <param name="baseUrl">Where links lead, without a trailing slash.</param>
    public static Letter Write(Meeting meeting, MeetingBefore known, string body, string baseUrl) => new(
        meeting.On == known.On ? $"Geändert: Sitzung am {GermanDates.Of(meeting.On)}, {body}" : $"Verlegt auf {GermanDates.Of(meeting.On)}: {body}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph($"die Sitzung am {GermanDates.WithDay(known.On)}, für die ein Antrag von Ihnen vorgesehen ist, hat sich geändert. Ihr Antrag bleibt auf ihrer Tagesordnung."),
            new LetterBlock.Facts([new("Bisher", When(known.On, known.StartsAt, known.Place)), new("Jetzt", When(meeting.On, meeting.StartsAt, meeting.Place))]),
            new LetterBlock.Action(new("Tagesordnung ansehen", $"{baseUrl}/sitzungen/{meeting.Id}")),
        ]);

    private static string When(LocalDate on, LocalTime at, string place) => $"{GermanDates.WithDay(on)}, {at:HH:mm} Uhr{(place.Length > 0 ? $", {place}" : "")}";
}
