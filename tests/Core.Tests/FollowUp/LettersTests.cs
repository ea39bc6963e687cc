using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.FollowUp;

public sealed class LettersTests
{
    private static readonly CalendarPeriod Q2 = Quarter.Number(2026, 2);

    [Theory]
    [InlineData("2026-03-31", "2026-Q1")]
    [InlineData("2026-04-01", "2026-Q2")]
    [InlineData("2027-01-03", null)]
    [InlineData("2027-01-04", "2027-Q1")]
    [InlineData("2027-02-10", "2027-Q1")]
    public void DueOn_FirstWorkingDayOrLater_NeverThatOfAnEarlierQuarter(string day, string? quarter) =>
        Assert.Equal(quarter, QuarterlyLetters.DueOn(Dates.Day(day), BodyRules.OfCity([]))?.ToString());

    [Fact]
    public void DueOn_ADayOnWhichAllBodiesAreClosed_IsNotTheDay()
    {
        ClosedDay bridge = new(Dates.Day("2026-10-01"), "Betriebsausflug"), own = new(Dates.Day("2026-10-02"), "Umzug der Geschäftsstelle");
        var city = BodyRules.OfCity([new BodyRules { ClosedOn = [bridge, own] }, new BodyRules { ClosedOn = [bridge] }]);
        Assert.Null(QuarterlyLetters.DueOn(bridge.On, city));
        Assert.Equal(Quarter.Number(2026, 4), QuarterlyLetters.DueOn(own.On, city));
    }

    [Fact]
    public void Owed_ToSeveralBodies_IsStillOneMailAUnit()
    {
        var owed = MeetingStory.With("2026-06-16").Owes("d1", "fb55", new Cadence.Quarterly(), "2026-02-10").Duties;
        var open = OpenWork.Of([.. owed, .. owed.Select(duty => duty with { Body = new("uka") })], []);
        Assert.Equal(["quarterlyLetter.2026-Q2.fb55"], QuarterlyLetters.Owed(Q2, open, BodyRules.OfCity([])).Select(mail => mail.Key));
    }

    [Fact]
    public void Owed_OneMailAUnit_NoneToAUnitWithNothingOpen()
    {
        var story = MeetingStory.With("2026-03-17", "2026-06-16")
            .Owes("d1", "fb55", new Cadence.Quarterly(), "2026-02-10").Owes("d2", "fb55", new Cadence.EveryMeeting(), "2026-02-10")
            .Owes("d3", "fb61", new Cadence.NextMeeting(), "2026-02-10").Owes("d4", "fb20", new Cadence.Quarterly(), "2026-02-10", Basis.Proposal)
            .Owes("d5", "fb40", new Cadence.Quarterly(), "2026-02-10", Basis.FirstReading).Answers("d3", "2026-03-10").Days("2026-03-11", "2026-04-01");
        var open = OpenWork.Of(story.Duties, [Work("i1", "fb30", WorkState.Done), Work("i2", "fb32", WorkState.Delayed)]);
        Assert.Equal(
            ["quarterlyLetter.2026-Q2.fb32", "quarterlyLetter.2026-Q2.fb40", "quarterlyLetter.2026-Q2.fb55"],
            QuarterlyLetters.Owed(Q2, open, BodyRules.OfCity([])).Select(mail => mail.Key));
    }

    [Fact]
    public void Line_OverdueCollapsesIntoItsOldestPeriod()
    {
        var story = MeetingStory.With("2026-06-16", "2026-09-22").Owes("d1", "fb55", new Cadence.Quarterly(), "2026-03-17").Days("2026-04-01", "2026-10-01");
        var line = DutyLine.Of(story.Duties[0]);
        Assert.Equal("überfällig seit Q2/2026; Q4/2026: fällig bis 30.12.2026 (keine Sitzung)", line.StateOfWork());
        Assert.Equal("2026-Q4", line.Asked?.Key);
    }

    [Fact]
    public void Line_OfAnImport_IsOneLine()
    {
        var import = Duties.DutyStory.With("2026-06-16").Import(new Cadence.HalfYearly(), "2023-09-19", null, "2026-01-05");
        Assert.Equal("überfällig seit 1. Halbjahr 2024; 1. Halbjahr 2026: Bericht fällig zur Sitzung am 16.06.2026", DutyLine.Of(import.Duty!).StateOfWork());
    }

    [Fact]
    public void Lines_OverdueFirst_ThenByDate_WhatBindsNobodyLast()
    {
        var story = MeetingStory.With("2026-03-17", "2026-06-16")
            .Owes("wish", "fb55", new Cadence.Quarterly(), "2026-02-10", Basis.FirstReading).Owes("late", "fb55", new Cadence.Quarterly(), "2026-02-10")
            .Owes("soon", "fb55", new Cadence.ByDate(new(2026, 5, 1)), "2026-02-10").Days("2026-03-11", "2026-04-01");
        Assert.Equal(["late", "soon", "wish"], DutyLine.ByUrgency(story.Duties).Select(line => line.Duty.Id.Value));
    }

    [Fact]
    public void ControllingList_SplitsPublicFromNonPublic_AndKeepsWhatIsDoneOnce()
    {
        var story = MeetingStory.With("2026-06-16").Owes("d1", "fb55", new Cadence.Quarterly(), "2026-03-17").Day("2026-04-01");
        var meeting = Some.Meeting("m", "2026-06-16");
        var gone = Work("gone", "fb30", WorkState.Done) with { ListedDoneIn = new("earlier") };
        var list = ControllingList.Of(meeting, [], [], [Work("done", "fb30", WorkState.Done), gone, Work("secret", "fb32", WorkState.Delayed) with { Public = false }], story.Duties);
        Assert.Equal(["d1", "done"], list.Public.Select(line => line.Id));
        Assert.True(list.Public[1].Done);
        Assert.Equal(("secret", "verzögert (Stand 20.03.2026): Personal"), (list.NonPublic.Single().Id, list.NonPublic.Single().StateOfWork));
    }

    private static Implementation Work(string id, string unit, WorkState state) => new()
    {
        Id = new(id),
        Body = Some.Sid,
        Unit = new(unit),
        Subject = "Netzwerke",
        Origin = new("Beschluss", Dates.Day("2026-03-17"), "0067/2026", null, []),
        Public = true,
        OpenedOn = Dates.Day("2026-03-17"),
        ChangedOn = Dates.Day("2026-03-20"),
        State = state,
        ReasonForDelay = state == WorkState.Delayed ? "Personal" : null,
    };
}
