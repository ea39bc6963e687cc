using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>
/// An office that answers late or never: which letters it gets, and that they end with the answer. Dates counted by hand; Rosenmontag is 16 February 2026. The daily run is at
/// 7 in the morning.
/// </summary>
public sealed class ChasingStoryTests
{
    private static readonly MailKind[] _asking = [MailKind.LateMotion, MailKind.OfficeLetter, MailKind.OfficeEscalation];

    private readonly List<string> _asked = [];

    [Fact]
    public async Task Slips04_Place_Result_AndTarget_StandInTheLetterUntilTheyAreThere()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await UntilAsync(world, new(2026, 1, 6), new(2026, 1, 21));
        await world.DoAsync("m-1", At("sid-1", "8.1"));
        await UntilAsync(world, new(2026, 1, 22), new(2026, 2, 23));
        await world.DoAsync("m-1", new MotionCommand.RecordReading(new(new("sid-1"), default, default, "8.1", ReadingResult.Postponed, null, null, [], [], null, null, null, [])));
        await UntilAsync(world, new(2026, 2, 24), new(2026, 3, 4));
        await world.DoAsync("m-1", new MotionCommand.SetTarget(new ReturnTarget.InMeeting(new("sid-2"))));
        await world.DoAsync("m-1", At("sid-2", "5"));
        await UntilAsync(world, new(2026, 3, 5), new(2026, 3, 20));
        Assert.Equal(
            [
                "06.01. OfficeLetter Neu zu tun: 1 Vorgang – Sozialausschuss", // for a place
                "13.01. OfficeLetter Weiter offen: 1 Vorgang – Sozialausschuss",
                "15.01. OfficeLetter Neu zu tun: 1 Vorgang – Sozialausschuss", // newly due: three working days before the deadline of 20 January; placed on the 21st
                "13.02. OfficeLetter Neu zu tun: 1 Vorgang – Sozialausschuss", // the result of 10 February
                "23.02. OfficeLetter Weiter offen: 1 Vorgang – Sozialausschuss", // recorded then
                "24.02. OfficeLetter Neu zu tun: 1 Vorgang – Sozialausschuss", // when it comes back
                "03.03. OfficeLetter Weiter offen: 1 Vorgang – Sozialausschuss", // set on the 4th
                "20.03. OfficeLetter Neu zu tun: 1 Vorgang – Sozialausschuss", // the result of 17 March
            ],
            _asked);
        Assert.Equal(1, world.Count(MailKind.ReturnNotice));
        var letter = world.Sender.Got.First(mail => mail.Kind == MailKind.OfficeLetter);
        Assert.Equal("buero@stadt.example", letter.To);
        Assert.Contains("/antraege/m-1", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/buero/niederschrift", world.Sender.Got.Last(mail => mail.Kind == MailKind.OfficeLetter).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slips04_FiveResultsNeverRecorded_NineMonths_AtMost45MailsToTheOffice_AndTheChairKnows()
    {
        await using var world = await new AppWorld().StartAsync();
        foreach (var number in Enumerable.Range(1, 5))
        {
            await world.FileAsync($"m-{number}", $"Antrag {number}");
            await world.DoAsync($"m-{number}", At("sid-1", $"8.{number}"));
        }
        await UntilAsync(world, new(2026, 1, 6), new(2026, 11, 13));
        var (office, chair) = (world.Sender.Got.Where(mail => mail.To == "buero@stadt.example").ToArray(), world.Sender.Got.Where(mail => mail.To == "vorsitz@stadt.example").ToArray());
        Assert.InRange(office.Length, 30, 45);
        Assert.InRange(chair.Length, 1, 10);
        Assert.All(Enumerable.Range(1, 5), number => Assert.Contains($"Antrag {number}", chair[0].Text, StringComparison.Ordinal));
        Assert.Equal(_asked.Count(each => !each.Contains("Escalation", StringComparison.Ordinal)), _asked.Select(each => each[..6]).Distinct().Count());
    }

    [Fact]
    public async Task Slips04_ElevenMotionsInAMinute_OneLetter()
    {
        await using var world = await new AppWorld().StartAsync();
        foreach (var number in Enumerable.Range(1, 11)) await world.FileAsync($"m-{number}", $"Antrag {number}");
        await UntilAsync(world, new(2026, 1, 6), new(2026, 1, 7));
        Assert.Equal(["06.01. OfficeLetter Neu zu tun: 11 Vorgänge – Sozialausschuss"], _asked);
    }

    [Fact]
    public async Task Slips04_LateMotion_AtOnce_AndInTheLetterAfterAWeek()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.MoveToAsync(new(2026, 1, 26));
        await world.FileAsync();
        await UntilAsync(world, new(2026, 1, 27), new(2026, 2, 3));
        Assert.Equal(["27.01. LateMotion Nach der Frist: Antrag „Sozialräume entwickeln“", "02.02. OfficeLetter Weiter offen: 1 Vorgang – Sozialausschuss"], _asked);
    }

    [Fact]
    public async Task Slips04_CrashBetweenPlanAndMail_TheSameLetterOnce()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.MoveToAsync(new(2026, 1, 6), 7);
        await world.Get<Daily>().Run(new TimerInfo(), world.Client, AppWorld.Stop);
        await world.Get<Daily>().Run(new TimerInfo(), world.Client, AppWorld.Stop);
        await world.SettleAsync();
        Assert.Equal(1, world.Count(MailKind.OfficeLetter));
    }

    [Fact]
    public async Task WorkingDaysBetween_AreTheBodysOwn()
    {
        await using var world = await new AppWorld().StartAsync();
        var bodies = world.Get<Documents<Dated<Body>>>();
        var sid = (await bodies.LoadAsync(MasterData.BodiesPartition, "sid"))!.Value.On(new(2026, 1, 5));
        var rules = sid.Rules with { ResultRequestWorkingDays = 1, OfficeLetterWorkingDays = 2, ChairAfterLetters = 2 };
        await bodies.PutAsync(MasterData.BodiesPartition, "sid", Dated<Body>.From(new(2020, 1, 1), sid with { Rules = rules }));
        await world.FileAsync();
        await world.DoAsync("m-1", At("sid-1", "8.1"));
        await UntilAsync(world, new(2026, 2, 10), new(2026, 2, 17));
        Assert.Equal(["11.02. OfficeLetter", "13.02. OfficeLetter", "13.02. OfficeEscalation"], _asked.Select(each => string.Join(' ', each.Split(' ')[..2])));
    }

    private static MotionCommand.Place At(string meeting, string item) => new(new(new(meeting), item, PlacementMode.Agenda, null), null);

    /// <summary>Each day from the daily run to noon; what the office was asked since is put down under it.</summary>
    private async Task UntilAsync(AppWorld world, LocalDate first, LocalDate last)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            await world.MoveToAsync(day, 7);
            await world.Get<Daily>().Run(new TimerInfo(), world.Client, AppWorld.Stop);
            await world.MoveToAsync(day);
            var asked = world.Sender.Got.Where(mail => _asking.Contains(mail.Kind)).Skip(_asked.Count).ToArray();
            _asked.AddRange(asked.Select(mail => $"{day.ToString("dd.MM.", CultureInfo.InvariantCulture)} {mail.Kind} {mail.Subject}"));
        }
    }
}
