using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Terms;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Terms;

/// <summary>The term ends on Wednesday, 30 September 2026, with two motions, a duty and an implementation open.</summary>
public sealed class TermEndTests
{
    [Fact]
    public async Task Ended_TheOfficeGetsOneListAndIsAskedAgainUntilAllIsDecided()
    {
        await using var world = await OpenThingsAsync();
        await DailyAsync(world, new(2026, 9, 30));
        Assert.Equal(0, world.Count(MailKind.CarryOverRequest));
        await DailyAsync(world, new(2026, 10, 1));
        await DailyAsync(world, new(2026, 10, 2));
        var mail = Assert.Single(world.Sender.Got, one => one.Kind == MailKind.CarryOverRequest);
        foreach (var line in new[] { "Antrag A", "Antrag B", "Sachstand", "Netzwerk" }) Assert.Contains(line, mail.Text, StringComparison.Ordinal);
        await DailyAsync(world, new(2026, 10, 15));
        Assert.Equal(2, world.Count(MailKind.CarryOverRequest));
        Assert.Equal(200, (await DecideAsync(world, """{"rest":"carry"}""")).Status);
        await DailyAsync(world, new(2026, 11, 30));
        Assert.Equal(2, world.Count(MailKind.CarryOverRequest));
    }

    [Fact]
    public async Task OutageOverSeveralRequests_EndsWithOneMail()
    {
        await using var world = await OpenThingsAsync();
        await DailyAsync(world, new(2026, 11, 30));
        Assert.Equal(1, world.Count(MailKind.CarryOverRequest));
    }

    [Fact]
    public async Task ManyAtOnce_WhatIsCarriedGoesOn_WhatLapsesEndsAndWhomItConcernsIsTold()
    {
        await using var world = await OpenThingsAsync();
        await DailyAsync(world, new(2026, 10, 1));
        var answer = await DecideAsync(
            world, """{"carry":[{"kind":"motion","id":"m-1"},{"kind":"duty","id":"d-1"}],"lapse":[{"kind":"motion","id":"m-2"},{"kind":"implementation","id":"i-1"}],"reason":"Vom neuen Ausschuss nicht übernommen."}""");
        Assert.Equal((200, 0), (answer.Status, answer.Json.GetProperty("undecided").GetInt32()));
        var (carried, lapsed) = (await world.MotionAsync("m-1"), await world.MotionAsync("m-2"));
        Assert.Equal((new LocalDate(2026, 9, 30), false), (carried.CarriedOverFrom!.Value, carried.State.HasEnded()));
        Assert.Equal(new MotionState.Lapsed(new(2026, 9, 30), "Vom neuen Ausschuss nicht übernommen."), lapsed.State);
        Assert.Equal(new LocalDate(2026, 9, 30), (await world.Get<DutyCommands>().FindAsync(new("d-1"), default))!.State.CarriedOverFrom);
        Assert.Equal("Mit dem Ende der Wahlperiode am 30.09.2026 verfallen: Vom neuen Ausschuss nicht übernommen.", Assert.Single(await world.Get<ImplementationCommands>().AllAsync(null, default)).Closed?.Why);
        Assert.Equal((1, 1, 1), (world.Count(MailKind.CarryOverNotice), world.Count(MailKind.DecisionNotice), world.Count(MailKind.DutyEnded)));
    }

    [Fact]
    public async Task CarriedOver_CannotLapseAnyMore_AndNothingIsDoneByHalves()
    {
        await using var world = await OpenThingsAsync();
        await DailyAsync(world, new(2026, 10, 1));
        await DecideAsync(world, """{"carry":[{"kind":"motion","id":"m-1"}]}""");
        Assert.Contains("schon übernommen", (await DecideAsync(world, """{"lapse":[{"kind":"motion","id":"m-2"},{"kind":"motion","id":"m-1"}]}""")).Detail, StringComparison.Ordinal);
        Assert.Contains("steht nicht auf der Liste", (await DecideAsync(world, """{"carry":[{"kind":"motion","id":"m-2"},{"kind":"duty","id":"d-9"}]}""")).Detail, StringComparison.Ordinal);
        Assert.Null((await world.MotionAsync("m-2")).CarriedOverFrom);
    }

    [Fact]
    public async Task ProcessDiesInTheMiddle_TheCheckFinishesTheDecision()
    {
        await using var world = await OpenThingsAsync();
        await DailyAsync(world, new(2026, 10, 1));
        world.Table(Tables.Motions).BeforeWrite = partition => partition == RowKey.Of("m-2") ? Task.FromException(new IOException("Killed here.")) : Task.CompletedTask;
        await Assert.ThrowsAsync<IOException>(() => DecideAsync(world, """{"rest":"carry"}"""));
        world.Table(Tables.Motions).BeforeWrite = null;
        await world.RunChecksAsync();
        Assert.Equal(new LocalDate(2026, 9, 30), (await world.MotionAsync("m-2")).CarriedOverFrom);
        Assert.NotNull(Assert.Single(await world.Get<ImplementationCommands>().AllAsync(null, default)).CarriedOverFrom);
    }

    [Fact]
    public async Task TermStillRunning_NothingIsListedAndADecisionIsRefused()
    {
        await using var world = await OpenThingsAsync();
        var view = await world.CallAsync(request => world.Get<TermsApi>().Get(request, "sid", default), "");
        Assert.Equal(("2026-09-30", 0), (view.Json.GetProperty("runsUntil").GetString(), view.Json.GetProperty("open").GetArrayLength()));
        Assert.Equal(409, (await DecideAsync(world, """{"rest":"lapse"}""")).Status);
    }

    private static async Task DailyAsync(AppWorld world, LocalDate on)
    {
        await world.MoveToAsync(on);
        await world.Get<DailyTerms>().RunAsync(world.Client, default);
        await world.SettleAsync();
    }

    private static async Task<Answer> DecideAsync(AppWorld world, string json)
    {
        var answer = await world.CallAsync(request => world.Get<TermsApi>().Post(request, "sid", world.Client, default), json);
        await world.SettleAsync();
        return answer;
    }

    private static async Task<AppWorld> OpenThingsAsync()
    {
        var world = await new AppWorld().StartAsync();
        var bodies = world.Get<Documents<Dated<Body>>>();
        var sid = (await bodies.LoadAsync(MasterData.BodiesPartition, "sid"))!.Value.Versions[0].Value;
        await bodies.PutAsync(MasterData.BodiesPartition, "sid", Dated<Body>.From(new(2020, 1, 1), sid with { TermUntil = new(2026, 9, 30) }));
        await world.FileAsync("m-1", "Antrag A");
        await world.FileAsync("m-2", "Antrag B");
        var origin = new Origin("Beschluss vom 05.01.2026", new(2026, 1, 5), "0001/2026", null, []);
        await world.Get<DutyCommands>().OpenAsync(new(new("d-1"), AppWorld.Sid, new("fb55"), "Sachstand", null, new Cadence.Yearly(), Basis.Resolution, origin, true), default);
        await world.Get<ImplementationCommands>().OpenAsync(new(new("i-1"), AppWorld.Sid, new("fb55"), "Netzwerk", origin, true), default);
        return world;
    }
}
