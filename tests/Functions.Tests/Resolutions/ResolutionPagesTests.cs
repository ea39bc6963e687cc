using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Tests.OParl;
using Wiedervorlage.Functions.Tests.Office;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Resolutions;

/// <summary>"Was wurde daraus?", as everybody sees it.</summary>
public sealed class ResolutionPagesTests
{
    private const string Evil = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    [Fact]
    public async Task Register_ShowsEachPublicResolution_WithUnitDateAndLight()
    {
        await using var world = await DecidedAsync();
        var works = world.Get<ImplementationCommands>();
        await works.HandleAsync(new ImplementationCommand.SetDue(new("m-1.2"), new(2026, 6, 30), true, null), new("due", Actor.Office), AppWorld.Stop);
        await world.PublishAsync();
        var citizen = new PageVisitor(world);
        var page = await citizen.OpenAsync("/beschluesse");
        Assert.Equal(200, page.Status);
        Assert.Contains("1 Beschluss, der jüngste zuerst, Stand 18.03.2026", page.Text, StringComparison.Ordinal);
        Assert.Matches("Sozialräume entwickeln Drucksache 0067/2026 17.03.2026 SID Soziales angestrebt zum 30.06.2026 ○ nicht begonnen", page.Text);
        Assert.DoesNotContain(ServedYear.Secret, page.Html, StringComparison.Ordinal);
        await works.HandleAsync(new ImplementationCommand.ChangeState(new("m-1.2"), WorkState.InProgress, "Frau Beispiel ist krank"), new("s", Actor.Office), AppWorld.Stop);
        await world.MoveToAsync(new(2026, 7, 1));
        await world.PublishAsync();
        page = await citizen.OpenAsync("/beschluesse?stand=terminUeberschritten");
        Assert.Contains("‼ Termin überschritten: 1", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Beispiel", page.Html, StringComparison.Ordinal);
        await citizen.FollowAsync("Sozialräume entwickeln");
        Assert.Equal("/antraege/m-1", citizen.Page.Address);
        Assert.Contains("Termin überschritten", (await citizen.OpenAsync("/beschluesse/m-1.2")).Text, StringComparison.Ordinal);
    }

    /// <summary>Adopted in a non-public meeting; made non-public; a correction took it away.</summary>
    [Fact]
    public async Task NonPublic_IsInNoListAndNoCount()
    {
        await using var world = await DecidedAsync();
        var citizen = new PageVisitor(world);
        Assert.Equal(404, (await citizen.OpenAsync("/beschluesse/m-3.1")).Status);
        var open = new ImplementationCommand.Open(new("geheim"), AppWorld.Sid, new("fb55"), "Geheim", Old, Public: false);
        await world.Get<ImplementationCommands>().OpenAsync(open, AppWorld.Stop);
        await world.PublishAsync();
        Assert.Contains("1 Beschluss,", (await citizen.OpenAsync("/beschluesse")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim", (await citizen.OpenAsync("/beschluesse.csv")).Html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(404, (await citizen.OpenAsync("/beschluesse/geheim")).Status);
        Assert.Equal(400, (await citizen.OpenAsync("/beschluesse?jahr=2019")).Status);
    }

    [Fact]
    public async Task OldResolutionWithoutAMotion_HasItsOwnPage_AndScriptStaysText()
    {
        await using var world = await DecidedAsync();
        await world.Get<ImplementationCommands>().OpenAsync(new(new("alt-1"), AppWorld.Sid, null, Evil, Old, true), AppWorld.Stop);
        await world.PublishAsync();
        var citizen = new PageVisitor(world);
        await citizen.OpenAsync($"/beschluesse?worte={Uri.EscapeDataString(Evil)}");
        Assert.DoesNotContain("<script>alert", citizen.Page.Html, StringComparison.Ordinal);
        Assert.Contains("? Federführung offen", citizen.Page.Text, StringComparison.Ordinal);
        await citizen.FollowAsync(Evil);
        Assert.Equal("/beschluesse/alt-1", citizen.Page.Address);
        Assert.DoesNotContain("<script>alert", citizen.Page.Html, StringComparison.Ordinal);
        Assert.Contains("noch niemand", citizen.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdoptedAsAmendedWithoutText_SaysSo_UntilTheTextIsThere()
    {
        await using var world = await new AppWorld().BeginAsync();
        await world.MoveToAsync(new(2026, 2, 11));
        await world.DoAsync("m-1", new MotionCommand.RecordReading(ServedYear.Reading("sid-1", "8.1", ReadingResult.AdoptedAmended) with { LeadUnit = new("fb55") }));
        await world.MorningAsync();
        var citizen = new PageVisitor(world);
        await citizen.OpenAsync("/beschluesse?stand=textFehlt");
        Assert.Contains("Der Beschlusstext fehlt noch.", citizen.Page.Text, StringComparison.Ordinal);
        Assert.Contains("\"fehlt\"", (await citizen.OpenAsync("/beschluesse.csv")).Html, StringComparison.Ordinal);
        await world.DoAsync("m-1", new MotionCommand.Correct(
            1, ServedYear.Reading("sid-1", "8.1", ReadingResult.AdoptedAmended) with { ResolutionText = "Gebaut wird.", LeadUnit = new("fb55") }, "Der Text fehlte."));
        await world.MorningAsync();
        Assert.DoesNotContain("Der Beschlusstext fehlt", (await citizen.OpenAsync("/beschluesse")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongFilter_IsToldAtItsField_AndEverythingTypedStays()
    {
        await using var world = await DecidedAsync();
        var page = await new PageVisitor(world).OpenAsync("/beschluesse?gremium=rat&worte=Spielplatz");
        Assert.Equal(400, page.Status);
        Assert.Contains("Dieses Gremium hat keinen öffentlichen Beschluss.", page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Spielplatz\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("<title>Fehler: ", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_GoOnWhereTheOneBeforeEnded_WithTheSameFilters()
    {
        await using var world = await new AppWorld("off").StartAsync();
        for (var n = 1; n <= 51; n++)
            await world.Get<ImplementationCommands>().OpenAsync(new(new($"alt-{n}"), AppWorld.Sid, new("fb55"), $"Baum {n}", Old, true), AppWorld.Stop);
        await world.PublishAsync();
        var citizen = new PageVisitor(world);
        await citizen.OpenAsync("/beschluesse?worte=baum&seite=99");
        Assert.Contains("51 Beschlüsse, Seite 2 von 2", citizen.Page.Text, StringComparison.Ordinal);
        await citizen.FollowAsync("zurück");
        Assert.Contains("worte=baum", citizen.Page.Address, StringComparison.Ordinal);
        Assert.Equal(50, citizen.Page.Html.Split("<th scope=\"row\">").Length - 1);
    }

    private static Origin Old => new("Beschluss vom 01.07.2019", new(2019, 7, 1), null, null, []);

    private static async Task<AppWorld> DecidedAsync()
    {
        var world = await (await (await new AppWorld().BeginAsync()).FirstReadingAsync()).DecisionAsync();
        await world.PublishAsync();
        return world;
    }
}
