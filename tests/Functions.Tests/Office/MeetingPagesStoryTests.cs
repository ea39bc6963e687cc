using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Office;

/// <summary>A meeting through its pages, from the draft of the agenda to its end: only links and buttons.</summary>
public sealed class MeetingPagesStoryTests
{
    private const string Meeting = "/buero/sitzungen/sid-1";

    [Fact]
    public async Task EightItems_AreRecordedFromTheSessionPage_InAtMost25Clicks()
    {
        await using var world = await WithMotionsAsync(8);
        await world.MoveToAsync(new(2026, 2, 11));
        var office = PageVisitor.Office(world, "sid");
        await office.OpenAsync(Meeting);
        await office.FollowAsync("Durchführung");
        for (var number = 1; number <= 6; number++) await office.PressAsync($"wie Vorlage, einstimmig: TOP {number}: Antrag {number}");
        await office.FollowAsync("anderes Ergebnis eintragen: TOP 7");
        await office.PressAsync("Eintragen", ("m0.result", "Rejected"), ("b0.r0.yes", "1"), ("b0.r0.no", "2"));
        await office.FollowAsync("anderes Ergebnis eintragen: TOP 8");
        await office.PressAsync("Eintragen", ("m0.result", "Postponed"), ("m0.target", "next"), ("b0.matter", "Procedural"));
        Assert.InRange(office.Clicks, 1, 25);
        Assert.Contains("8 Ergebnisse eingetragen, 0 fehlen noch", office.Page.Text, StringComparison.Ordinal);
        var results = new List<ReadingResult>();
        for (var number = 1; number <= 8; number++) results.Add((await MotionAsync(world, $"m-{number}")).Readings.Single().Result);
        Assert.Equal([.. Enumerable.Repeat(ReadingResult.Adopted, 6), ReadingResult.Rejected, ReadingResult.Postponed], results);
        var ballot = (await MotionAsync(world, "m-1")).Readings.Single().Ballots.Single();
        Assert.Equal((3, 0), (ballot.Votes.Single().Yes, ballot.Votes.Single().No));
    }

    [Fact]
    public async Task Result_SaysWhatWasRecorded_AndWhoIsWrittenTo_AndSentTwiceIsOne()
    {
        await using var world = await WithMotionsAsync(1);
        await world.MoveToAsync(new(2026, 2, 11));
        var office = PageVisitor.Office(world);
        var page = await office.OpenAsync($"{Meeting}/durchfuehrung");
        var form = page.Form("wie Vorlage, einstimmig: TOP 1: Antrag 1");
        await office.SendAsync(form);
        Assert.Contains("Geschrieben wird an: Fraktion Sozialdemokraten", office.Page.Text, StringComparison.Ordinal);
        await office.SendAsync(form);
        Assert.Equal(200, office.Page.Status);
        Assert.Single((await MotionAsync(world, "m-1")).Readings);
        var facts = await world.Get<Facts<Motion, MotionEvent>>().EventsAsync(StreamKey.Alone("m-1"), AppWorld.Stop);
        Assert.Equal("Geschäftsstelle (E. Muster)", facts.Single(one => one.Event is MotionEvent.ReadingRecorded).By.German);
    }

