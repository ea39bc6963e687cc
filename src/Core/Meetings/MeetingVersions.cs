using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Meetings;

/// <summary>A meeting's versions, counted from 1: what an officer has looked at, and what others changed since.</summary>
public static class MeetingVersions
{
    /// <summary>The version that stands.</summary>
    public static int Of(Meeting meeting) => meeting.Before.Length + 1;

    /// <summary>Null when nothing has changed since the version that was <paramref name="seen"/> (null: the caller did not say). What nobody has stored yet was not seen.</summary>
    public static Refusal? Refuse(Meeting? was, MeetingId id, int? seen) =>
        seen is not { } version ? null : was is null ? new Refusal.Unknown("die Sitzung", id.Value) : Of(was) == version ? null : new Refusal.Outdated(version, Of(was)) { Since = Since(was, version) };

    /// <summary>What was changed after the version <paramref name="seen"/>, a German phrase for each change, oldest first; local time, without a full stop.</summary>
    public static ImmutableArray<string> Since(Meeting meeting, int seen) =>
        [.. Enumerable.Range(0, meeting.Before.Length).Where(at => at + 1 >= seen).Select(at => Text(meeting.Before[at], at + 1 < meeting.Before.Length ? meeting.Before[at + 1] : Now(meeting)))];

    private static MeetingBefore Now(Meeting meeting) => new(default, meeting.On, meeting.StartsAt, meeting.Place, meeting.State);

    private static string Text(MeetingBefore was, MeetingBefore now)
    {
        (string What, string Was, string Now)[] all =
        [
            ("Tag", GermanDates.Of(was.On), GermanDates.Of(now.On)), ("Beginn", $"{was.StartsAt:HH:mm}", $"{now.StartsAt:HH:mm}"), ("Ort", $"„{was.Place}“", $"„{now.Place}“"),
            ("Stand", MeetingStates.German(was.State), MeetingStates.German(now.State)),
        ];
        return $"{GermanDates.Of(Berlin.DateOf(was.Until))} {Berlin.LocalOf(was.Until):HH:mm}: {string.Join(", ", all.Where(one => one.Was != one.Now).Select(one => $"{one.What} {one.Now} statt {one.Was}"))}";
    }
}
