using Azure.Data.Tables;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Bench.Letters;

/// <summary>
/// A large city: 80 bodies with eight meetings a year, 600 units, 20,000 open duties that arose in February. They are put into storage a hundred rows at a time, as the
/// stores would have written them one by one; their periods have opened on the day of the letter.
/// </summary>
internal sealed class LargeCity(IStorage storage)
{
    public const int Bodies = 80;
    public const int Units = 600;
    public const int Duties = 20_000;
    private const int RowsAtOnce = 99;
    private static readonly LocalDate _arose = new(2026, 2, 10);
    private static readonly LocalDate _letter = new(2026, 4, 1);
    private static readonly Cadence[] _cadences = [new Cadence.Quarterly(), new Cadence.HalfYearly(), new Cadence.Yearly(), new Cadence.EveryMonths(2), new Cadence.EveryMeeting()];

    public async Task EnterAsync()
    {
        var since = new LocalDate(2020, 1, 1);
        var rows = storage.Table(Tables.Bodies);
        await WriteAsync(rows, MasterData.UnitsPartition, Enumerable.Range(0, Units).Select(n => Document(MasterData.UnitsPartition, $"unit{n}", Dated<Unit>.From(since, Unit(n)))));
        await WriteAsync(rows, MasterData.BodiesPartition, Enumerable.Range(0, Bodies).Select(n => Document(MasterData.BodiesPartition, $"body{n}", Dated<Body>.From(since, Body(n)))));
        await WriteAsync(rows, MasterData.FactionsPartition, [Document(MasterData.FactionsPartition, "spd", Dated<Faction>.From(since, new(new("spd"), "SPD", "spd@spd-fraktion.example", [])))]);
        await Parallel.ForAsync(0, Bodies, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (n, _) => await EnterAsync(Calendar(n), n));
    }

    private async Task EnterAsync(BodyCalendar calendar, int number)
    {
        await WriteAsync(storage.Table(Tables.Meetings), calendar.Body.Value, calendar.Meetings.Select(meeting => Document(calendar.Body.Value, meeting.Id.Value, meeting)));
        await WriteAsync(storage.Table(Tables.Duties), calendar.Body.Value, Enumerable.Range(0, Duties / Bodies).SelectMany(n => Stream(Duty((n * Bodies) + number, calendar), calendar.Body.Value)));
    }

    private static Body Body(int n) => new(new($"body{n}"), $"Ausschuss {n}", $"A{n}", new(), [], $"body{n}-buero@stadt.example", $"body{n}-vorsitz@stadt.example");

    private static Unit Unit(int n) => new(new($"unit{n}"), $"Fachbereich {n}", $"unit{n}@stadt.example", $"unit{n}-leitung@stadt.example", $"unit{n}-vertretung@stadt.example");

    private static BodyCalendar Calendar(int n)
    {
        var body = new BodyId($"body{n}");
        var meetings = Enumerable.Range(0, 8).Select(each => new Meeting(new($"{body.Value}-{each}"), body, new LocalDate(2026, 4, 28).PlusDays((n % 20) + (each * 42)), new(17, 0), "Rathaus", MeetingState.Scheduled));
        return new(body, Dated<BodyRules>.From(new(2020, 1, 1), new()), meetings);
    }

    private static ImmutableArray<DutyEvent> Duty(int n, BodyCalendar calendar)
    {
        var arise = new DutyCommand.Arise(
            new($"m{n}.1.1"), calendar.Body, new($"unit{n % Units}"), $"Stand der Umsetzung {n}", "Sachstände", _cadences[n % _cadences.Length], Basis.Resolution,
            new("Beschluss vom 10.02.2026", _arose, $"{n:0000}/2026", $"m{n}", [new("spd")]), true);
        var born = Events(arise, null, calendar, _arose);
        return [.. born, .. Events(new DutyCommand.Advance(arise.Id), State(born), calendar, _letter)];
    }

    private static ImmutableArray<DutyEvent> Events(DutyCommand command, ReportingDuty? duty, BodyCalendar calendar, LocalDate on) =>
        DutyDecider.Decide(command, duty, calendar, on).Events;

    private static ReportingDuty State(ImmutableArray<DutyEvent> events) => events.Aggregate((ReportingDuty?)null, (duty, happened) => ReportingDuty.Evolve(duty, happened))!;

    private static IEnumerable<(string Key, object Value)> Stream(ImmutableArray<DutyEvent> events, string body)
    {
        var duty = State(events);
        var key = new StreamKey(body, duty.Id.Value);
        yield return (StreamRows.Snapshot(key), new Snapshot<ReportingDuty>(body, duty.Id.Value, events.Length, duty));
        yield return (StreamRows.Events(key, 1), new Append<DutyEvent>(1, Berlin.Morning(_arose), new Actor.SystemKey("bench"), "bench", events));
    }

    private static (string Key, object Value) Document<T>(string partition, string id, T value) => ("d:" + RowKey.Of(id), new Kept<T>(partition, id, value));

    private async Task WriteAsync(IRows rows, string partition, IEnumerable<(string Key, object Value)> all)
    {
        foreach (var some in all.Chunk(RowsAtOnce))
        {
            var changes = ImmutableArray.CreateBuilder<RowChange>();
            foreach (var (key, value) in some) changes.Add(new RowChange.Put(key, await RowJson.ColumnsOfAsync(value, storage.Texts, default)));
            await rows.WriteAsync(RowKey.Of(partition), changes.ToImmutable());
        }
    }
}