    [Fact]
    public async Task WhoIsThere_FillsTheBallots()
    {
        await using var world = await WithMotionsAsync(1);
        await world.MoveToAsync(new(2026, 2, 11));
        var office = PageVisitor.Office(world);
        await office.OpenAsync($"{Meeting}/durchfuehrung");
        await office.PressAsync("Übernehmen", ("a.spd", "2"));
        Assert.Contains("Anwesend: 2 von 3", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("wie Vorlage, einstimmig: TOP 1: Antrag 1");
        Assert.Equal(2, (await MotionAsync(world, "m-1")).Readings.Single().Ballots.Single().Votes.Single().Yes);
    }

    [Fact]
    public async Task BallotRowAndDuty_AreAddedOnTheForm_AndNothingTypedIsLost()
    {
        await using var world = await WithMotionsAsync(1);
        await world.MoveToAsync(new(2026, 2, 11));
        var office = PageVisitor.Office(world);
        await office.OpenAsync($"{Meeting}/durchfuehrung/motion-m-1");
        await office.PressAsync("Zeile zur 1. Abstimmung hinzufügen", ("m0.note", "Es wurde beraten."));
        await office.PressAsync(
            "Berichtspflicht hinzufügen", ("b0.r1.label", "Bürgermeisterin"), ("b0.r1.yes", "1"), ("b0.r1.no", "0"), ("b0.r1.abstain", "0"));
        Assert.Contains("Es wurde beraten.", office.Page.Html, StringComparison.Ordinal);
        await office.PressAsync("Eintragen", ("m0.result", "Adopted"));
        Assert.Equal(400, office.Page.Status);
        Assert.Contains("Worüber zu berichten ist, fehlt.", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Eintragen", ("d0.what", "Stand der Umsetzung"), ("d0.unit", "fb55"));
        var reading = (await MotionAsync(world, "m-1")).Readings.Single();
        Assert.Equal(("Es wurde beraten.", 2, "Stand der Umsetzung"), (reading.Note, reading.Ballots.Single().Votes.Length, reading.Duties.Single().What));
    }

    [Fact]
    public async Task Agenda_IsOrderedNumberedExtendedAndPulled_ThenInvited()
    {
        await using var world = await WithMotionsAsync(3);
        var office = PageVisitor.Office(world, "sid");
        await office.OpenAsync(Meeting);
        Assert.Contains("Tagesordnung im Entwurf", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("TOP 3: Antrag 3 nach oben");
        Assert.Contains("ist jetzt 2", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Aufnehmen", ("title", ""));
        Assert.Equal(400, office.Page.Status);
        Assert.StartsWith("Fehler: ", System.Net.WebUtility.HtmlDecode(office.Page.Html.Split("<title>")[1]), StringComparison.Ordinal);
        await office.PressAsync("Aufnehmen", ("title", "Mitteilungen"), ("number", "7"));
        Assert.Contains("TOP 5 gibt es nicht.", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Lückenlos neu nummerieren");
        Assert.DoesNotContain("gibt es nicht", office.Page.Text, StringComparison.Ordinal);
        await office.FollowAsync("TOP 1: Antrag 1 bearbeiten");
        await office.PressAsync("Absetzen", ("reason", ""));
        Assert.Contains("Zum Absetzen gehört ein Grund.", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Absetzen", ("reason", "Die Fraktion hat noch Fragen"));
        Assert.Contains("abgesetzt: Die Fraktion hat noch Fragen", office.Page.Text, StringComparison.Ordinal);
        await office.FollowAsync("Einladung");
        await office.PressAsync("Als eingeladen festhalten");
        Assert.Contains("Die Einladung ist heraus.", office.Page.Text, StringComparison.Ordinal);
        await office.FollowAsync("Tagesordnung");
        Assert.False(office.Page.HasButton("Lückenlos neu nummerieren"));
        await office.PressAsync("Als Nachtrag aufnehmen", ("title", "Dringendes"));
        Assert.Contains("Nachtrag", office.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondOfficer_IsToldWhatChanged_AndKeepsWhatWasTyped()
    {
        await using var world = await WithMotionsAsync(3);
        var (one, other) = (PageVisitor.Office(world), PageVisitor.Office(world));
        var open = (await other.OpenAsync(Meeting)).Form("Aufnehmen");
        await one.OpenAsync(Meeting);
        await one.PressAsync("TOP 3: Antrag 3 nach oben");
        await other.SendAsync(open, ("title", "Was ich getippt habe"));
        Assert.Equal(409, other.Page.Status);
        Assert.Contains("Inzwischen hat sich etwas geändert", other.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Was ich getippt habe", other.Page.Html, StringComparison.Ordinal);
        await other.PressAsync("Aufnehmen");
        Assert.Equal(200, other.Page.Status);
    }

    [Fact]
    public async Task Closing_TellsWhatIsMissing_AndTheMeetingIsHeld()
    {
        await using var world = await WithMotionsAsync(1);
        await world.MoveToAsync(new(2026, 2, 11));
        var office = PageVisitor.Office(world, "sid");
        await office.OpenAsync($"{Meeting}/abschluss");
        Assert.Contains("Das Ergebnis fehlt", office.Page.Text, StringComparison.Ordinal);
        await office.FollowAsync("erledigen: TOP 1");
        await office.PressAsync("wie Vorlage, einstimmig: TOP 1: Antrag 1", ("leadUnit", "fb55"));
        await office.FollowAsync("Abschluss");
        Assert.Contains("Es fehlt nichts.", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Als durchgeführt festhalten");
        Assert.Contains("Die Sitzung ist abgeschlossen", office.Page.Text, StringComparison.Ordinal);
        Assert.False(office.Page.HasButton("Als durchgeführt festhalten"));
        await office.FollowAsync("Niederschrift");
        Assert.EndsWith("/buero/auszuege/m-1/sid-1.docx", office.Page.Link("Auszug zu „Antrag 1“ als Word-Dokument"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meeting_IsScheduledMovedAndCancelled()
    {
        await using var world = await WithMotionsAsync(0);
        var office = PageVisitor.Office(world, "sid");
        await office.OpenAsync("/buero/sitzungen");
        await office.PressAsync("Anlegen", ("body", "sid"), ("on", "30.02.2026"));
        Assert.Equal(400, office.Page.Status);
        await office.PressAsync("Anlegen", ("on", "2026-05-05"), ("place", "Rathaus, Saal 2"));
        Assert.Contains("Die Sitzung ist angelegt", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Ändern", ("on", "2026-05-12"));
        Assert.Contains("Tag 12.05.2026 statt 05.05.2026", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Sitzung absagen");
        Assert.Contains("Bitte ankreuzen", office.Page.Text, StringComparison.Ordinal);
        await office.PressAsync("Sitzung absagen", ("sure", "ja"));
        Assert.Contains("Die Sitzung ist abgesagt", office.Page.Text, StringComparison.Ordinal);
    }

    /// <summary>On the agenda of sid-1, numbered from 1.</summary>
    internal static async Task<AppWorld> WithMotionsAsync(int count)
    {
        var world = await new AppWorld("off").StartAsync();
        for (var number = 1; number <= count; number++)
        {
            await world.FileAsync($"m-{number}", $"Antrag {number}");
            await world.DoAsync($"m-{number}", new MotionCommand.AssignReference($"{number:0000}/2026"));
            await world.DoAsync($"m-{number}", new MotionCommand.Place(new(new MeetingId("sid-1"), $"{number}", PlacementMode.Agenda, null), null));
        }
        return world;
    }

    private static async Task<Motion> MotionAsync(AppWorld world, string id) =>
        (await world.Get<Facts<Motion, MotionEvent>>().LoadAsync(StreamKey.Alone(id), AppWorld.Stop))!.State;
}
