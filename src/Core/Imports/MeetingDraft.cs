using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Imports;

/// <summary>
/// The meetings as they would be after the rows so far. A row whose key is not known means the stored meeting of its body at its hour, unless the file names that one as
/// well: so a table, a calendar and the city's own system meet in one meeting, and each finds it by its own key from then on.
/// </summary>
internal sealed class MeetingDraft(Draft draft)
{
    public static readonly LocalTime UsualStart = new(16, 0);

    private readonly Dictionary<string, Meeting> _meetings = draft.Known.Meetings.ToDictionary(meeting => meeting.Id.Value);
    private readonly Dictionary<string, string> _also = draft.Known.Meetings.SelectMany(meeting => meeting.AlsoKnownAs.Select(also => (also, meeting.Id.Value)))
        .DistinctBy(one => one.also).ToDictionary(one => one.also, one => one.Value);

    private readonly HashSet<string> _met = [];

    /// <summary>By its own key, or by one under which it was met before.</summary>
    public Meeting? Find(string id) => _meetings.GetValueOrDefault(id) ?? (_also.TryGetValue(id, out var key) ? _meetings.GetValueOrDefault(key) : null);

    /// <summary>The meeting that a row with an unknown key means; null: it is a new one.</summary>
    /// <param name="id">The row's key.</param>
    /// <param name="body">Whose meeting.</param>
    /// <param name="on">Its day.</param>
    /// <param name="startsAt">Its hour; null: the only one of that day.</param>
    /// <param name="named">All keys of the file.</param>
    public Meeting? Meet(string id, BodyId body, LocalDate on, LocalTime? startsAt, IReadOnlySet<string> named)
    {
        var there = draft.Known.Meetings.Where(meeting => meeting.TakesPlace && meeting.Body == body && meeting.On == on && (startsAt ?? meeting.StartsAt) == meeting.StartsAt
            && !named.Contains(meeting.Id.Value) && !meeting.AlsoKnownAs.Any(named.Contains) && !_met.Contains(meeting.Id.Value)).ToArray();
        if (there is not [var only]) return null;
        _met.Add(only.Id.Value);
        return only with { AlsoKnownAs = only.AlsoKnownAs.Add(id) };
    }

    /// <summary>Another meeting of the body at the same hour. Cities have them: both stay.</summary>
    public Meeting? AtThatHour(Meeting meeting) => meeting.TakesPlace
        ? _meetings.Values.FirstOrDefault(other => other.TakesPlace && other.Id != meeting.Id && other.Body == meeting.Body && other.On == meeting.On && other.StartsAt == meeting.StartsAt)
        : null;

    public void Set(int line, string key, Meeting? was, Meeting now)
    {
        var stood = was is null ? null : _meetings.GetValueOrDefault(was.Id.Value);
        if (stood == now)
        {
            draft.Unchanged();
            return;
        }
        if (key != now.Id.Value && stood is not null && !stood.AlsoKnownAs.Contains(key))
            draft.Note(line, null, key, $"Unter diesem Schlüssel steht noch nichts; zur selben Zeit tagt das Gremium in der Sitzung „{now.Id}“. Sie ist gemeint.");
        if (AtThatHour(now) is { } other) draft.Note(line, null, key, $"Zu dieser Stunde tagt das Gremium auch in der Sitzung „{other.Id}“; es bleiben zwei Sitzungen.");
        _meetings[now.Id.Value] = now;
        draft.Change(line, was is null, $"Sitzung {now.Id}: {What(stood, now)}", new ImportChange.MeetingSet(stood, now));
    }

    private static string What(Meeting? was, Meeting now) => (was, now) switch
    {
        ({ TakesPlace: true }, { TakesPlace: false }) => $"abgesagt ({GermanDates.Of(now.On)})",
        (null, _) => $"{GermanDates.WithDay(now.On)}{(now.TakesPlace ? "" : ", abgesagt")}",
        _ when was.On != now.On => $"verlegt vom {GermanDates.Of(was.On)} auf {GermanDates.WithDay(now.On)}",
        _ => $"{GermanDates.WithDay(now.On)}, geändert",
    };
}
