using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>Two officers record the same item at once: one wins, the other is told what changed, nothing is lost.</summary>
public sealed class TwoOfficersTests
{
    private const string Postponed = """{"meeting":"sid-1","item":"8.1","result":"postponed","target":"open","note":"Erst der Haushalt."}""";
    private const string Rejected = """{"meeting":"sid-1","item":"8.1","result":"rejected"}""";

    [Fact]
    public async Task BothAtTheSameMoment_OneWins_TheOtherReadsWhatIsRecordedAndHowToCorrectIt()
    {
        await using var world = await InMeetingAsync();
        var slower = await InterleavedAsync(world, () => RecordAsync(world, Rejected), () => RecordAsync(world, Postponed));
        Assert.Equal(409, slower.Status);
        Assert.Equal(
            "Für die Sitzung am 10.02.2026 ist unter TOP 8.1 schon „vertagt“ eingetragen. Ihre Eingabe ist nicht gespeichert. "
            + "War der Eintrag falsch, berichtigen Sie ihn (corrections, number 1, mit Grund); ist er richtig, ist nichts zu tun.", slower.Detail);
        Assert.Equal(("postponed", "Erst der Haushalt.", 1), (Recorded(slower, "result"), Recorded(slower, "note"), slower.Json.GetProperty("number").GetInt32()));
        var corrected = await world.CallAsync(request => world.Get<MotionCommandsApi>().Correction(request, "m-1", world.Client, default), $$"""{"number":1,"reading":{{Rejected}},"reason":"Doch abgelehnt."}""");
        Assert.Equal((200, "decided"), (corrected.Status, corrected.Json.GetProperty("state").GetString()));
        Assert.Contains(corrected.Json.GetProperty("events").EnumerateArray(), one => one.GetProperty("text").GetString()!.Contains("„vertagt, TOP 8.1, 10.02.2026“", StringComparison.Ordinal));
    }

    [Fact]
    public async Task BothAtTheSameMoment_WithIfMatch_TheOtherReadsWhoDidWhatMeanwhile()
    {
        await using var world = await InMeetingAsync();
        var seen = (await GetAsync(world)).ETag;
        var slower = await InterleavedAsync(world, () => RecordAsync(world, Rejected, seen), () => RecordAsync(world, Postponed, seen));
        Assert.Equal(412, slower.Status);
        Assert.Contains("10.02.2026 20:00, Geschäftsstelle: Ergebnis „vertagt, TOP 8.1, 10.02.2026“ eingetragen", slower.Detail, StringComparison.Ordinal);
        Assert.Single((await world.MotionAsync("m-1")).Readings);
    }

    [Fact]
    public async Task TheSameTwiceAtTheSameMoment_IsOneReadingAndNoError()
    {
        await using var world = await InMeetingAsync();
        Assert.Equal(200, (await InterleavedAsync(world, () => RecordAsync(world, Postponed), () => RecordAsync(world, Postponed))).Status);
        Assert.Single((await world.MotionAsync("m-1")).Readings);
    }

    [Fact]
    public async Task IfMatch_OnlyWhatPeopleRecordedMakesItStale()
    {
        await using var world = await new AppWorld().StartAsync();
        var filed = await world.FileAsync();
        var seen = $"\"{filed.Value.Now.Version}\""; // the office has been asked since: a mail was written
        Assert.Equal(200, (await PlaceAsync(world, "8.1", seen)).Status);
        var stale = await PlaceAsync(world, "9", seen);
        Assert.Equal(412, stale.Status);
        Assert.Contains("auf der Tagesordnung der Sitzung sid-1, TOP 8.1", Assert.Single(stale.Json.GetProperty("changes").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal(400, (await PlaceAsync(world, "9", "Dienstag")).Status);
        Assert.Equal(200, (await PlaceAsync(world, "9", (await GetAsync(world)).ETag)).Status);
    }

    [Fact]
    public async Task SameKeyAgain_WithAnOldVersion_IsTheSameCommand()
    {
        await using var world = await InMeetingAsync();
        var seen = (await GetAsync(world)).ETag;
        Assert.Equal(200, (await RecordAsync(world, Postponed, seen, "key-1")).Status);
        Assert.Equal(200, (await RecordAsync(world, Postponed, seen, "key-1")).Status);
    }

    /// <summary>The first writer is held just before its write until the second one is through.</summary>
    private static async Task<Answer> InterleavedAsync(AppWorld world, Func<Task<Answer>> slow, Func<Task<Answer>> fast)
    {
        var (gate, writers) = (new TaskCompletionSource(), 0);
        var rows = world.Table(Tables.Motions);
        rows.BeforeWrite = _ => Interlocked.Increment(ref writers) == 1 ? gate.Task : Task.CompletedTask;
        var held = slow();
        Assert.Equal(1, writers);
        Assert.Equal(200, (await fast()).Status);
        gate.SetResult();
        rows.BeforeWrite = null;
        var answer = await held;
        await world.SettleAsync();
        return answer;
    }

    private static async Task<AppWorld> InMeetingAsync()
    {
        var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.MoveToAsync(new(2026, 2, 10), 20);
        return world;
    }

    private static Task<Answer> RecordAsync(AppWorld world, string json, string? ifMatch = null, string? key = null) =>
        world.CallAsync(request => world.Get<MotionCommandsApi>().Reading(request, "m-1", world.Client, default), json, ifMatch, key);

    private static Task<Answer> PlaceAsync(AppWorld world, string item, string ifMatch) =>
        world.CallAsync(request => world.Get<MotionCommandsApi>().Placement(request, "m-1", world.Client, default), $$"""{"meeting":"sid-1","item":"{{item}}","mode":"agenda"}""", ifMatch);

    private static Task<Answer> GetAsync(AppWorld world) => world.CallAsync(request => world.Get<MotionsApi>().Get(request, "m-1", default), "");

    private static string? Recorded(Answer answer, string field) => answer.Json.GetProperty("recorded").GetProperty(field).GetString();
}
