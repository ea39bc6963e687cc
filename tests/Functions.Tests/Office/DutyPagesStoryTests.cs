using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Office;

/// <summary>Duties and implementations through their pages.</summary>
public sealed class DutyPagesStoryTests
{
    private const string Evil = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    [Fact]
    public async Task RegularDuty_GetsItsInterval_AndItsPeriodsAreAStrip()
    {
        await using var world = await OwingAsync(new Cadence.Regular());
        var office = PageVisitor.Office(world, "sid");
        await office.OpenAsync("/buero/pflichten?stand=awaitsConfirmation");
        await office.FollowAsync("Stand der Beratung");
        await office.PressAsync("Bestätigen", ("cadence", "everyMonths"));
        Assert.Equal(400, office.Page.Status);
        Assert.Contains("1 bis 120", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Bestätigen", ("cadence", "quarterly"));
        Assert.Contains("Turnus oder Grundlage festgelegt", office.Page.Text, StringComparison.Ordinal);
        Assert.Contains("(E. Muster)", office.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Q1/2026", office.Page.Text, StringComparison.Ordinal);
        Assert.False(office.Page.HasButton("Bestätigen"));
    }

    [Fact]
    public async Task Duty_IsGivenOnWithMoreTime_AndDischarged()
    {
        await using var world = await OwingAsync(new Cadence.Quarterly());
        var office = PageVisitor.Office(world, "sid");
        await office.OpenAsync("/buero/pflichten/p-1");
        await office.PressAsync("Frist verlängern", ("until", "2026-01-01"));
        Assert.Contains("bis zu einem Tag, der noch kommt", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Frist verlängern", ("until", "2026-04-15"));
        Assert.Contains("mehr Zeit bis 15.04.2026 gewährt", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Abgeben", ("unit", "fb56"));
        Assert.Contains("Geschrieben wird an: Bauen", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Berichtspflicht beenden");
        Assert.Equal(400, office.Page.Status);
        await office.PressAsync("Berichtspflicht beenden", ("dischargeReason", "Beschluss vom 10.02.2026"));
        Assert.Contains("beendet: Beschluss vom 10.02.2026", office.Page.Text, StringComparison.Ordinal);
        Assert.False(office.Page.HasButton("Berichtspflicht beenden"));
    }

    [Fact]
    public async Task Report_IsNotedOnTheMeetingsPage_AllInOneStep()
    {
        await using var world = await OwingAsync(new Cadence.Quarterly());
        await ReportAsync(world, "Es geht voran.");
        await world.MoveToAsync(new(2026, 3, 18));
        var office = PageVisitor.Office(world, "sid");
        await office.OpenAsync("/buero/sitzungen/sid-2/berichte");
        Assert.Contains("Es geht voran.", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Angekreuzte zur Kenntnis genommen");
        Assert.Contains("„Stand der Beratung“ ist zur Kenntnis genommen", office.Page.Text, StringComparison.Ordinal);
        Assert.False(office.Page.HasButton("Angekreuzte zur Kenntnis genommen"));
        Assert.Equal(PeriodState.Settled, (await DutyAsync(world)).Periods[0].State);
    }

    [Fact]
    public async Task Implementation_GetsItsLead_ItsStateWithReason_AndItsLight()
    {
        await using var world = await OwingAsync(new Cadence.Quarterly());
        var origin = new Origin("Beschluss vom 10.02.2026", new(2026, 2, 10), null, null, []);
        await world.Get<ImplementationCommands>().OpenAsync(new(new("u-1"), AppWorld.Sid, null, "Brücke bauen", origin, true), AppWorld.Stop);
        var office = PageVisitor.Office(world, "sid");
        await office.OpenAsync("/buero/umsetzungen");
        Assert.Contains("Federführung offen", office.Page.Text, StringComparison.Ordinal);
        await office.FollowAsync("Brücke bauen");
        await office.PressAsync("Festlegen", ("unit", "fb56"));
        Assert.Contains("Geschrieben wird an: Bauen", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Eintragen", ("state", "Delayed"), ("reason", ""));
        Assert.Contains("Zu einer Verzögerung gehört der Grund.", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Eintragen", ("reason", "Lieferung steht aus"));
        Assert.Contains("verzögert (Lieferung steht aus)", office.Page.Text, StringComparison.Ordinal);
        Assert.Contains("light bad", office.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondOfficer_IsToldWhatChanged()
    {
        await using var world = await OwingAsync(new Cadence.Quarterly());
        var other = PageVisitor.Office(world);
        var open = (await other.OpenAsync("/buero/pflichten/p-1")).Form("Berichtspflicht beenden");
        var one = PageVisitor.Office(world);
        await one.OpenAsync("/buero/pflichten/p-1");
        await one.PressAsync("Abgeben", ("unit", "fb56"));
        await other.SendAsync(open, ("dischargeReason", "Was ich getippt habe"));
        Assert.Equal(409, other.Page.Status);
        Assert.Contains("an fb56 abgegeben", other.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Was ich getippt habe", other.Page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/buero/pflichten/p-1")]
    [InlineData("/buero/umsetzungen/u-1")]
    [InlineData("/buero/sitzungen/sid-1/berichte")]
    public async Task Pages_AreRefusedToOthers_AndRunNoMarkup(string address)
    {
        await using var world = await OwingAsync(new Cadence.Quarterly(), Evil);
        var origin = new Origin(Evil, new(2026, 2, 10), null, null, []);
        await world.Get<ImplementationCommands>().OpenAsync(new(new("u-1"), AppWorld.Sid, new UnitId("fb55"), Evil, origin, true), AppWorld.Stop);
        await ReportAsync(world, Evil);
        Assert.Equal(403, (await PageVisitor.Office(world, "rat").OpenAsync(address)).Status);
        Assert.Equal(403, (await new PageVisitor(world, new Grant(Role.Unit, "fb56")).OpenAsync(address)).Status);
        var page = await PageVisitor.Office(world, "sid").OpenAsync(address);
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_ReadsAndChangesNothing()
    {
        await using var world = await OwingAsync(new Cadence.Quarterly());
        var form = (await PageVisitor.Office(world).OpenAsync("/buero/pflichten/p-1")).Form("Berichtspflicht beenden");
        var audit = new PageVisitor(world, new Grant(Role.Audit, null));
        Assert.False((await audit.OpenAsync("/buero/pflichten/p-1")).HasButton("Berichtspflicht beenden"));
        Assert.Equal(403, (await audit.SendAsync(form, ("dischargeReason", "weg"))).Status);
    }

    internal static async Task<AppWorld> OwingAsync(Cadence cadence, string what = "Stand der Beratung")
    {
        var world = await new AppWorld("off").StartAsync();
        var bauen = new Unit(new("fb56"), "Bauen", "fb56@stadt.example", "leitung@stadt.example", "vertretung@stadt.example");
        await world.Get<Documents<Dated<Unit>>>().PutAsync(MasterData.UnitsPartition, "fb56", Dated<Unit>.From(new(2020, 1, 1), bauen));
        var origin = new Origin("Beschluss vom 01.12.2025", new(2026, 1, 5), null, null, [new("spd")]);
        var arise = new DutyCommand.Arise(new("p-1"), AppWorld.Sid, new("fb55"), what, null, cadence, Basis.Resolution, origin, true);
        Assert.Null((await world.Get<DutyCommands>().OpenAsync(arise, AppWorld.Stop)).Refusal);
        await world.SettleAsync();
        return world;
    }

    internal static async Task ReportAsync(AppWorld world, string text)
    {
        var report = new DutyCommand.HandIn(new("p-1"), "r-1", ReportKind.Written, text, null, null, null, []);
        Assert.Null((await world.Get<DutyCommands>().HandleAsync(report, new Envelope("r-1", Actor.Unit("fb55")), AppWorld.Stop)).Refusal);
        await world.SettleAsync();
    }

    private static async Task<ReportingDuty> DutyAsync(AppWorld world) => (await world.Get<DutyCommands>().FindAsync(new("p-1"), AppWorld.Stop))!.State;
}
