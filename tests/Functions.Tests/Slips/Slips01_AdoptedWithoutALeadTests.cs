using NodaTime;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.FollowUp;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Slips;

/// <summary>Adopted, and nobody said who carries it out: it is listed, and counted among what needs a person, until somebody is named.</summary>
public sealed class Slips01_AdoptedWithoutALeadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IsListedAndCounted_UntilTheOfficeNamesAUnit()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.MoveToAsync(new(2026, 2, 10), 20);
        await world.DoAsync("m-1", new MotionCommand.RecordReading(new(new("sid-1"), default, default, "8.1", ReadingResult.Adopted, null, null, [], [], null, null, null, [])));
        await world.DoAsync("m-1", new MotionCommand.Confirm(1, "So steht es in der Niederschrift."));
        var work = Assert.Single(await world.Get<ImplementationCommands>().AllAsync(null, Stop));
        Assert.Equal((null, true), (work.Unit, work.LacksLead));
        Assert.Equal([work.Id], await world.Get<ImplementationCommands>().LackLeadAsync(Stop));
        var told = world.Sender.Got.Single(mail => mail.Kind == MailKind.DecisionNotice);
        Assert.Contains("Wer sie übernimmt, ist noch offen", told.Text, StringComparison.Ordinal);
        var list = await ListAsync(world);
        Assert.Contains("Federführung offen", list, StringComparison.Ordinal);

        var named = await world.CallAsync(request => world.Get<ImplementationsApi>().State(request, work.Id.Value, Stop), """{"unit":"fb55"}""");
        Assert.Equal(200, named.Status);
        Assert.Empty(await world.Get<ImplementationCommands>().LackLeadAsync(Stop));
        Assert.DoesNotContain("Federführung offen", await ListAsync(world), StringComparison.Ordinal);
    }

    /// <summary>The facts of an adoption that opened nothing, as they were stored then.</summary>
    [Fact]
    public async Task OfBefore_IsFoundByTheDailyWatchdog()
    {
        await using var city = await DutyCity.NewAsync(new(2026, 3, 1));
        var content = new MotionContent([new("spd")], MotionKind.Motion, "Alter Antrag", "Es wird berichtet.", "", null, true, new("sid-1"), null);
        var reading = new Reading(new("sid-1"), DutyCity.Sid, new(2026, 2, 10), "4", ReadingResult.Adopted, null, null, [], [], null, null, null, []);
        ImmutableArray<MotionEvent> older =
        [
            new MotionEvent.Filed(new("m-9"), DutyCity.Sid, content, city.Now - Duration.FromDays(60), new("sid-1"), false),
            new MotionEvent.PlacedOnAgenda(DutyCity.Sid, new(new("sid-1"), "4", PlacementMode.Agenda, null), null),
            new MotionEvent.ReadingRecorded(reading),
            new MotionEvent.FollowUpsOpened(1),
        ];
        await city.Get<Facts<Motion, MotionEvent>>().AppendAsync(StreamKey.Alone("m-9"), null, older, "c1", Actor.Office, city.Now - Duration.FromDays(20), Stop);
        Assert.Empty(await city.Get<ImplementationCommands>().AllAsync(null, Stop));
        await city.UntilAsync(new(2026, 3, 3));
        Assert.True(Assert.Single(await city.Get<ImplementationCommands>().AllAsync(null, Stop)).LacksLead);
        Assert.True((await city.MotionAsync("m-9")).IsFinished());
        var asked = Assert.Single(city.Sender.Got);
        Assert.Equal(MailKind.OfficeLetter, asked.Kind);
        Assert.Contains("Federführung offen", asked.Text, StringComparison.Ordinal);
    }

    private static async Task<string> ListAsync(AppWorld world) =>
        (await world.CallAsync(request => world.Get<ControllingListApi>().Json(request, "sid-2", Stop), "{}")).Json.GetRawText();
}
