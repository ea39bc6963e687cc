using System.Text;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Office;

/// <summary>A unit, a faction and a chair, signed in, each at its own pages.</summary>
public sealed class GroupPagesStoryTests
{
    private const string Evil = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    [Fact]
    public async Task Unit_SeesWhatIsOpen_Reports_AndSeesWhatItHandedIn()
    {
        await using var world = await DutyPagesStoryTests.OwingAsync(new Cadence.Quarterly());
        var unit = Unit(world, "fb55");
        await unit.OpenAsync("/stelle");
        Assert.Contains("Offen bei Soziales", unit.Page.Text, StringComparison.Ordinal);
        await unit.FollowAsync("berichten: Stand der Beratung");
        await unit.PressAsync("Absenden", ("kind", "Written"), ("text", ""));
        Assert.Contains("braucht Text oder eine Datei", unit.Page.Text, StringComparison.Ordinal);
        var form = unit.Page.Form("Absenden");
        await unit.SendAsync(form, ("kind", "Written"), ("text", "Es geht voran."));
        Assert.Contains("Bericht abgegeben", unit.Page.Text, StringComparison.Ordinal);
        Assert.Matches("Geschrieben wird an: [^.]*Fraktion Sozialdemokraten", unit.Page.Text);
        Assert.Contains("schriftlicher Bericht", unit.Page.Text, StringComparison.Ordinal);
        await unit.SendAsync(form, ("kind", "Written"), ("text", "Es geht voran."));
        var duty = (await world.Get<DutyCommands>().FindAsync(new("p-1"), AppWorld.Stop))!.State;
        Assert.Equal("Es geht voran.", Assert.Single(duty.Reports).Text);
    }

