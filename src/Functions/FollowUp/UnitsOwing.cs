using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>First step of the quarterly letter: brings all duties of the city up to today and plans what is asked of whom.</summary>
internal sealed class UnitsOwing(MasterData data, BodyDuties bodyDuties, ImplementationCommands implementations, LettersOfQuarter letters, TimeProvider time)
{
    [Function(Names.UnitsOwing)]
    public async Task<string[]> Run([ActivityTrigger] string quarter, CancellationToken cancellation)
    {
        var open = await OpenAsync(cancellation);
        var units = QuarterlyLetters.Owed(CalendarPeriod.Parse(quarter)!.Value, open).Select(mail => ((Recipient.UnitMailbox)mail.To).Unit).ToArray();
        foreach (var unit in units) await letters.PlanAsync(quarter, Asked(unit, open.OfUnit(unit)), cancellation);
        return [.. units.Select(unit => unit.Value)];
    }

    private async Task<OpenWork> OpenAsync(CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var duties = new List<ReportingDuty>();
        foreach (var body in await data.AllBodiesAsync(cancellation))
            duties.AddRange(await bodyDuties.AdvanceAsync((await data.CalendarAsync(body.Versions[0].Value.Id, cancellation))!, now, cancellation));
        return OpenWork.Of(duties, await implementations.AllAsync(null, cancellation));
    }

    private static AskedOfUnit Asked(UnitId unit, OpenWork open) => new(
        unit,
        [.. open.Duties.Select(duty => new AskedDuty(duty.Body, duty.Id, [.. duty.Missing().Select(period => period.Key)]))],
        [.. open.Implementations.Select(work => new AskedImplementation(work.Body, work.Id, work.State))]);
}
