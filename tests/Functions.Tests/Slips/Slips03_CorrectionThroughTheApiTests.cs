using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Slips;

/// <summary>The office corrects one field, looks first at what that does, and gets a copy of what went out.</summary>
public sealed class Slips03_CorrectionThroughTheApiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneField_StaysOne_AndAResultIsPreviewedAndCopied()
    {
        await using var world = await AdoptedAsync();
        var before = world.Sender.Got.Count;
        var note = await CorrectAsync(world, """{"number":1,"reading":{"note":"Aussprache."},"reason":"Nachgetragen."}""");
        Assert.Equal((200, before), (note.Status, world.Sender.Got.Count));
        Assert.True((await world.Get<DutyCommands>().FindAsync(new("m-1.1.1"), Stop))!.State.IsOpen);
        Assert.Single((await world.MotionAsync("m-1")).Readings[0].Ballots);

        const string rejected = """{"number":1,"reading":{"result":"rejected","ballots":[{"subject":"Antrag","matter":"motion","totals":{"yes":0,"no":3,"abstain":0}}]},"reason":"Verwechselt."}""";
        var preview = await CorrectAsync(world, rejected, "?preview=true");
        Assert.Equal((200, "abgelehnt"), (preview.Status, preview.Json.GetProperty("state").GetString()));
        Assert.Contains("Ergebnis: beschlossen → abgelehnt", preview.Json.GetProperty("changes").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(2, preview.Json.GetProperty("ends").GetArrayLength());
        var told = preview.Json.GetProperty("writesTo").EnumerateArray().Select(one => $"{one.GetProperty("kind")} {one.GetProperty("to")}").ToArray();
        Assert.Equal(["decisionNotice faction spd", "dutyEnded unit fb55", "correctionNotice office sid"], told);
        Assert.IsType<MotionState.Decided>((await world.MotionAsync("m-1")).State);
        Assert.Equal(before, world.Sender.Got.Count);

        Assert.Equal(200, (await CorrectAsync(world, rejected)).Status);
        await world.SettleAsync();
        Assert.Equal(before + told.Length, world.Sender.Got.Count);
        var copy = world.Sender.Got.Single(mail => mail.Kind == MailKind.CorrectionNotice);
        Assert.Equal("buero@stadt.example", copy.To);
        Assert.Contains("Entfallen an Stelle fb55", copy.Text, StringComparison.Ordinal);
        Assert.Contains("Entscheidung an Sozialdemokraten", copy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListThatLeavesOutAReport_IsRefused_AndNothingIsLost()
    {
        await using var world = await AdoptedAsync();
        var refused = await CorrectAsync(world, """{"number":1,"reading":{"duties":[]},"reason":"Falsch."}""");
        Assert.Equal(400, refused.Status);
        Assert.Contains("remove", refused.Detail, StringComparison.Ordinal);
        Assert.Equal(400, (await CorrectAsync(world, """{"number":1,"reason":"Falsch."}""")).Status);
        Assert.Equal(200, (await CorrectAsync(world, """{"number":1,"remove":["duties"],"reason":"Falsch."}""")).Status);
        await world.SettleAsync();
        Assert.False((await world.Get<DutyCommands>().FindAsync(new("m-1.1.1"), Stop))!.State.IsOpen);
    }

    private static async Task<AppWorld> AdoptedAsync()
    {
        var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.MoveToAsync(new(2026, 2, 10), 20);
        await world.DoAsync("m-1", new MotionCommand.RecordReading(new(
            new("sid-1"), default, default, "8.1", ReadingResult.Adopted, null, null,
            [new("Antrag", Core.Voting.BallotMatter.Motion, [], new(3, 0, 0))], [], null, null, new("fb55"),
            [new(new("fb55"), "Update", null, new Cadence.Quarterly(), null)])));
        return world;
    }

    private static Task<Answer> CorrectAsync(AppWorld world, string json, string query = "") => world.CallAsync(
        request =>
        {
            request.QueryString = new QueryString(query);
            return world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<MotionCommandsApi>()
                .Correction(request, "m-1", world.Client, Stop);
        },
        json);
}
