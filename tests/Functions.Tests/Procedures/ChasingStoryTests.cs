using System.Globalization;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>An office that answers late: what it is asked for, on which days, and that the asking ends with the answer. Dates counted by hand; Rosenmontag is 16 February 2026.</summary>
public sealed class ChasingStoryTests
{
    private static readonly MailKind[] _asking = [MailKind.AgendaRequest, MailKind.AgendaReminder, MailKind.ResultRequest, MailKind.TargetRequest];

    private readonly List<string> _asked = [];

    [Fact]
    public async Task Place_Result_AndTarget_AreAskedForUntilTheyAreThere()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await UntilAsync(world, new(2026, 1, 5), new(2026, 1, 21));
        await world.DoAsync("m-1", At("sid-1", "8.1"));
        await UntilAsync(world, new(2026, 1, 22), new(2026, 2, 20));
        await world.DoAsync("m-1", new MotionCommand.RecordReading(new(new("sid-1"), default, default, "8.1", ReadingResult.Postponed, null, null, [], [], null, null, null, [])));
        await UntilAsync(world, new(2026, 2, 20), new(2026, 3, 13));
        await world.DoAsync("m-1", new MotionCommand.SetTarget(new ReturnTarget.InMeeting(new("sid-2"))));
        await world.DoAsync("m-1", At("sid-2", "5"));
        await UntilAsync(world, new(2026, 3, 13), new(2026, 3, 20));
        Assert.Equal(
            [
                "05.01. AgendaRequest", "15.01. AgendaReminder", "20.01. AgendaReminder", // deadline Tuesday 20 January; placed on the 21st
                "13.02. ResultRequest", "19.02. ResultRequest", // recorded on the 20th
                "20.02. TargetRequest", "26.02. TargetRequest", "12.03. TargetRequest", // set on 13 March
                "13.03. AgendaRequest", "20.03. ResultRequest", // for its number; then for the result of the meeting of 17 March
            ],
            _asked);
        Assert.Equal(1, world.Count(MailKind.ReturnNotice));
    }

    [Fact]
    public async Task WorkingDaysBetween_AreTheBodysOwn()
    {
        await using var world = await new AppWorld().StartAsync();
        var bodies = world.Get<Documents<Dated<Body>>>();
        var sid = (await bodies.LoadAsync(MasterData.BodiesPartition, "sid"))!.Value.On(new(2026, 1, 5));
        await bodies.PutAsync(MasterData.BodiesPartition, "sid", Dated<Body>.From(new(2020, 1, 1), sid with { Rules = sid.Rules with { ResultRequestWorkingDays = 1 } }));
        await world.FileAsync();
        await world.DoAsync("m-1", At("sid-1", "8.1"));
        await UntilAsync(world, new(2026, 2, 10), new(2026, 2, 17));
        Assert.Equal(["10.02. AgendaRequest", "11.02. ResultRequest", "12.02. ResultRequest", "13.02. ResultRequest", "17.02. ResultRequest"], _asked);
    }

    private static MotionCommand.Place At(string meeting, string item) => new(new(new(meeting), item, PlacementMode.Agenda, null), null);

    /// <summary>Each day at noon; what the office was asked since is put down under it.</summary>
    private async Task UntilAsync(AppWorld world, LocalDate first, LocalDate last)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            await world.MoveToAsync(day);
            var asked = world.Sender.Got.Where(mail => _asking.Contains(mail.Kind)).Skip(_asked.Count).ToArray();
            _asked.AddRange(asked.Select(mail => $"{day.ToString("dd.MM.", CultureInfo.InvariantCulture)} {mail.Kind}"));
        }
    }
}
