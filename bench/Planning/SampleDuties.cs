using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Bench.Planning;

/// <summary>The duties of a large city as they stand on the last day of June: twenty bodies that meet every third week, duties of each kind since February.</summary>
internal sealed class SampleDuties
{
    private const int Bodies = 20;
    private const int MeetingsEach = 35;
    private const int DaysBetween = 21;
    private static readonly LocalDate _decided = new(2026, 2, 10);
    private static readonly LocalDate _standing = new(2026, 6, 30);

    private static readonly Cadence[] _cadences =
    [
        new Cadence.Quarterly(), new Cadence.HalfYearly(), new Cadence.Yearly(), new Cadence.EveryMonths(2), new Cadence.EveryMeeting(),
        new Cadence.NextMeeting(), new Cadence.ByDate(new(2026, 6, 30)),
    ];

    public SampleDuties(int count)
    {
        var calendars = Enumerable.Range(0, Bodies).Select(Calendar).ToArray();
        Duties = [.. Enumerable.Range(0, count).Select(n => (Duty(n, calendars[n % Bodies]), calendars[n % Bodies]))];
    }

    public ImmutableArray<(ReportingDuty Duty, BodyCalendar Calendar)> Duties { get; }

    private static BodyCalendar Calendar(int n)
    {
        var body = new BodyId($"body{n}");
        var meetings = Enumerable.Range(0, MeetingsEach).Select(each =>
            new Meeting(new($"{body.Value}-{each}"), body, new LocalDate(2026, 1, 5).PlusDays(n + (each * DaysBetween)), new(17, 0), "Rathaus", MeetingState.Scheduled));
        return new(body, Dated<BodyRules>.From(new(2020, 1, 1), new()), meetings);
    }

    private static ReportingDuty Duty(int n, BodyCalendar calendar)
    {
        var id = new DutyId($"m{n}.1.1");
        var arise = new DutyCommand.Arise(
            id, calendar.Body, new($"unit{n % 40}"), "Stand der Umsetzung", "Sozialraumentwicklung", _cadences[n % _cadences.Length], Basis.Resolution,
            new("Beschluss vom 10.02.2026", _decided, $"{n:0000}/2026", $"m{n}", [new("spd")]), true);
        var born = Events(arise, null, calendar, _decided).Aggregate((ReportingDuty?)null, (duty, happened) => ReportingDuty.Evolve(duty, happened))!;
        return Events(new DutyCommand.Advance(id), born, calendar, _standing).Aggregate(born, ReportingDuty.Evolve);
    }

    private static ImmutableArray<DutyEvent> Events(DutyCommand command, ReportingDuty? duty, BodyCalendar calendar, LocalDate on) =>
        DutyDecider.Decide(command, duty, calendar, on).Events;
}
