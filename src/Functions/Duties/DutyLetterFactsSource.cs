using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Looks up the names and deadlines that a letter about duties needs, as they are today, and signs its links.</summary>
internal sealed class DutyLetterFactsSource(
    MasterData data, ReportLinks links, ReadLinks reads, WorkLinks works, ViewLinks views, Settings settings, Clock clock)
{
    public async Task<DutyLetterFacts> LoadAsync(IEnumerable<BodyId> bodies, IEnumerable<UnitId> units, CancellationToken cancellation)
    {
        var today = clock.Today;
        var (bodyNames, unitNames, calendars) = (ImmutableDictionary.CreateBuilder<BodyId, string>(), ImmutableDictionary.CreateBuilder<UnitId, string>(), new Dictionary<BodyId, BodyCalendar>());
        foreach (var id in bodies.Distinct())
        {
            if (await data.BodyAsync(id, cancellation) is { } body) bodyNames[id] = body.On(today).Name;
            if (await data.CalendarAsync(id, cancellation) is { } calendar) calendars[id] = calendar;
        }
        foreach (var id in units.Distinct())
            if (await data.UnitAsync(id, cancellation) is { } unit)
                unitNames[id] = unit.On(today).Name;
        return With(
            bodyNames.ToImmutable(), unitNames.ToImmutable(), (duty, due) => Deadline(calendars.GetValueOrDefault(duty.Body), due)) with
        {
            FirstDue = duty => calendars.GetValueOrDefault(duty.Body) is { } calendar ? duty.FirstDue(calendar) : null,
        };
    }

    /// <summary>For letters about many bodies: all names in two queries, and for each letter the deadlines of meetings as they were planned.</summary>
    public async Task<Func<ImmutableDictionary<string, LocalDate>, DutyLetterFacts>> OfCityAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var bodies = (await data.AllBodiesAsync(cancellation)).Select(body => body.On(today)).ToImmutableDictionary(body => body.Id, body => body.Name);
        var units = (await data.AllUnitsAsync(cancellation)).Select(unit => unit.On(today)).ToImmutableDictionary(unit => unit.Id, unit => unit.Name);
        return deadlines => With(bodies, units, (_, due) => due.Meeting is { } id && deadlines.TryGetValue(id.Value, out var deadline) ? deadline : null);
    }

    private DutyLetterFacts With(ImmutableDictionary<BodyId, string> bodies, ImmutableDictionary<UnitId, string> units, Func<ReportingDuty, Due, LocalDate?> deadline) => new(
        bodies, units, settings.BaseUrl, duty => DutyLine.Of(duty).Asked is { } period ? links.For(duty, period.Key) : null,
        work => works.For(work.Id, work.Unit!.Value), // only letters to units show it, and only to who leads
        duty => views.For(duty.Id), deadline)
    {
        ReadLink = (duty, report) => reads.For(duty.Id, report.Id),
        PeriodLink = links.For,
        Today = clock.Today,
    };

    private static LocalDate? Deadline(BodyCalendar? calendar, Due due) =>
        due.Meeting is { } id && calendar?.Find(id) is { } meeting ? calendar.PaperDeadline(meeting) : null;
}
