using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.OParl;
using Wiedervorlage.Functions.Tests.Office;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Pages;

/// <summary>A motion's way to its end, as a citizen follows it.</summary>
public sealed class PublicMotionTests
{
    [Fact]
    public async Task Motion_IsFollowedToItsEnd_ImplementationDutiesAndReports()
    {
        await using var world = await (await (await new AppWorld().BeginAsync()).FirstReadingAsync()).DecisionAsync();
        await world.Get<ImplementationCommands>().HandleAsync(
            new ImplementationCommand.SetDue(new("m-1.2"), new(2026, 9, 30), true, null), new("due", Actor.Office), AppWorld.Stop);
        await world.PublishAsync();
        var citizen = new PageVisitor(world);
        await citizen.OpenAsync("/antraege/m-1");
        Assert.Matches("Was wurde daraus\\? Umsetzungsstand ○ nicht begonnen .* Federführend Soziales Termin angestrebt zum 30.09.2026", citizen.Page.Text);
        Assert.Matches("Berichte der Verwaltung .*Stand der Umsetzung .*Soziales", citizen.Page.Text);
        await world.MoveToAsync(new(2026, 6, 1));
        await world.MorningAsync();
        await world.Get<DutyCommands>().HandleAsync(
            new DutyCommand.HandIn(new("m-1.2.1"), "r-1", ReportKind.Written, "Zwei Konzepte liegen vor.", null, null, null, []),
            new("report", Actor.Office), AppWorld.Stop);
        await world.Get<DutyCommands>().HandleAsync(
            new DutyCommand.HandIn(new("m-1.2.2"), "r-2", ReportKind.Delayed, "Frau Beispiel ist krank.", null, null, null, []),
            new("delay", Actor.Office), AppWorld.Stop);
        await world.PublishAsync();
        await citizen.OpenAsync("/antraege/m-1");
        Assert.Contains("liegt vor; hier zu lesen ab der Sitzung", citizen.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zwei Konzepte", citizen.Page.Html, StringComparison.Ordinal);
        await world.MoveToAsync(new(2026, 6, 17));
        await world.MorningAsync();
        await citizen.OpenAsync("/antraege/m-1");
        Assert.Contains("Zwei Konzepte liegen vor.", citizen.Page.Text, StringComparison.Ordinal);
        await citizen.FollowAsync("Stand der Umsetzung");
        Assert.Equal("/pflichten/m-1.2.1", citizen.Page.Address);
        Assert.Contains("Zwei Konzepte liegen vor.", citizen.Page.Text, StringComparison.Ordinal);
        foreach (var page in new[] { "/antraege/m-1", "/pflichten/m-1.2.2", "/pflichten" })
            Assert.DoesNotContain("Beispiel ist krank", (await citizen.OpenAsync(page)).Html, StringComparison.Ordinal);
    }

    /// <summary>A remark of the reader of minutes is for the office; that a text is missing is for everybody.</summary>
    [Fact]
    public async Task RemarksForTheOffice_AreNotShown_AndAMissingTextIs()
    {
        await using var world = await new AppWorld().BeginAsync();
        await world.MoveToAsync(new(2026, 2, 11));
        await world.DoAsync("m-1", new MotionCommand.RecordReading(
            ServedYear.Reading("sid-1", "8.1", ReadingResult.AdoptedAmended) with { Warnings = ["Die Summe passt nicht."], Note = "Bitte prüfen." }));
        await world.PublishAsync();
        var page = await new PageVisitor(world).OpenAsync("/antraege/m-1");
        Assert.Contains(MissingText.German, page.Text, StringComparison.Ordinal);
        Assert.Contains("Federführend noch niemand", page.Text, StringComparison.Ordinal);
        foreach (var remark in new[] { "Summe passt", "Bitte prüfen", "Hinweis" }) Assert.DoesNotContain(remark, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DraftAgenda_IsNotShown_BeforeTheInvitation_UnlessTheBodyWantsItSo()
    {
        await using var world = await new AppWorld().BeginAsync();
        var citizen = new PageVisitor(world);
        Assert.Contains("Tagesordnung noch im Entwurf", (await citizen.OpenAsync("/antraege/m-1")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sozialräume", (await citizen.OpenAsync("/sitzungen/sid-1")).Text, StringComparison.Ordinal);
        Assert.Contains("Die Tagesordnung ist noch ein Entwurf.", citizen.Page.Text, StringComparison.Ordinal);
        var bodies = world.Get<Documents<Dated<Body>>>();
        var sid = (await bodies.LoadAsync(MasterData.BodiesPartition, "sid"))!.Value.Versions[0].Value;
        await bodies.PutAsync(
            MasterData.BodiesPartition, "sid", Dated<Body>.From(new(2020, 1, 1), sid with { Rules = sid.Rules with { DraftIsPublic = true } }));
        Assert.Contains("Sozialräume", (await citizen.OpenAsync("/sitzungen/sid-1")).Text, StringComparison.Ordinal);
        Assert.Contains("(Entwurf)", citizen.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ServedYear.Secret, citizen.Page.Text, StringComparison.Ordinal);
        await bodies.PutAsync(MasterData.BodiesPartition, "sid", Dated<Body>.From(new(2020, 1, 1), sid));
        await world.MeetAsync("sid-1", new(2026, 2, 10), MeetingState.Invited);
        Assert.Contains("Sozialräume", (await citizen.OpenAsync("/sitzungen/sid-1")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Entwurf", citizen.Page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pflichten/gibt-es-nicht")]
    [InlineData("/pflichten/m-3.1.1")]
    [InlineData("/pflichten/m-1.2.1/berichte/r-1/dateien/1")]
    public async Task WhatIsNotPublic_IsNotThere(string address)
    {
        await using var world = await (await (await new AppWorld().BeginAsync()).FirstReadingAsync()).DecisionAsync();
        Assert.Equal(404, (await new PageVisitor(world).OpenAsync(address)).Status);
    }
}
