using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions;

namespace Wiedervorlage.Bench.Planning;

/// <summary>What the first day of a quarter brings to many duties, in Core alone: periods open, missed ones become overdue.</summary>
internal sealed class DutiesOfAQuarter : IFigure
{
    private const int Many = 100_000;
    private const int WarmUps = 1;
    private const int Runs = 3;
    private static readonly LocalDate _today = new(2026, 7, 1);

    public string Name => "duties";

    public Task<IReadOnlyList<Line>> MeasureAsync(Stages stages)
    {
        var city = new SampleDuties(Many);
        for (var run = 0; run < WarmUps; run++) _ = (Plan(city), WriteAndRead(city));
        var runs = Enumerable.Range(0, Runs).Select(_ => (Ours: Timed(() => Plan(city)), Json: Timed(() => WriteAndRead(city)))).ToArray();
        return Task.FromResult<IReadOnlyList<Line>>(
        [
            new(
                $"planning {Many:#,0} duties for a new quarter ({Plan(city):#,0} events), no storage".Replace('.', ','),
                Spread.Of(runs.Select(run => 1000 * run.Ours)).In("ms"),
                $"writing and reading the same snapshots as JSON: {Spread.Of(runs.Select(run => 1000 * run.Json)).In("ms")}",
                Spread.Of(runs.Select(run => run.Ours / run.Json))),
        ]);
    }

    private static int Plan(SampleDuties city) => city.Duties.Sum(each => Advance(each.Duty, each.Calendar));

    /// <summary>As the store does it: decide, evolve.</summary>
    private static int Advance(ReportingDuty duty, BodyCalendar calendar)
    {
        var happened = DutyDecider.Decide(new DutyCommand.Advance(duty.Id), duty, calendar, _today).Events;
        _ = happened.Aggregate(duty, ReportingDuty.Evolve);
        return happened.Length;
    }

    private static int WriteAndRead(SampleDuties city) => city.Duties.Sum(each => Json.Read<ReportingDuty>(Json.Write(each.Duty)).Periods.Length);

    private static double Timed(Func<int> work)
    {
        var since = Stopwatch.GetTimestamp();
        _ = work();
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
