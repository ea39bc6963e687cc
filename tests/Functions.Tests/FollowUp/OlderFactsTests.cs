using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>Facts that were stored before owed mails were facts (0023): nothing is sent twice, nothing that was owed at the upgrade is lost, and a rebuild tells nobody anything.</summary>
public sealed class OlderFactsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(7, 1)]
    [InlineData(9, 0)]
    public async Task Report_StoredWithoutItsMails_IsToldOnceByItsCheck_UnlessItIsOld(int daysAgo, int told)
    {
        await using var world = await new AppWorld().StartAsync();
        var duty = await DutyAsync(world);
        var report = new DutyEvent.ReportHandedIn(new("r-1", ReportKind.NoChange, world.Today, null, null, null, null, []));
        await world.Get<Facts<ReportingDuty, DutyEvent>>().AppendAsync(duty.Key, duty, [report], "c9", Actor.Unit("fb55"), world.Now - Duration.FromDays(daysAgo), Stop);
        await CheckAsync(world, "duty", "d-1");
        await CheckAsync(world, "duty", "d-1");
        await world.SettleAsync();
        Assert.Equal(2 * told, world.Count(MailKind.ReportNotice)); // office and faction
    }

    [Fact]
    public async Task Report_TellsOnce_AndItsStreamSaysSo()
    {
        await using var world = await new AppWorld().StartAsync();
        await DutyAsync(world);
        await world.Get<DutyCommands>().HandleAsync(new DutyCommand.HandIn(new("d-1"), "r-1", ReportKind.NoChange, null, null, null, null, []), new("c1", Actor.Office), Stop);
        await CheckAsync(world, "duty", "d-1");
        await world.SettleAsync();
        Assert.Equal(2, world.Count(MailKind.ReportNotice));
        var stored = (await world.Get<DutyCommands>().FindAsync(new("d-1"), Stop))!;
        Assert.Empty(stored.State.Owed);
        var events = (await world.Get<Facts<ReportingDuty, DutyEvent>>().EventsAsync(stored.Key, Stop)).Select(one => one.Event).ToArray();
        Assert.Equal(events.OfType<DutyEvent.MailsOwed>().Single().Mails.Select(mail => mail.Key), events.OfType<DutyEvent.MailsWritten>().Single().Keys);
    }

    /// <summary>Stored under a table that owed nothing at all; today's owes letters for each of these steps.</summary>
    [Fact]
    public async Task Motion_OfYearsAgo_RebuiltWithMoreKindsOfNotices_WritesToNobody()
    {
        await using var world = await new AppWorld().StartAsync();
        var motions = world.Get<Facts<Motion, MotionEvent>>();
        var key = StreamKey.Alone("m-9");
        var content = new MotionContent([new("spd")], MotionKind.Motion, "Alter Antrag", "Es wird berichtet.", "", null, true, new("sid-1"), null);
        ImmutableArray<MotionEvent> older =
        [
            new MotionEvent.Filed(new("m-9"), AppWorld.Sid, content, world.Now - Duration.FromDays(900), new("sid-1"), false),
            new MotionEvent.PlacedOnAgenda(AppWorld.Sid, new(new("sid-1"), "4", PlacementMode.Agenda, null), null),
            new MotionEvent.Withdrawn("Überholt."),
        ];
        await motions.AppendAsync(key, null, older, "c1", Actor.Office, world.Now - Duration.FromDays(900), Stop);
        Assert.NotNull(await motions.RebuildAsync(key, Stop));
        await world.Get<MotionSteps>().AdvanceMotion("m-9", Stop);
        await CheckAsync(world, "motion", "m-9");
        await world.SettleAsync();
        Assert.Empty(world.Sender.Got);
        Assert.True((await world.MotionAsync("m-9")).IsFinished());
    }

    private static Task CheckAsync(AppWorld world, string kind, string id) =>
        world.Get<IEnumerable<IChecked>>().Single(one => one.Kind == kind).CheckAsync(id, world.Client, Stop);

    private static async Task<Stored<ReportingDuty>> DutyAsync(AppWorld world)
    {
        var origin = new Origin("Beschluss vom 05.01.2026", new(2026, 1, 5), null, null, [new("spd")]);
        await world.Get<DutyCommands>().OpenAsync(new(new("d-1"), AppWorld.Sid, new("fb55"), "Sachstand", null, new Cadence.Quarterly(), Basis.Resolution, origin, true), Stop);
        return (await world.Get<DutyCommands>().FindAsync(new("d-1"), Stop))!;
    }
}
