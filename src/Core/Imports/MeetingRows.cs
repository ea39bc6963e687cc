using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Imports;

/// <summary>A file of meetings. The key stays when a meeting moves; what a row leaves open stays as it is.</summary>
internal static class MeetingRows
{
    private static readonly Column Key = CommonColumns.Key("die Sitzung", "sozial-2026-01");
    private static readonly Column On = new("Datum", true, "Tag der Sitzung", "24.02.2026") { Field = "on", AlsoCalled = ["Tag", "Sitzungstag"] };
    private static readonly Column StartsAt = new("Beginn", false, "Uhrzeit; leer bei einer neuen Sitzung: 16:00", "17:00") { Field = "startsAt", AlsoCalled = ["Uhrzeit", "Zeit"] };
    private static readonly Column Place = new("Ort", false, "wo sie stattfindet", "Rathaus, Saal 1") { Field = "place", AlsoCalled = ["Raum"] };
    private static readonly Column State = new("Stand", false, "terminiert, eingeladen, durchgeführt oder abgesagt; leer bei einer neuen Sitzung: terminiert", "terminiert") { Field = "state", AlsoCalled = ["Status"] };

    private static readonly (string, MeetingState)[] StateWords =
    [
        ("terminiert", MeetingState.Scheduled), ("eingeladen", MeetingState.Invited), ("durchgeführt", MeetingState.Held), ("abgesagt", MeetingState.Cancelled),
        ("scheduled", MeetingState.Scheduled), ("invited", MeetingState.Invited), ("held", MeetingState.Held), ("cancelled", MeetingState.Cancelled),
    ];

    public static readonly ImmutableArray<Column> Columns = [Key, CommonColumns.BodyRef, On, StartsAt, Place, State];

    public static void Plan(IEnumerable<Row> rows, Draft draft)
    {
        var seen = new Repetitions();
        var meetings = new MeetingDraft(draft);
        var all = rows.ToArray();
        var named = all.Select(row => row.Text(Key)).OfType<string>().ToHashSet();
        foreach (var row in all)
        {
            var (id, body, on) = (row.Key(Key), row.Body(CommonColumns.BodyRef, draft), row.NeededDate(On));
            var (startsAt, state) = (row.Time(StartsAt), row.Word(State, StateWords));
            if (!row.IsFine || seen.Has(row, Key, id!, "Diese Sitzung")) continue;
            var was = meetings.Find(id!) ?? meetings.Meet(id!, body!.Value, on!.Value, startsAt, named);
            var now = was is null
                ? new Meeting(new(id!), body!.Value, on!.Value, startsAt ?? MeetingDraft.UsualStart, row.Text(Place) ?? "", state ?? MeetingState.Scheduled)
                : was with { On = on!.Value, StartsAt = startsAt ?? was.StartsAt, Place = row.Text(Place) ?? was.Place, State = state ?? was.State };
            if (was is not null && was.Body != body) row.Problem(Key, $"Diesen Schlüssel hat schon eine Sitzung des Gremiums „{was.Body}“.", "ein anderer Schlüssel");
            else meetings.Set(row.Line, id!, was, now);
        }
    }
}
