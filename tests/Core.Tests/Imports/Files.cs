using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Imports;

/// <summary>Tables as tests write them: cells between bars, the headings in the first line.</summary>
internal static class Files
{
    public static readonly KnownData City = new()
    {
        Today = Dates.Day("2026-01-05"),
        Factions = [Dated<Faction>.From(Dates.Day("2020-11-01"), new(new("mitte"), "Fraktion der Mitte", "post@mitte.example", [])), Dated<Faction>.From(Dates.Day("2020-11-01"), new(new("ufer"), "Uferliste", "post@ufer.example", []))],
        Units = [Dated<Unit>.From(Dates.Day("2020-11-01"), new(new("fb66"), "Fachbereich Verkehr", "fb66@stadt.example", "leitung@stadt.example", "vertretung@stadt.example"))],
        Bodies = [Dated<Body>.From(Dates.Day("2020-11-01"), new(new("verkehr"), "Ausschuss für Verkehr", "AV", new(), [], "buero@stadt.example", "vorsitz@stadt.example"))],
    };

    public static ImportPlan Look(ImportKind kind, KnownData known, params string[] lines) => ImportPlanner.Plan(kind, Table(lines), known, []);

    /// <summary>"3 Datum: Dieses Datum gibt es nicht.", one a problem.</summary>
    public static IEnumerable<string> Told(this ImportPlan plan) => plan.Problems.Select(problem => $"{problem.Line} {problem.Column}: {problem.Problem}");

    /// <summary>What would be stored if the plan were carried out.</summary>
    public static KnownData With(this KnownData known, ImportPlan plan) => plan.Changes.Aggregate(known, (so, planned) => planned.Change switch
    {
        ImportChange.FactionFrom change => so with { Factions = Set(so.Factions, change.ValidFrom, change.Now, faction => faction.Id) },
        ImportChange.UnitFrom change => so with { Units = Set(so.Units, change.ValidFrom, change.Now, unit => unit.Id) },
        ImportChange.BodyFrom change => so with { Bodies = Set(so.Bodies, change.ValidFrom, change.Now, body => body.Id) },
        ImportChange.MeetingSet change => so with { Meetings = [.. so.Meetings.Where(meeting => meeting.Id != change.Now.Id), change.Now] },
        ImportChange.ImplementationOpened change => so with { Implementations = so.Implementations.Add(Core.Duties.Implementation.Evolve(null, Events(Core.Duties.ImplementationDecider.Decide(change.Open, null, so.Today)).Single())) },
        ImportChange.DutyArisen change => so with { Duties = so.Duties.Add(Events(Core.Duties.DutyDecider.Decide(change.Arise, null, new(change.Arise.Body, Dated<BodyRules>.From(so.Today, new()), []), so.Today)).Aggregate((Core.Duties.ReportingDuty?)null, Core.Duties.ReportingDuty.Evolve)!) },
        _ => throw new InvalidOperationException(),
    });

    private static ImmutableArray<TEvent> Events<TEvent>(Decision<TEvent> decision) => decision.Events;

    private static ImmutableArray<Dated<T>> Set<T, TId>(ImmutableArray<Dated<T>> all, LocalDate from, T now, Func<T, TId> id) where T : notnull =>
        all.FirstOrDefault(one => id(one.Versions[0].Value)!.Equals(id(now))) is { } known ? all.Replace(known, known.With(from, now)) : all.Add(Dated<T>.From(from, now));

    private static Sheet Table(string[] lines) => new(1, Cells(lines[0]), [.. lines.Skip(1).Select((line, index) => new SheetRow(index + 2, Cells(line)))]);

    private static ImmutableArray<string> Cells(string line) => [.. line.Split('|').Select(cell => cell.Trim())];
}
