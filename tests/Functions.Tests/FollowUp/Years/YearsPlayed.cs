using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Terms;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Terms;

namespace Wiedervorlage.Functions.Tests.FollowUp.Years;

/// <summary>Does in the city what happens by the plan, through the doors of the app's services.</summary>
internal sealed class YearsPlayed(DutyCity city)
{
    private int _reports;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task EnterUnitsAsync()
    {
        foreach (var unit in YearsPlan.Units) await EnterAsync(unit, new(2015, 1, 1), $"{unit}@stadt.example", $"{unit}-leitung@stadt.example");
    }

    public Task DoAsync(Happening happening) => happening switch
    {
        Happening.Scheduled scheduled => city.SaveAsync(new(new(scheduled.Sitting), DutyCity.Sid, scheduled.Day, new(17, 0), "Rathaus", MeetingState.Scheduled)),
        Happening.CalledOff off => CallOffAsync(new(off.Sitting)),
        Happening.Arises arises => AriseAsync(arises),
        Happening.Confirmed confirmed => city.DoAsync(new DutyCommand.Confirm(new(confirmed.Duty), new Cadence.Quarterly(), null)),
        Happening.Answered answered => AnswerAsync(answered),
        Happening.MoreTime more => MoreTimeAsync(more),
        Happening.HandedOver over => city.DoAsync(new DutyCommand.HandOver(new(over.Duty), new(over.Unit))),
        Happening.Discharged discharged => city.DoAsync(new DutyCommand.Discharge(new(discharged.Duty), "Beschluss des Ausschusses")),
        Happening.Noted noted => city.DoAsync(new DutyCommand.Settle(new(noted.Duty), new(noted.Sitting), [])),
        Happening.Reorganised change => EnterAsync(change.Unit, change.ValidFrom, change.Mailbox, change.Head),
        Happening.WorkGiven given => GiveAsync(given),
        Happening.WorkChanged work => city.Get<ImplementationCommands>().HandleAsync(
            new ImplementationCommand.ChangeState(new(work.Work), work.State, work.State == WorkState.Delayed ? "Die Mittel fehlen." : null), new($"{work.Work}-{work.On}", Actor.Office), Stop),
        Happening.TermEntered term => EnterTermAsync(term),
        Happening.TermDecided decided => DecideAsync(decided),
        _ => throw new InvalidOperationException(),
    };

    private async Task CallOffAsync(MeetingId id) => await city.SaveAsync((await city.Get<MasterData>().MeetingAsync(id, Stop))! with { State = MeetingState.Cancelled });

    private async Task AriseAsync(Happening.Arises arises)
    {
        Cadence cadence = arises.Rhythm switch
        {
            Rhythm.Months => arises.Months switch { 3 => new Cadence.Quarterly(), 6 => new Cadence.HalfYearly(), 12 => new Cadence.Yearly(), var months => new Cadence.EveryMonths(months) },
            Rhythm.EverySitting => new Cadence.EveryMeeting(),
            Rhythm.NextSitting => new Cadence.NextMeeting(),
            Rhythm.ByDay => new Cadence.ByDate(arises.By),
            _ => new Cadence.Regular(),
        };
        var origin = new Origin($"Beschluss zu {arises.Duty}", arises.DecidedOn, "0067/2026", null, [new(arises.Faction)]);
        var command = new DutyCommand.Arise(
            new(arises.Duty), DutyCity.Sid, new(arises.Unit), $"Sachstand {arises.Duty}", null, cadence, arises.Basis, origin, true, arises.LastReport is { } last ? new Import(last) : null);
        Assert.Null((await city.Get<DutyCommands>().OpenAsync(command, Stop)).Refusal);
    }

    private async Task AnswerAsync(Happening.Answered answered)
    {
        var oldest = answered.OnlyOldest ? (await city.DutyAsync(answered.Duty)).Missing().Select(period => period.Key).Take(1) : [];
        await city.DoAsync(new DutyCommand.HandIn(new(answered.Duty), $"r{++_reports}", answered.Kind, "Bericht", null, null, null, [.. oldest]));
    }

    private async Task MoreTimeAsync(Happening.MoreTime more)
    {
        var id = new DutyId(more.Duty);
        if (!(await city.DutyAsync(more.Duty)).Missing().Any()) return;
        await city.DoAsync(new DutyCommand.HandIn(id, $"r{++_reports}", ReportKind.MoreTime, "Die Zahlen fehlen", null, null, more.Until, []));
        await city.DoAsync(new DutyCommand.GrantMoreTime(id, more.Until));
    }

    private async Task GiveAsync(Happening.WorkGiven given)
    {
        var works = city.Get<ImplementationCommands>();
        UnitId? unit = given.Unit is { } named ? new(named) : null;
        if ((await works.AllAsync(DutyCity.Sid, Stop)).Any(work => work.Id.Value == given.Work))
            await works.HandleAsync(new ImplementationCommand.ChangeUnit(new(given.Work), unit), new($"{given.Work}-{given.On}", Actor.Office), Stop);
        else
            await works.OpenAsync(new(new(given.Work), DutyCity.Sid, unit, $"Umsetzung {given.Work}", new("Beschluss", given.On, null, null, []), true), Stop);
        await city.SettleAsync();
    }

    private async Task EnterTermAsync(Happening.TermEntered term)
    {
        var bodies = city.Get<Documents<Dated<Body>>>();
        var was = (await bodies.LoadAsync(MasterData.BodiesPartition, DutyCity.Sid.Value, Stop))!.Value;
        await bodies.PutAsync(MasterData.BodiesPartition, DutyCity.Sid.Value, was.With(term.From, was.Versions[^1].Value with { TermUntil = term.Until }), Stop);
    }

    private async Task DecideAsync(Happening.TermDecided decided)
    {
        if (LegislativeTerm.EndedBefore((await city.Get<MasterData>().BodyAsync(DutyCity.Sid, Stop))!, decided.On) is not { } ended) return;
        var lines = await city.Get<OpenAtTermEnd>().LinesAsync(DutyCity.Sid, ended, Stop);
        var open = lines.Where(line => !line.CarriedOver).Select(line => line.Item).ToArray();
        var (decision, _) = CarryOver.Of(
            DutyCity.Sid, ended, lines, [.. open.Where(item => !decided.Rest && decided.Carried(item.Id))], [.. open.Where(item => decided.Lapses(item.Id))], decided.Rest ? "carry" : null, null);
        if (decision is not null) await city.Get<CarryOvers>().StoreAndCarryOutAsync(decision, $"term-{decided.On:uuuu-MM-dd}-{decided.Rest}", city.Client, Stop);
        await city.SettleAsync();
    }

    private async Task EnterAsync(string id, LocalDate from, string mailbox, string head)
    {
        var units = city.Get<Documents<Dated<Unit>>>();
        var unit = new Unit(new(id), $"Stelle {mailbox}", mailbox, head, $"{id}-vertretung@stadt.example");
        var was = await units.LoadAsync(MasterData.UnitsPartition, id, Stop);
        await units.PutAsync(MasterData.UnitsPartition, id, was?.Value.With(from, unit) ?? Dated<Unit>.From(from, unit), Stop);
    }
}