    [Fact]
    public async Task Unit_TellsItsStateOfWork_AndHasAllSentByMail()
    {
        await using var world = await DutyPagesStoryTests.OwingAsync(new Cadence.Quarterly());
        var origin = new Origin("Beschluss vom 10.02.2026", new(2026, 2, 10), null, null, []);
        await world.Get<ImplementationCommands>().OpenAsync(new(new("u-1"), AppWorld.Sid, new("fb55"), "Brücke bauen", origin, true), AppWorld.Stop);
        var unit = Unit(world, "fb55");
        await unit.OpenAsync("/stelle");
        await unit.FollowAsync("Stand melden: Brücke bauen");
        await unit.PressAsync("Absenden", ("state", "Delayed"), ("reason", ""));
        Assert.Equal(400, unit.Page.Status);
        await unit.PressAsync("Absenden", ("reason", "Lieferung steht aus"));
        Assert.Contains("verzögert (Lieferung steht aus)", unit.Page.Text, StringComparison.Ordinal);
        await unit.PressAsync("Das alles als Mail an die Adresse der Stelle");
        Assert.Contains("Die Links sind unterwegs", unit.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stelle/berichte/p-1")]
    [InlineData("/stelle/umsetzungen/u-1")]
    [InlineData("/stelle?stelle=fb55")]
    public async Task AnotherUnitsPages_AreRefused(string address)
    {
        await using var world = await DutyPagesStoryTests.OwingAsync(new Cadence.Quarterly(), Evil);
        var origin = new Origin(Evil, new(2026, 2, 10), null, null, []);
        await world.Get<ImplementationCommands>().OpenAsync(new(new("u-1"), AppWorld.Sid, new("fb55"), Evil, origin, true), AppWorld.Stop);
        Assert.Equal(403, (await Unit(world, "fb56").OpenAsync(address)).Status);
        var own = await Unit(world, "fb55").OpenAsync(address);
        Assert.Equal(200, own.Status);
        Assert.DoesNotContain("<script>alert", own.Html, StringComparison.Ordinal);
        if (own.HasButton("Absenden")) Assert.Equal(403, (await Unit(world, "fb56").SendAsync(own.Form("Absenden"), ("kind", "NoChange"))).Status);
    }

    [Fact]
    public async Task Faction_FilesAMotion_WithTheDeadlineBeforeIt_AndFollowsIt()
    {
        await using var world = await new AppWorld("off").StartAsync();
        var faction = new PageVisitor(world, new Grant(Role.Faction, "spd"));
        await faction.OpenAsync("/fraktion");
        await faction.FollowAsync("Antrag stellen");
        Assert.Contains("SID, Dienstag, 10.02.2026 – Antragsfrist Dienstag, 20.01.2026", faction.Page.Text, StringComparison.Ordinal);
        await faction.PressAsync("Absenden", ("title", "Spielplätze"), ("reasons", "Was ich getippt habe"));
        Assert.Equal(400, faction.Page.Status);
        Assert.Contains("Bitte wählen Sie die Sitzung.", faction.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Der Beschlussvorschlag fehlt.", faction.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Was ich getippt habe", faction.Page.Html, StringComparison.Ordinal);
        var form = faction.Page.Form("Absenden");
        await faction.SendAsync(form, ("meeting", "sid-1"), ("resolutionText", "Es wird gebaut."));
        await faction.SendAsync(form, ("meeting", "sid-1"), ("resolutionText", "Es wird gebaut."));
        Assert.Contains("Der Antrag ist eingegangen", faction.Page.Text, StringComparison.Ordinal);
        Assert.Contains("1 Anträge", faction.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Sitzung am 10.02.2026", faction.Page.Text, StringComparison.Ordinal);
        var motions = await world.Get<Facts<Motion, MotionEvent>>().ScanAsync(null, AppWorld.Stop).ToListAsync(AppWorld.Stop);
        Assert.Equal("Fraktion spd (E. Muster)", (await world.Get<Facts<Motion, MotionEvent>>().EventsAsync(motions.Single().Key, AppWorld.Stop))[0].By.German);
        var table = await faction.OpenAsync("/fraktion/antraege.csv");
        Assert.Contains("\"Spielplätze\"", table.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faction_SeesNoOtherFactions()
    {
        await using var world = await new AppWorld("off").StartAsync();
        await world.FileAsync("m-1", Evil);
        var own = await new PageVisitor(world, new Grant(Role.Faction, "spd")).OpenAsync("/fraktion");
        Assert.Contains("&lt;script&gt;alert(1)", own.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", own.Html, StringComparison.Ordinal);
        var other = new PageVisitor(world, new Grant(Role.Faction, "cdu"));
        Assert.Equal(403, (await other.OpenAsync("/fraktion?fraktion=spd")).Status);
        Assert.Equal(403, (await other.OpenAsync("/fraktion/antraege.csv?fraktion=spd")).Status);
        Assert.Equal(403, (await PageVisitor.Office(world).OpenAsync("/fraktion")).Status);
    }

    [Fact]
    public async Task Chair_SeesDraftsUrgentMotionsAndWhatWasMissed_OfTheirBody()
    {
        await using var world = await DutyPagesStoryTests.OwingAsync(new Cadence.Quarterly());
        await world.MoveToAsync(new(2026, 2, 1));
        await world.FileAsync("m-late", "Zu spät");
        await world.OutageUntilAsync(new(2026, 4, 10));
        var office = PageVisitor.Office(world);
        await office.OpenAsync("/buero/pflichten/p-1");
        await office.PressAsync("Abgeben", ("unit", "fb56"));
        var chair = new PageVisitor(world, new Grant(Role.Chair, "sid"));
        await chair.OpenAsync("/vorsitz");
        Assert.Contains("Entwurf", chair.Page.Text, StringComparison.Ordinal);
        Assert.Contains("überfällig seit", chair.Page.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await new PageVisitor(world, new Grant(Role.Chair, "rat")).OpenAsync("/vorsitz?gremium=sid")).Status);
        Assert.Equal(200, (await chair.FollowAsync("Tagesordnung vom 16.06.2026 als Word-Dokument")).Status);
    }

    [Fact]
    public async Task FileOfAReport_IsServedToItsUnitAndOffice_AndRefusedToOthers()
    {
        await using var world = await DutyPagesStoryTests.OwingAsync(new Cadence.Quarterly());
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("Bericht"));
        await world.Files.KeepAsync("p-1/r-1/bericht.txt", content, "text/plain", AppWorld.Stop);
        var handIn = new DutyCommand.HandIn(new("p-1"), "r-1", ReportKind.Written, null, "p-1/r-1/bericht.txt", null, null, []);
        await world.Get<DutyCommands>().HandleAsync(handIn, new("r-1", Actor.Unit("fb55")), AppWorld.Stop);
        var unit = Unit(world, "fb55");
        await unit.OpenAsync("/stelle");
        Assert.Equal((200, "Bericht"), ((await unit.FollowAsync("bericht.txt")).Status, unit.Page.Html));
        Assert.Equal(403, (await Unit(world, "fb56").OpenAsync(unit.Page.Address)).Status);
        Assert.Equal(403, (await PageVisitor.Office(world, "rat").OpenAsync(unit.Page.Address)).Status);
        Assert.Equal(200, (await PageVisitor.Office(world, "sid").OpenAsync(unit.Page.Address)).Status);
        Assert.Equal(404, (await unit.OpenAsync("/berichte/p-1/r-1/dateien/2")).Status);
    }

    private static PageVisitor Unit(AppWorld world, string unit) => new(world, new Grant(Role.Unit, unit));
}
