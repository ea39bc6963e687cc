using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Imports;

/// <summary>The meeting that a UID means.</summary>
internal static class CalendarKeys
{
    private const int LongestBody = 40;

    /// <summary>
    /// What stands before the "@" of a UID, when a meeting of the body has that key (so it is in calendars that we wrote); else the body and 12 digits of the UID's SHA-256,
    /// for an event of a series with the day that the rule gives, which stays when the event itself moves.
    /// </summary>
    public static MeetingId Of(string uid, LocalDate? inSeries, BodyId body, MeetingDraft meetings)
    {
        var name = uid.Split('@')[0];
        if (inSeries is null && meetings.Find(name) is { } known && known.Body == body) return known.Id;
        var whole = inSeries is { } day ? string.Create(CultureInfo.InvariantCulture, $"{uid}\n{LocalDatePattern.Iso.Format(day)}") : uid;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..12];
        return new($"{body.Value[..Math.Min(body.Value.Length, LongestBody)].TrimEnd('-')}-{hash}");
    }
}
