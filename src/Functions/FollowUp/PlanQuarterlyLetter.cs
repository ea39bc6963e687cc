using System.Globalization;
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
internal sealed class PlanQuarterlyLetter(
    MasterData data, BodyDuties bodyDuties, ImplementationCommands implementations, LettersOfQuarter letters, Clock clock)
{
    private const int UnitsInAPart = 20;

    /// <summary>For instances of version 1.</summary>
    [Function(Names.UnitsOwing)]
    public Task<string[]> UnitsOwing([ActivityTrigger] string quarter, CancellationToken cancellation) => Run(quarter, cancellation);

    /// <returns>The parts into which the units that get a letter are divided.</returns>
    [Function(Names.PlanQuarterlyLetter)]
    public async Task<string[]> Run([ActivityTrigger] string quarter, CancellationToken cancellation)
    {
        var calendars = new Dictionary<BodyId, BodyCalendar>();
        var open = await OpenAsync(calendars, cancellation);
        var period = CalendarPeriod.Parse(quarter)!.Value;
        var city = BodyRules.OfCity(calendars.Values.Select(calendar => calendar.Rules.On(period.First)));
        var units = QuarterlyLetters.Owed(period, open, city).Select(mail => ((Recipient.UnitMailbox)mail.To).Unit);
        var planned = await letters.PartsAsync(quarter, cancellation);
        var (ofUnits, parts) = (open.ByUnit(), planned.Values.ToHashSet());
        foreach (var part in units.Where(unit => !planned.ContainsKey(unit)).Chunk(UnitsInAPart))
        {
            var id = $"part-{parts.Count.ToString("000", CultureInfo.InvariantCulture)}";
            await letters.PlanAsync(quarter, id, part.Select(unit => AskedOfUnit.Of(unit, ofUnits[unit], calendars)), cancellation);
            parts.Add(id);
        }
        return [.. parts.Order(StringComparer.Ordinal)];
    }

    private async Task<OpenWork> OpenAsync(Dictionary<BodyId, BodyCalendar> calendars, CancellationToken cancellation)
    {
        var now = clock.Now;
        var duties = new List<ReportingDuty>();
        foreach (var body in await data.AllBodiesAsync(cancellation))
        {
            var calendar = await data.CalendarOfAsync(body, cancellation);
            calendars[calendar.Body] = calendar;
            duties.AddRange(await bodyDuties.AdvanceAsync(calendar, now, cancellation));
        }
        return OpenWork.Of(duties, await implementations.AllAsync(null, cancellation));
    }
}
