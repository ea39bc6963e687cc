using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Imports.Reading;

namespace Wiedervorlage.Functions.Tests.Imports;

public sealed class CalendarTests
{
    private static readonly LocalDate Today = new(2026, 1, 5);

    private static readonly KnownData City = new() { Today = Today, Bodies = [Named("av", "Ausschuss für Verkehr", "AV"), Named("avu", "Ausschuss für Verkehr und Umwelt", "AVU")] };

    private static Dated<Body> Named(string id, string name, string shortName) => Dated<Body>.From(new(2020, 1, 1), new(new(id), name, shortName, new(), [], "a@stadt.example", "b@stadt.example"));

    private static string Event(string lines) => $"BEGIN:VEVENT\r\n{lines.ReplaceLineEndings("\r\n")}\r\nEND:VEVENT\r\n";

    private static ImportPlan Look(KnownData known, string? body, params string[] events)
    {
        var (entries, unreadable) = CalendarFile.Read($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{string.Concat(events.Select(Event))}END:VCALENDAR\r\n", Today)!.Value;
        return CalendarPlanner.Plan(entries, unreadable, body is null ? null : new BodyId(body), known);
    }

    private static KnownData After(KnownData known, ImportPlan plan)
    {
        Assert.Empty(plan.Problems);
        var now = plan.Changes.Select(change => ((ImportChange.MeetingSet)change.Change).Now).ToArray();
        return known with { Meetings = [.. known.Meetings.Where(meeting => now.All(one => one.Id != meeting.Id)), .. now] };
    }

    private static IEnumerable<string> Meetings(KnownData known) => known.Meetings.OrderBy(meeting => meeting.On).Select(meeting => $"{meeting.On:uuuu-MM-dd} {meeting.StartsAt:HH:mm} {meeting.State}");

    [Theory]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260224T170000", "2026-02-24 17:00")]
    [InlineData("DTSTART:20260701T150000Z", "2026-07-01 17:00")]
    [InlineData("DTSTART:20260224T160000Z", "2026-02-24 17:00")]
    [InlineData("DTSTART:20260224T170000", "2026-02-24 17:00")]
    [InlineData("DTSTART;TZID=W. Europe Standard Time:20260224T170000", "2026-02-24 17:00")]
    [InlineData("DTSTART;TZID=America/New_York:20260224T180000", "2026-02-25 00:00")]
    [InlineData("DTSTART;VALUE=DATE:20260224", "2026-02-24 16:00")]
    public void Times_AreThoseOfBerlin(string start, string local) =>
        Assert.Equal([$"{local} Scheduled"], Meetings(After(City, Look(City, "av", $"UID:1@stadt.example\n{start}\nLOCATION:Rathaus\\, Saal 1"))));

    [Fact]
    public void Uid_IsTheMeeting_MovedCancelledAndTakingPlaceAgain()
    {
        string At(string start, string more = "") => $"UID:1@stadt.example\nDTSTART;TZID=Europe/Berlin:{start}{more}";
        var city = After(City, Look(City, "av", At("20260224T170000", "\nLOCATION:Rathaus")));
        var id = city.Meetings.Single().Id;
        Assert.Equal((0, 1), (Look(city, "av", At("20260224T170000")).Changes.Length, Look(city, "av", At("20260224T170000")).Unchanged));
        city = After(city, Look(city, "av", At("20260303T180000")));
        Assert.Equal((id, "Rathaus", "2026-03-03 18:00 Scheduled"), (city.Meetings.Single().Id, city.Meetings.Single().Place, Meetings(city).Single()));
        city = After(city, Look(city, "av", At("20260303T180000", "\nSTATUS:CANCELLED")));
        Assert.Equal(MeetingState.Cancelled, city.Meetings.Single().State);
        Assert.Equal("2026-03-10 18:00 Scheduled", Meetings(After(city, Look(city, "av", At("20260310T180000", "\nSTATUS:CONFIRMED")))).Single());
    }

    [Fact]
    public void Uid_OfACalendarThatWeWrote_IsTheMeetingsKey()
    {
        var city = City with { Meetings = [new(new("av-2026-01"), new("av"), new(2026, 2, 24), new(17, 0), "Saal", MeetingState.Invited)] };
        var after = After(city, Look(city, "av", "UID:av-2026-01@stadt.example\nDTSTART;TZID=Europe/Berlin:20260303T170000"));
        Assert.Equal(("av-2026-01", MeetingState.Invited), (after.Meetings.Single().Id.Value, after.Meetings.Single().State));
    }

    [Fact]
    public void Series_IsUnfolded_WithItsExceptions_AndStaysTheSameMeetings()
    {
        const string Series = "UID:s\nDTSTART;TZID=Europe/Berlin:20260224T170000\nRRULE:FREQ=MONTHLY;COUNT=5";
        var city = After(City, Look(City, "av", Series));
        Assert.Equal(["2026-02-24", "2026-03-24", "2026-04-24", "2026-05-24", "2026-06-24"], Meetings(city).Select(line => line[..10]));
        var changed = Look(city, "av", Series + "\nEXDATE;TZID=Europe/Berlin:20260324T170000", "UID:s\nRECURRENCE-ID;TZID=Europe/Berlin:20260424T170000\nDTSTART;TZID=Europe/Berlin:20260428T180000",
            "UID:s\nRECURRENCE-ID;TZID=Europe/Berlin:20260524T170000\nDTSTART;TZID=Europe/Berlin:20260524T170000\nSTATUS:CANCELLED");
        Assert.Equal(
            ["2026-02-24 17:00 Scheduled", "2026-03-24 17:00 Cancelled", "2026-04-28 18:00 Scheduled", "2026-05-24 17:00 Cancelled", "2026-06-24 17:00 Scheduled"], Meetings(After(city, changed)));
    }

    [Fact]
    public void Series_ChangedFromAMeetingOn_MovesAllLaterOnes_AndKeepsThemTheSameMeetings()
    {
        const string Series = "UID:s\nDTSTART;TZID=Europe/Berlin:20260224T170000\nRRULE:FREQ=MONTHLY;COUNT=5";
        var city = After(City, Look(City, "av", Series));
        var moved = Look(
            city, "av", Series,
            "UID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260424T170000\nDTSTART;TZID=Europe/Berlin:20260427T183000",
            "UID:s\nRECURRENCE-ID;TZID=Europe/Berlin:20260524T170000\nDTSTART;TZID=Europe/Berlin:20260524T160000");
        Assert.Equal(
            ["2026-02-24 17:00", "2026-03-24 17:00", "2026-04-27 18:30", "2026-05-24 16:00", "2026-06-27 18:30"],
            Meetings(After(city, moved)).Select(line => line[..16]));
        Assert.Equal(5, After(city, moved).Meetings.Length);
        var ended = Look(city, "av", Series, "UID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260524T170000\nDTSTART;TZID=Europe/Berlin:20260524T170000\nSTATUS:CANCELLED");
        Assert.Equal(["Cancelled", "Cancelled"], Meetings(After(city, ended)).Skip(3).Select(line => line[17..]));
    }

    [Fact]
    public void ChangeFromAMeetingOn_WithoutItsSeries_IsRefusedInWords()
    {
        var problem = Assert.Single(Look(City, "av", "UID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260424T150000Z\nDTSTART:20260424T160000Z").Problems);
        Assert.Equal(("RECURRENCE-ID", 3), (problem.Column, problem.Line));
        Assert.Contains("Reihe, die nicht in der Datei steht", problem.Problem);
    }

    /// <summary>Summer and winter as Outlook writes them, under a name that only this file knows.</summary>
    private const string OwnZone = """
        BEGIN:VTIMEZONE
        TZID:Sitzungszeit
        BEGIN:STANDARD
        DTSTART:16010101T030000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE

        """;

    [Theory]
    [InlineData("DTSTART;TZID=Sitzungszeit:20260224T170000", "2026-02-24 17:00")]
    [InlineData("DTSTART;TZID=\"Sitzungszeit\":20260701T170000", "2026-07-01 17:00")]
    [InlineData("DTSTART;TZID=Sitzungszeit:20260329T040000", "2026-03-29 04:00")]
    [InlineData("DTSTART;X-A=1;TZID=Sitzungszeit;X-B=2:20261026T170000", "2026-10-26 17:00")]
    [InlineData("DTSTART;TZID=Sitzungszeit:20260324T170000\nRRULE:FREQ=MONTHLY;UNTIL=20260424T150000Z", "2026-03-24 17:00, 2026-04-24 17:00")]
    public void Zone_ThatTheFileDefines_IsUsed(string start, string local) => Assert.Equal(local, InZone(OwnZone, start));

    [Fact]
    public void Zone_ThatTheFileDefinesElsewhere_IsConvertedToBerlin() =>
        Assert.Equal("2026-02-24 18:00", InZone(OwnZone.Replace("+0200", "+0100").Replace("TO:+0100", "TO:+0000"), "DTSTART;TZID=Sitzungszeit:20260224T170000"));

    private static string InZone(string zone, string start)
    {
        var text = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{zone.ReplaceLineEndings("\r\n")}{Event($"UID:1@stadt.example\n{start}")}END:VCALENDAR\r\n";
        var (entries, unreadable) = CalendarFile.Read(text, Today)!.Value;
        return string.Join(", ", Meetings(After(City, CalendarPlanner.Plan(entries, unreadable, new BodyId("av"), City))).Select(line => line[..16]));
    }

    [Fact]
    public void EndlessSeries_EndsTwoYearsFromToday() =>
        Assert.Equal(24, Look(City, "av", "UID:s\nDTSTART;TZID=Europe/Berlin:20260110T170000\nRRULE:FREQ=MONTHLY").Changes.Length);

    [Theory]
    [InlineData("Sitzung des Ausschusses AV", null, "av")]
    [InlineData("ausschuss für verkehr und umwelt", null, "avu")]
    [InlineData("Sitzung", "AVU,öffentlich", "avu")]
    [InlineData("Sitzung AV", "Ausschuss für Verkehr und Umwelt", "avu")]
    [InlineData("Slavische Woche", null, null)]
    [InlineData("AV und avu", null, null)]
    [InlineData("Ausschuss für Verkehr (AV)", null, "av")]
    public void Body_IsNamedByCategoryOrSummary(string summary, string? categories, string? body)
    {
        var plan = Look(City, null, $"UID:1\nDTSTART:20260224T160000Z\nSUMMARY:{summary}{(categories is null ? "" : $"\nCATEGORIES:{categories}")}");
        Assert.Equal(body, plan.Changes.Select(change => ((ImportChange.MeetingSet)change.Change).Now.Body.Value).SingleOrDefault());
        Assert.Equal(body is null, !plan.IsAcceptable);
    }

    [Fact]
    public void Events_ThatCannotBeTaken_AreToldEach_AndTheOthersWithThem()
    {
        var plan = Look(
            City, "av", "SUMMARY:ohne UID\nDTSTART:20260224T160000Z", "UID:2\nSUMMARY:ohne Beginn", "UID:3\nDTSTART;TZID=Europe/Berlin:20260230T160000", "UID:4\nDTSTART;TZID=Mond/Krater:20260224T160000",
            "UID:5\nDTSTART:20260224T160000Z\nRRULE:FREQ=SECONDLY", "UID:6\nDTSTART:20260224T160000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "UID:7\nwas ist das", "UID:8\nDTSTART:20260224T160000Z",
            "UID:8\nDTSTART:20260225T160000Z", "UID:9\nDTSTART:20260224T160000Z");
        Assert.Equal(
            [(3, "UID"), (7, "DTSTART"), (11, null), (15, "TZID"), (19, "RRULE"), (24, "RRULE"), (29, null), (37, "UID")], plan.Problems.Select(problem => (problem.Line, problem.Column)));
    }

    [Fact]
    public void MethodCancel_CancelsAll_AndWhatWasNeverThereIsNoMeeting()
    {
        var city = After(City, Look(City, "av", "UID:1\nDTSTART:20260224T160000Z"));
        var (entries, _) = CalendarFile.Read($"BEGIN:VCALENDAR\nMETHOD:CANCEL\n{Event("UID:1\nDTSTART:20260224T160000Z")}{Event("UID:2\nDTSTART:20260225T160000Z")}END:VCALENDAR", Today)!.Value;
        Assert.Equal(["2026-02-24 17:00 Cancelled"], Meetings(After(city, CalendarPlanner.Plan(entries, [], new("av"), city))));
    }

    [Fact]
    public async Task Calendar_MovesAMeetingThroughTheSameDoorAsAPerson()
    {
        await using var world = await ImportWorld.NewAsync();
        var answer = await world.SendAsync("calendar", $"BEGIN:VCALENDAR\r\n{Event("UID:sid-1@stadt.example\nSUMMARY:SID\nDTSTART;TZID=Europe/Berlin:20260217T160000")}END:VCALENDAR\r\n");
        Assert.Equal((201, 1), (answer.Status, answer.Number("changed")));
        Assert.Equal(new(2026, 2, 17), (await world.App.Get<MasterData>().MeetingAsync(new("sid-1"), default))!.On);
        Assert.Equal(400, (await world.SendAsync("calendar", "kein Kalender")).Status);
    }
}
