using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Core.Tests.Imports;

/// <summary>A table, a calendar and the city's own system name a meeting by different keys; by body and start they meet in one.</summary>
public sealed class MeetingsMeetTests
{
    private const string Head = "Schlüssel | Gremium | Datum | Beginn";

    private static readonly KnownData City = Files.City.With(Files.Look(ImportKind.Meetings, Files.City, Head, "av-1 | AV | 24.02.2026 | 17:00"));

    [Fact]
    public void ARowWithAnotherKey_IsTheSameMeeting_AndStaysItWhenItMoves()
    {
        var met = Files.Look(ImportKind.Meetings, City, Head, "av-9 | AV | 24.02.2026 | 17:00");
        Assert.True(met.IsAcceptable);
        Assert.Contains("av-1", Assert.Single(met.Notes).Problem, StringComparison.Ordinal);
        var city = City.With(met);
        Assert.Equal((1, 1), (Files.Look(ImportKind.Meetings, city, Head, "av-9 | AV | 24.02.2026 | 17:00").Unchanged, city.Meetings.Length));
        var moved = city.With(Files.Look(ImportKind.Meetings, city, Head, "av-9 | AV | 03.03.2026 | 17:00"));
        Assert.Equal(("av-1", new LocalDate(2026, 3, 3)), (Assert.Single(moved.Meetings).Id.Value, moved.Meetings[0].On));
    }

    [Fact]
    public void TwoAtOneHourInOneFile_AreTwo_WithANote()
    {
        var plan = Files.Look(ImportKind.Meetings, City, Head, "av-1 | AV | 24.02.2026 | 17:00", "av-2 | AV | 24.02.2026 | 17:00");
        Assert.True(plan.IsAcceptable);
        Assert.Contains("zwei Sitzungen", Assert.Single(plan.Notes).Problem, StringComparison.Ordinal);
        Assert.Equal(2, City.With(plan).Meetings.Length);
    }

    [Fact]
    public void ACalendar_MeetsTheTable()
    {
        var entry = new CalendarEntry(1, "4711@ris.example", "AV", [], null, false, [new(new(2026, 2, 24), new(17, 0))], [], false, null);
        var city = City.With(CalendarPlanner.Plan([entry], [], null, City));
        var also = Assert.Single(Assert.Single(city.Meetings).AlsoKnownAs);
        Assert.StartsWith("verkehr-", also, StringComparison.Ordinal);
        var moved = CalendarPlanner.Plan([entry with { Occurrences = [new(new(2026, 3, 3), new(17, 0))] }], [], null, city);
        Assert.Equal("av-1", Assert.IsType<ImportChange.MeetingSet>(Assert.Single(moved.Changes).Change).Now.Id.Value);
    }
}
