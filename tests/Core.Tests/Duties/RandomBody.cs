using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Duties;

/// <summary>Three years of a committee somewhere from 2020 to 2060: meetings at random distances, some cancelled, some two in one week.</summary>
internal sealed record RandomBody(BodyCalendar Calendar, LocalDate Arose, Cadence Cadence, Basis Basis, int PaperDays)
{
    public LocalDate End => Arose.PlusDays(900);

    public override string ToString() => $"{Cadence.Word()} {Cadence.Months} arose {Arose:uuuu-MM-dd}, paper {PaperDays}, {Basis}: "
        + string.Join(' ', Calendar.Meetings.Select(meeting => $"{meeting.On:uuuu-MM-dd}{(meeting.TakesPlace ? "" : "x")}"));

    public static Gen<RandomBody> Gen =>
        from start in Arbitraries.DateGen
        from paperDays in FsCheck.Fluent.Gen.Choose(0, 25)
        from steps in FsCheck.Fluent.Gen.Choose(1, 110).ListOf(24)
        from cancelled in FsCheck.Fluent.Gen.Choose(0, 5).ListOf(24)
        from offset in FsCheck.Fluent.Gen.Choose(-100, 200)
        from cadence in CadenceGen(start)
        from basis in FsCheck.Fluent.Gen.Elements(Basis.Resolution, Basis.OldResolution, Basis.Undertaking, Basis.FirstReading)
        select new RandomBody(Calendars(start.PlusDays(offset), paperDays, steps, cancelled), start, cadence, basis, paperDays);

    private static Gen<Cadence> CadenceGen(LocalDate start) => FsCheck.Fluent.Gen.OneOf(
        FsCheck.Fluent.Gen.Elements<Cadence>(new Cadence.Quarterly(), new Cadence.HalfYearly(), new Cadence.Yearly(), new Cadence.EveryMeeting(), new Cadence.NextMeeting()),
        FsCheck.Fluent.Gen.Choose(1, 14).Select(Cadence (months) => new Cadence.EveryMonths(months)),
        FsCheck.Fluent.Gen.Choose(0, 400).Select(Cadence (days) => new Cadence.ByDate(start.PlusDays(days))));

    private static BodyCalendar Calendars(LocalDate first, int paperDays, IEnumerable<int> steps, IEnumerable<int> cancelled)
    {
        var on = first;
        var meetings = steps.Zip(cancelled).Select((each, index) =>
        {
            on = on.PlusDays(each.First);
            return new Meeting(new($"sid-{index}"), Some.Sid, on, new(17, 0), "Rathaus", each.Second == 0 ? MeetingState.Cancelled : MeetingState.Scheduled);
        });
        return Some.Calendar(new BodyRules { PaperDeadlineDays = paperDays }, [.. meetings]);
    }
}
