using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Duties;

/// <summary>A duty of SID, its calendar and a date that only moves forward.</summary>
internal sealed class DutyStory(BodyCalendar calendar)
{
    private int _reports;

    public static readonly DutyId Id = new("m1.1.1");

    public static readonly UnitId Fb55 = new("fb55");

    public BodyCalendar Calendar { get; set; } = calendar;

    public ReportingDuty? Duty { get; private set; }

    public List<DutyEvent> Happened { get; } = [];

    public static DutyStory With(params string[] meetingDays) => new(Some.Calendar([.. meetingDays.Select(day => Some.Meeting("sid-" + day, day))]));

    public static DutyCommand.Arise Arising(Cadence cadence, string on, Basis basis = Basis.Resolution, Import? import = null) => new(
        Id, Some.Sid, Fb55, "Update zum Umsetzungsfortschritt", "Sozialraumentwicklung Hagen", cadence, basis,
        new("Beschluss vom 10.02.2026, Drucksache 0067/2026", Dates.Day(on), "0067/2026", "m1", [new("spd")]), true, import);

    public DutyStory Arise(Cadence cadence, string on, Basis basis = Basis.Resolution) => Do(Arising(cadence, on, basis), on);

    public DutyStory Import(Cadence cadence, string decided, string? lastReport, string today) =>
        Do(Arising(cadence, decided, Basis.OldResolution, new(lastReport is null ? null : Dates.Day(lastReport))), today);

    public DutyStory Advance(string to) => Do(new DutyCommand.Advance(Id), to);

    public DutyStory HandIn(string on, ReportKind kind = ReportKind.NoChange, params string[] periods) =>
        Do(new DutyCommand.HandIn(Id, $"r{++_reports}", kind, "Text", null, null, null, [.. periods]), on);

    public DutyStory Do(DutyCommand command, string on)
    {
        var decision = Decide(command, on);
        var accepted = decision;
        foreach (var happened in accepted.Events)
        {
            Happened.Add(happened);
            Duty = ReportingDuty.Evolve(Duty, happened);
        }
        return this;
    }

    public Decision<DutyEvent> Decide(DutyCommand command, string on) => DutyDecider.Decide(command, Duty, Calendar, Dates.Day(on));

    public DutyStory Move(string meeting, string to) => Change(meeting, each => each with { On = Dates.Day(to) });

    public DutyStory Cancel(string meeting) => Change(meeting, each => each with { State = MeetingState.Cancelled });

    public DutyPeriod Period(string key) => Assert.IsType<DutyPeriod>(Duty!.Find(key));

    /// <summary>"2026-Q2 sid-2026-06-16 2026-06-16 Open", one a period.</summary>
    public IEnumerable<string> Plan() => Duty!.Periods.Select(period => $"{period.Key} {period.Due.Meeting?.Value ?? "-"} {period.Due.On:uuuu-MM-dd} {period.State}");

    private DutyStory Change(string meeting, Func<Meeting, Meeting> change)
    {
        Calendar = new(Calendar.Body, Calendar.Rules, Calendar.Meetings.Select(each => each.Id.Value == meeting ? change(each) : each));
        return this;
    }
}
