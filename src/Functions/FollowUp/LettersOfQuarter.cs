using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>
/// What a unit was asked in a quarter's letter: which duties and implementations. Written before the letter and never changed: the record of
/// what was asked of whom.
/// </summary>
/// <param name="Work">
/// As it stood then, without what has been answered: the letter is written from it, so that no duty is read a second time.
/// </param>
/// <param name="PaperDeadlines">Of the meetings that it is due at.</param>
internal sealed record AskedOfUnit(
    UnitId Unit, ImmutableArray<AskedDuty> Duties, ImmutableArray<AskedImplementation> Implementations, OpenWork Work,
    ImmutableDictionary<string, LocalDate> PaperDeadlines)
{
    public static AskedOfUnit Of(UnitId unit, OpenWork open, IReadOnlyDictionary<BodyId, BodyCalendar> calendars) => new(
        unit,
        [.. open.Duties.Select(duty => new AskedDuty(duty.Body, duty.Id, [.. duty.Missing().Select(period => period.Key)]))],
        [.. open.Implementations.Select(work => new AskedImplementation(work.Body, work.Id, work.State))],
        open with { Duties = [.. open.Duties.Select(StillOpen)] },
        DueAt(open, calendars).DistinctBy(each => each.Meeting).ToImmutableDictionary(each => each.Meeting, each => each.Deadline));

    private static IEnumerable<(string Meeting, LocalDate Deadline)> DueAt(OpenWork open, IReadOnlyDictionary<BodyId, BodyCalendar> calendars) =>
        from duty in open.Duties
        from period in duty.Periods
        where period.IsMissing && period.Due.Meeting is not null
        let calendar = calendars[duty.Body]
        let meeting = calendar.Find(period.Due.Meeting!.Value)
        where meeting is not null
        select (meeting.Id.Value, calendar.PaperDeadline(meeting));

    private static ReportingDuty StillOpen(ReportingDuty duty) =>
        duty with { Reports = [], Periods = [.. duty.Periods.Where(period => period.IsMissing || period.State == PeriodState.HandedIn)] };
}

internal sealed record AskedDuty(BodyId Body, DutyId Id, ImmutableArray<string> Missing);

internal sealed record AskedImplementation(BodyId Body, ImplementationId Id, WorkState State);

/// <summary>All letters of the quarter lie in the outbox.</summary>
internal sealed record ClosedLetter(string Quarter, Instant At, ImmutableArray<UnitId> Units);

/// <summary>
/// The record of the quarterly letters. The units of a quarter are divided into parts; a step plans or writes a part at a time, so that its
/// calls are shared by all units in it.
/// </summary>
internal sealed class LettersOfQuarter(Documents<AskedOfUnit> asked, Documents<ClosedLetter> closed)
{
    private const string Closed = "closed";
    private const char PartEnds = '~';

    public async Task<bool> IsClosedAsync(string quarter, CancellationToken cancellation) =>
        await closed.LoadAsync(Closed, quarter, cancellation) is not null;

    public Task CloseAsync(ClosedLetter letter, CancellationToken cancellation) =>
        closed.PutAsync(Closed, letter.Quarter, letter, cancellation);

    /// <summary>What has been planned, by the part that it stands in. The first plan stands: a repeated step adds to it and changes nothing.</summary>
    public async Task<ImmutableDictionary<UnitId, string>> PartsAsync(string quarter, CancellationToken cancellation)
    {
        var parts = ImmutableDictionary.CreateBuilder<UnitId, string>();
        await foreach (var document in asked.ScanAsync(Partition(quarter), cancellation)) parts[document.Value.Unit] = PartOf(document.Id);
        return parts.ToImmutable();
    }

    public Task PlanAsync(string quarter, string part, IEnumerable<AskedOfUnit> ofUnits, CancellationToken cancellation) =>
        asked.InsertAllAsync(Partition(quarter), ofUnits.Select(of => ($"{part}{PartEnds}{of.Unit}", of)), cancellation);

    /// <summary>What was planned for the units of a part. In a plan of before 2026-12 each unit is a part, under its own id.</summary>
    public async Task<ImmutableArray<AskedOfUnit>> OfPartAsync(string quarter, string part, CancellationToken cancellation)
    {
        var found = await asked.ScanAsync(Partition(quarter), $"{part}{PartEnds}", cancellation).Select(each => each.Value).ToListAsync(cancellation);
        if (found.Count > 0) return [.. found];
        var alone = await asked.LoadAsync(Partition(quarter), part, cancellation);
        return alone is null ? throw new InvalidOperationException($"Nothing was planned for {part} in {quarter}.") : [alone.Value];
    }

    public async Task<ImmutableArray<AskedOfUnit>> AllAsync(string quarter, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<AskedOfUnit>();
        await foreach (var document in asked.ScanAsync(Partition(quarter), cancellation)) all.Add(document.Value);
        return all.ToImmutable();
    }

    private static string PartOf(string id) => id.Split(PartEnds)[0];

    private static string Partition(string quarter) => $"asked-{quarter}";
}
