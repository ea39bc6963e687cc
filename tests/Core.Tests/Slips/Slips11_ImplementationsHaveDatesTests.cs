using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Slips;

/// <summary>Implementations carried no date: set or aimed at, put off with a reason and counted, or none for a reason.</summary>
public sealed class Slips11_ImplementationsHaveDatesTests
{
    private static readonly Implementation _work = Implementation.Evolve(null, new ImplementationEvent.Opened(
        new("m-1.1"), Some.Sid, new("fb55"), "Quartiersbüros", new("Beschluss vom 17.03.2026", new(2026, 3, 17), null, "m-1", []), true, new(2026, 3, 17)));

    [Fact]
    public void Date_SetOrAimedAt_StandsInEveryLine()
    {
        Assert.Equal("offen; Termin 30.06.2026", Due(_work, "2026-06-30").StateOfWork());
        Assert.Equal("offen; angestrebt zum 30.06.2026", Due(_work, "2026-06-30", aimed: true).StateOfWork());
        Assert.Equal("offen; ohne Termin: Fördermittel offen", Due(_work, null, "Fördermittel offen").StateOfWork());
    }

    [Fact]
    public void Later_NeedsAReason_AndIsCounted_EarlierDoesNot()
    {
        var set = Due(_work, "2026-06-30");
        Assert.Equal("reason", Assert.IsType<Refusal.Invalid>(Try(set, "2026-09-30", null)).Field);
        Assert.Equal("reason", Assert.IsType<Refusal.Invalid>(Try(set, null, " ")).Field);
        var later = Due(Due(set, "2026-09-30", "Lieferung"), "2026-12-31", "Abnahme");
        Assert.Equal("offen; Termin 31.12.2026, 2-mal verschoben (zuletzt: Abnahme)", later.StateOfWork());
        Assert.Equal(2, Due(later, "2026-11-30").PutOffs.Length);
        Assert.Equal(new LocalDate(2026, 6, 30), later.PutOffs[0].From);
    }

    [Fact]
    public void PutOffIntoThePast_OrWhenItIsDone_IsRefused()
    {
        var set = Due(_work, "2026-03-20");
        Assert.Equal("dueOn", Assert.IsType<Refusal.Invalid>(Try(set, "2026-03-25", "Krankheit", "2026-04-01")).Field);
        Assert.IsType<Refusal.WrongState>(Try(_work with { State = WorkState.Done }, "2026-06-30", null));
    }

    [Fact]
    public void DateGoneBy_IsLateInTheNextList_UntilItIsDone()
    {
        var work = Due(_work, "2026-06-30");
        Assert.Equal((false, true), (Overdue(work, "2026-06-16"), Overdue(work, "2026-09-22")));
        Assert.False(Overdue(work with { State = WorkState.Done }, "2026-09-22"));
        Assert.Equal(1, ControllingList.Of(Some.Meeting("sid-1", "2026-09-22"), [], [], [Due(work, "2026-10-01", "Frost")], []).Public.Single().PutOff);
    }

    private static bool Overdue(Implementation work, string meeting) =>
        ControllingList.Of(Some.Meeting("sid-1", meeting), [], [], [work], []).Public.Single().Overdue;

    private static Refusal? Try(Implementation work, string? on, string? reason, string today = "2026-03-18") =>
        ImplementationDecider.Decide(new ImplementationCommand.SetDue(work.Id, Day(on), false, reason), work, Dates.Day(today)).Refusal;

    private static Implementation Due(Implementation work, string? on, string? reason = null, bool aimed = false) =>
        ImplementationDecider.Decide(new ImplementationCommand.SetDue(work.Id, Day(on), aimed, reason), work, Dates.Day("2026-03-18"))
            .Events.Aggregate(work, Implementation.Evolve);

    private static LocalDate? Day(string? on) => on is null ? null : Dates.Day(on);
}
