using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>First step of the quarterly letter: brings all duties of the city up to today and plans what is asked of whom.</summary>
internal sealed class UnitsOwing(MasterData data, BodyDuties bodyDuties, ImplementationCommands implementations, LettersOfQuarter letters, Clock clock)
{
    [Function(Names.UnitsOwing)]
    public async Task<string[]> Run([ActivityTrigger] string quarter, CancellationToken cancellation)
    {
        var calendars = new Dictionary<BodyId, BodyCalendar>();
        var open = await OpenAsync(calendars, cancellation);
        var period = CalendarPeriod.Parse(quarter)!.Value;
        var city = BodyRules.OfCity(calendars.Values.Select(calendar => calendar.Rules.On(period.First)));
        var units = QuarterlyLetters.Owed(period, open, city).Select(mail => ((Recipient.UnitMailbox)mail.To).Unit).ToArray();
        var ofUnits = open.ByUnit();
        foreach (var unit in units) await letters.PlanAsync(quarter, AskedOfUnit.Of(unit, ofUnits[unit], calendars), cancellation);
        return [.. units.Select(unit => unit.Value)];
    }

    private async Task<OpenWork> OpenAsync(Dictionary<BodyId, BodyCalendar> calendars, CancellationToken cancellation)
    {
        var now = clock.Now;
        var duties = new List<ReportingDuty>();
        foreach (var body in await data.AllBodiesAsync(cancellation))
        {
            var calendar = (await data.CalendarAsync(body.Versions[0].Value.Id, cancellation))!;
            calendars[calendar.Body] = calendar;
            duties.AddRange(await bodyDuties.AdvanceAsync(calendar, now, cancellation));
        }
        return OpenWork.Of(duties, await implementations.AllAsync(null, cancellation));
    }
}
