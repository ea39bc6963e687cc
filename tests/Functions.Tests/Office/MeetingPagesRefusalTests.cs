using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Office;

/// <summary>Who may not, and what may not be run: each page of a meeting.</summary>
public sealed class MeetingPagesRefusalTests
{
    private const string Meeting = "/buero/sitzungen/sid-1";

    [Theory]
    [InlineData("")]
    [InlineData("/einladung")]
    [InlineData("/durchfuehrung")]
    [InlineData("/durchfuehrung/motion-m-1")]
    [InlineData("/niederschrift")]
    [InlineData("/controlling")]
    [InlineData("/controlling.csv")]
    [InlineData("/berichte")]
    [InlineData("/abschluss")]
    [InlineData("/termin")]
    [InlineData("/punkte/motion-m-1")]
    [InlineData("/tagesordnung.html")]
    [InlineData("/tagesordnung.docx")]
    public async Task PagesOfAMeeting_AreRefusedToAnotherBodysOffice_AndOpenForItsOwn(string page)
    {
        await using var world = await MeetingPagesStoryTests.WithMotionsAsync(1);
        await world.MoveToAsync(new(2026, 2, 11));
        Assert.Equal(403, (await PageVisitor.Office(world, "rat").OpenAsync(Meeting + page)).Status);
        Assert.Equal(403, (await new PageVisitor(world, new Grant(Core.Role.Faction, "spd")).OpenAsync(Meeting + page)).Status);
        var own = await PageVisitor.Office(world, "sid").OpenAsync(Meeting + page);
        Assert.True(own.Status == 200, own.Text);
    }

    [Fact]
    public async Task FormOfAMeeting_IsRefusedToAnotherBodysOffice()
    {
        await using var world = await MeetingPagesStoryTests.WithMotionsAsync(2);
        var form = (await PageVisitor.Office(world, "sid").OpenAsync(Meeting)).Form("TOP 2: Antrag 2 nach oben");
        Assert.Equal(403, (await PageVisitor.Office(world, "rat").SendAsync(form)).Status);
        var chair = new PageVisitor(world, new Grant(Core.Role.Chair, "sid"));
        Assert.Equal(403, (await chair.SendAsync(form)).Status);
        Assert.DoesNotContain("TOP 2: Antrag 2 nach oben", (await chair.OpenAsync(Meeting)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/durchfuehrung")]
    [InlineData("/durchfuehrung/motion-m-1")]
    [InlineData("/abschluss")]
    [InlineData("/punkte/motion-m-1")]
    [InlineData("/niederschrift")]
    [InlineData("/controlling")]
    public async Task Markup_InAnyText_IsShownAndNeverRun(string page)
    {
        const string Evil = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
        await using var world = await new AppWorld("off").StartAsync();
        await world.FileAsync("m-1", Evil);
        await world.DoAsync("m-1", new MotionCommand.AssignReference("0001/2026"));
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "1", PlacementMode.Agenda, null), null));
        var office = PageVisitor.Office(world);
        await office.OpenAsync(Meeting);
        await office.PressAsync("Aufnehmen", ("title", Evil), ("note", Evil));
        await world.MoveToAsync(new(2026, 2, 11));
        if (page == "/niederschrift") await (await Opened(office, $"{Meeting}/durchfuehrung")).PressAsync($"wie Vorlage, einstimmig: TOP 1: {Evil}");
        await office.OpenAsync(Meeting + page);
        Assert.Equal(200, office.Page.Status);
        Assert.DoesNotContain("<script>alert", office.Page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", office.Page.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", office.Page.Html, StringComparison.Ordinal);
    }

    private static async Task<PageVisitor> Opened(PageVisitor visitor, string address)
    {
        await visitor.OpenAsync(address);
        return visitor;
    }
}
