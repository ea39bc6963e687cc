using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Imports;

/// <summary>
/// Meetings from an iCalendar file. An event that is not in the file changes nothing; one that is cancelled cancels its meeting; a day that a series leaves out cancels the
/// meeting that an earlier file has made of it.
/// </summary>
public static class CalendarPlanner
{
    /// <summary>Looks at the events of a file.</summary>
    /// <param name="entries">What could be read.</param>
    /// <param name="unreadable">What could not.</param>
    /// <param name="only">The body whose calendar it is; null: each event names its own.</param>
    /// <param name="known">What is stored.</param>
    public static ImportPlan Plan(ImmutableArray<CalendarEntry> entries, ImmutableArray<ImportProblem> unreadable, BodyId? only, KnownData known)
    {
        var draft = new Draft(known);
        draft.Problems.AddRange(unreadable);
        if (entries.IsEmpty && unreadable.IsEmpty) draft.Problems.Add(new(1, null, null, "In der Datei steht kein Termin.", "Termine zwischen BEGIN:VEVENT und END:VEVENT"));
        var count = entries.Length;
        entries = CalendarRanges.Unfold(entries, draft.Problems);
        var (meetings, seen) = (new MeetingDraft(draft), new Dictionary<MeetingId, int>());
        var replaced = entries.Where(entry => entry.Replaces is not null).Select(entry => (entry.Uid, entry.Replaces!.Value)).ToHashSet();
        var wanted = entries.Select(entry => (entry, body: BodyOf(entry, only, draft))).Where(one => one.body is not null)
            .SelectMany(one => Meant(one.entry, one.body!.Value, replaced, meetings).Select(meant => (one.entry, Wanted: new Wanted(meant.Id, one.body.Value, meant.On, meant.Cancelled)))).ToArray();
        var named = wanted.Select(one => one.Wanted.Id.Value).ToHashSet();
        foreach (var (entry, one) in wanted) Plan(entry, one, seen, named, meetings, draft);
        return draft.Plan(count);
    }

    private static BodyId? BodyOf(CalendarEntry entry, BodyId? only, Draft draft)
    {
        if (only is not null) return only;
        var found = CalendarBodies.In(entry, draft);
        if (found.Length == 1) return new(found[0]);
        draft.Problems.Add(new(entry.Line, "SUMMARY", entry.Summary, found.IsEmpty ? "Welches Gremium tagt, ist nicht zu erkennen." : $"Mehrere Gremien könnten gemeint sein: {string.Join(", ", found)}.",
            $"Kurzname oder Name in SUMMARY oder CATEGORIES, oder ein Gremium für die ganze Datei; bekannt sind: {string.Join(", ", draft.Bodies.Keys.Order(StringComparer.Ordinal))}"));
        return null;
    }

    private static IEnumerable<(MeetingId Id, CalendarOccurrence? On, bool Cancelled)> Meant(CalendarEntry entry, BodyId body, HashSet<(string, LocalDate)> replaced, MeetingDraft meetings)
    {
        MeetingId Id(LocalDate? day) => CalendarKeys.Of(entry.Uid, day, body, meetings);
        if (entry.Replaces is { } day) return [(Id(day), entry.Occurrences[0], entry.IsCancelled)];
        if (!entry.IsSeries) return [(Id(null), entry.Occurrences[0], entry.IsCancelled)];
        return
        [
            .. entry.Occurrences.Where(one => !replaced.Contains((entry.Uid, one.On))).Select(one => (Id(one.On), (CalendarOccurrence?)one, entry.IsCancelled)),
            .. entry.Excluded.Where(one => !replaced.Contains((entry.Uid, one))).Select(one => (Id(one), (CalendarOccurrence?)null, true)),
        ];
    }

    private static void Plan(CalendarEntry entry, Wanted wanted, Dictionary<MeetingId, int> seen, HashSet<string> named, MeetingDraft meetings, Draft draft)
    {
        var was = meetings.Find(wanted.Id.Value)
            ?? (wanted is { On: { } on, IsCancelled: false } ? meetings.Meet(wanted.Id.Value, wanted.Body, on.On, on.StartsAt, named) : null);
        if (!seen.TryAdd(wanted.Id, entry.Line)) draft.Problems.Add(new(entry.Line, "UID", entry.Uid, $"Dieser Termin steht schon in Zeile {seen[wanted.Id]}.", "jede UID einmal, Ausnahmen einer Serie mit RECURRENCE-ID"));
        else if (was is null && wanted.IsCancelled) draft.Unchanged();
        else if (was is not null && was.Body != wanted.Body) draft.Problems.Add(new(entry.Line, "UID", entry.Uid, $"Unter dieser UID steht schon eine Sitzung des Gremiums „{was.Body}“.", "das richtige Gremium"));
        else Set(entry, wanted.Id.Value, was, Now(entry, was, wanted), meetings, draft);
    }

    private static void Set(CalendarEntry entry, string key, Meeting? was, Meeting now, MeetingDraft meetings, Draft draft)
    {
        if (was is null && entry.Occurrences is [{ StartsAt: null }, ..]) draft.Note(entry.Line, "DTSTART", null, $"Der Termin nennt keine Uhrzeit; angenommen wird {MeetingDraft.UsualStart:HH:mm}.");
        meetings.Set(entry.Line, key, was, now);
    }

    private static Meeting Now(CalendarEntry entry, Meeting? was, Wanted wanted)
    {
        var (on, startsAt) = (wanted.On?.On ?? was!.On, wanted.On?.StartsAt ?? was?.StartsAt ?? MeetingDraft.UsualStart);
        if (was is null) return new(wanted.Id, wanted.Body, on, startsAt, entry.Place ?? "", MeetingState.Scheduled);
        var state = wanted.IsCancelled ? MeetingState.Cancelled : was.TakesPlace ? was.State : MeetingState.Scheduled;
        return was with { On = on, StartsAt = startsAt, Place = entry.Place ?? was.Place, State = state };
    }

    private sealed record Wanted(MeetingId Id, BodyId Body, CalendarOccurrence? On, bool IsCancelled);
}
