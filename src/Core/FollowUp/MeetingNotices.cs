using System.Globalization;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>
/// A meeting got another day, hour or place: the factions whose motions are on it are told, one mail each. Changes that were overtaken by another are told as one; one
/// that was taken back before anybody heard of it is none. A cancelled meeting is told by each motion itself, with the meeting to which it goes instead.
/// </summary>
public static class MeetingNotices
{
    /// <summary>How the meeting stood when the factions last knew of it; null: there is nothing to tell.</summary>
    public static MeetingBefore? Untold(Preparation? preparation, Meeting meeting, LocalDate today)
    {
        var told = preparation?.ChangesTold ?? 0;
        if (!meeting.TakesPlace || meeting.On < today || meeting.Before.Length <= told) return null;
        var known = meeting.Before[told];
        return known.State != MeetingState.Cancelled && (known.On, known.StartsAt, known.Place) == (meeting.On, meeting.StartsAt, meeting.Place) ? null : known;
    }

    /// <summary>One mail a faction, for the meeting as it stands now.</summary>
    public static ImmutableArray<OwedMail> Owed(Meeting meeting, IEnumerable<FactionId> factions) =>
    [
        .. factions.Distinct().OrderBy(faction => faction.Value, StringComparer.Ordinal).Select(faction => new OwedMail(
            string.Create(CultureInfo.InvariantCulture, $"meetingNotice.{meeting.Id}.{meeting.Before.Length}.{faction}"), MailKind.MeetingNotice, new Recipient.FactionOffice(faction), meeting.Id.Value)),
    ];

    /// <summary>What is appended once they are written; <paramref name="planned"/>: the preparation has begun by then.</summary>
    public static ImmutableArray<PreparationEvent> Told(Meeting meeting, bool planned) =>
        planned ? [new PreparationEvent.ChangesTold(meeting.Before.Length)] : [new PreparationEvent.Planned(meeting.Id, meeting.On), new PreparationEvent.ChangesTold(meeting.Before.Length)];
}
