using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Imports;

/// <summary>The meetings as they would be after the rows so far.</summary>
internal sealed class MeetingDraft(Draft draft)
{
    public static readonly LocalTime UsualStart = new(16, 0);

    private readonly Dictionary<string, Meeting> _meetings = draft.Known.Meetings.ToDictionary(meeting => meeting.Id.Value);

    public Meeting? Find(string id) => _meetings.GetValueOrDefault(id);

    /// <summary>Another meeting of the body at the same hour: most likely the same one under another key.</summary>
    public Meeting? Clash(Meeting meeting) => meeting.TakesPlace
        ? _meetings.Values.FirstOrDefault(other => other.TakesPlace && other.Id != meeting.Id && other.Body == meeting.Body && other.On == meeting.On && other.StartsAt == meeting.StartsAt)
        : null;

    public void Set(int line, Meeting? was, Meeting now)
    {
        if (was == now)
        {
            draft.Unchanged();
            return;
        }
        _meetings[now.Id.Value] = now;
        draft.Change(line, was is null, $"Sitzung {now.Id}: {What(was, now)}", new ImportChange.MeetingSet(was, now));
    }

    private static string What(Meeting? was, Meeting now) => (was, now) switch
    {
        ({ TakesPlace: true }, { TakesPlace: false }) => $"abgesagt ({GermanDates.Of(now.On)})",
        (null, _) => $"{GermanDates.WithDay(now.On)}{(now.TakesPlace ? "" : ", abgesagt")}",
        _ when was.On != now.On => $"verlegt vom {GermanDates.Of(was.On)} auf {GermanDates.WithDay(now.On)}",
        _ => $"{GermanDates.WithDay(now.On)}, geändert",
    };
}
