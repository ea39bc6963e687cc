using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Office;

/// <summary>Master data and mails through their pages.</summary>
public sealed class HousePagesStoryTests
{
    private const string Evil = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    [Fact]
    public async Task Faction_IsEntered_AndChangedFromADayOn()
    {
        await using var world = await new AppWorld("off").StartAsync();
        var office = PageVisitor.Office(world);
        await office.OpenAsync("/buero/stammdaten");
        await office.FollowAsync("Fraktionen: eintragen");
        await office.PressAsync("Speichern", ("id", "Groß Geschrieben"), ("name", "Neue"), ("mail", "neue@fraktion.example"));
        Assert.Contains("Möglich sind", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Speichern", ("id", "neue"), ("mail", "keine Adresse"));
        Assert.Contains("ist keine E-Mail-Adresse", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Speichern", ("mail", "neue@fraktion.example"), ("mailDomains", "fraktion.example"));
        Assert.Contains("Gespeichert", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Speichern", ("name", "Neue Mitte"), ("validFrom", "2026-07-01"));
        var stored = (await world.Get<MasterData>().FactionAsync(new("neue"), AppWorld.Stop))!;
        Assert.Equal(("Neue", "Neue Mitte"), (stored.On(new(2026, 6, 30)).Name, stored.On(new(2026, 7, 1)).Name));
        Assert.Contains("01.07.2026", office.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_ShowsWhatItsRulesGive_AndTakesSeatsRulesAndClosingDays()
    {
        await using var world = await new AppWorld("off").StartAsync();
        var office = PageVisitor.Office(world, "sid");
        await office.OpenAsync("/buero/stammdaten/gremien/sid");
        Assert.Contains("Antragsfrist: am 21. Tag vor der Sitzung am Dienstag, 10.02.2026", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Speichern", ("motionDeadlineDays", "999"), ("closedOn", "irgendwann"));
        Assert.Contains("0 bis 366", office.Page.Text, StringComparison.Ordinal);
        Assert.Contains("„irgendwann“ ist kein Tag mit seinem Namen", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync(
            "Speichern", ("motionDeadlineDays", "14"), ("closedOn", "15.05.2026 Brückentag"), ("seats.spd", "5"),
            ("standingItems", "Mitteilungen\nN: Personal"));
        Assert.Contains("Antragsfrist: am 14. Tag", office.Page.Text, StringComparison.Ordinal);
        var body = (await world.Get<MasterData>().BodyAsync(AppWorld.Sid, AppWorld.Stop))!.On(world.Today);
        Assert.Equal((14, 5, "Brückentag"), (body.Rules.MotionDeadlineDays, body.VotingSeats, body.Rules.ClosedOn.Single().Name));
        Assert.Equal([new("Mitteilungen"), new("Personal", false)], body.Rules.StandingItems);
        Assert.Equal(new BodyRules().ClosingDays, body.Rules.ClosingDays);
    }

    [Fact]
    public async Task SecondOfficer_IsToldWhatStandsOtherwise()
    {
        await using var world = await new AppWorld("off").StartAsync();
        var (one, other) = (PageVisitor.Office(world), PageVisitor.Office(world));
        var open = (await other.OpenAsync("/buero/stammdaten/stellen/fb55")).Form("Speichern");
        await one.OpenAsync("/buero/stammdaten/stellen/fb55");
        await one.PressAsync("Speichern", ("name", "Soziales und Wohnen"));
        await other.SendAsync(open, ("mail", "soziales@stadt.example"));
        Assert.Equal(409, other.Page.Status);
        Assert.Contains("Soziales und Wohnen", other.Page.Text, StringComparison.Ordinal);
        Assert.Contains("soziales@stadt.example", other.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MasterData_IsChangedByWhoMay_Only()
    {
        await using var world = await new AppWorld("off").StartAsync();
        var form = (await PageVisitor.Office(world).OpenAsync("/buero/stammdaten/stellen/fb55")).Form("Speichern");
        Assert.Equal(403, (await PageVisitor.Office(world, "sid").SendAsync(form)).Status);
        Assert.Equal(403, (await PageVisitor.Office(world, "rat").OpenAsync("/buero/stammdaten/gremien/sid")).Status);
        Assert.Equal(403, (await new PageVisitor(world, new Grant(Role.Unit, "fb55")).OpenAsync("/buero/stammdaten")).Status);
        var audit = await new PageVisitor(world, new Grant(Role.Audit, null)).OpenAsync("/buero/stammdaten/gremien/sid");
        Assert.False(audit.HasButton("Speichern"));
        Assert.Equal(404, (await PageVisitor.Office(world).OpenAsync("/buero/stammdaten/stellen/gibt-es-nicht")).Status);
    }

    [Fact]
    public async Task Markup_InMasterData_IsShownAndNeverRun()
    {
        await using var world = await new AppWorld("off").StartAsync();
        var office = PageVisitor.Office(world);
        await office.OpenAsync("/buero/stammdaten/stellen/fb55");
        await office.PressAsync("Speichern", ("name", Evil));
        foreach (var page in new[] { "/buero/stammdaten", "/buero/stammdaten/stellen/fb55" })
            Assert.DoesNotContain("<script>alert", (await office.OpenAsync(page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_IsReadAsSent_WithoutWhatOpensSomething_AndSettled()
    {
        await using var world = await DutyPagesStoryTests.OwingAsync(new Cadence.Quarterly());
        var office = PageVisitor.Office(world, "sid");
        await office.OpenAsync("/buero/pflichten/p-1");
        await office.PressAsync("Neuen Link an die Stelle senden");
        Assert.Contains("Ein neuer Link ist unterwegs", office.Page.Text, StringComparison.Ordinal);
        await office.OpenAsync("/buero/mails?stand=2026-01");
        await office.FollowAsync("neuer Link");
        Assert.Contains("/bericht/…", office.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("/bericht/[A-Za-z0-9_-]{12,}", office.Page.Html);
        Assert.False(office.Page.HasButton("Erneut senden"));
        var address = office.Page.Address;
        Assert.Equal(403, (await PageVisitor.Office(world, "rat").OpenAsync(address)).Status);
        var id = new MailId(address[(address.LastIndexOf('/') + 1)..]);
        await world.Get<Outbox>().ApplyAsync(id, new MailHappening.Seen.Bounced("550 unbekannt"), AppWorld.Stop);
        await office.OpenAsync("/buero/mails");
        await office.FollowAsync("neuer Link");
        Assert.Contains("nicht zustellbar: 550 unbekannt", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Als erledigt kennzeichnen");
        Assert.Contains("Die Mail ist als erledigt gekennzeichnet", office.Page.Text, StringComparison.Ordinal);
    }
}
