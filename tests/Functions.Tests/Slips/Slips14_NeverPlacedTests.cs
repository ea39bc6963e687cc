using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Slips;

/// <summary>A motion in time that never gets a place, from one meeting to the next.</summary>
public sealed class Slips14_NeverPlacedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoMeetingsGoBy_FactionsHearWhy_TheChairHearsOfTheSecond_TheListSaysSo()
    {
        await using var world = await new AppWorld().StartAsync();
        await world.FileAsync();
        await world.MoveToAsync(new(2026, 2, 12));
        var told = world.Sender.Got.Single(mail => mail.Kind == MailKind.ReturnNotice);
        Assert.Contains("Die Sitzung am 10.02.2026 ist vorübergegangen, ohne dass Ihr Antrag auf der Tagesordnung stand", told.Text, StringComparison.Ordinal);
        Assert.Contains("in die Sitzung am Dienstag, 17.03.2026", told.Text, StringComparison.Ordinal);
        Assert.Equal(0, world.Count(MailKind.MissedNotice));
        await world.MoveToAsync(new(2026, 3, 19));
        var chair = world.Sender.Got.Single(mail => mail.Kind == MailKind.MissedNotice);
        Assert.Equal("vorsitz@stadt.example", chair.To);
        Assert.Contains("Sitzung am 10.02.2026, Sitzung am 17.03.2026", chair.Text, StringComparison.Ordinal);
        Assert.Equal(2, world.Count(MailKind.ReturnNotice));
        var list = await world.CallAsync(request => world.Get<ControllingListApi>().Json(request, "sid-3", Stop), "{}");
        var line = list.Json.GetProperty("nonPublic").EnumerateArray().Concat(list.Json.GetProperty("public").EnumerateArray()).Single();
        Assert.Equal(("eingegangen; zum 2. Mal nicht behandelt", true), (line.GetProperty("stateOfWork").GetString(), line.GetProperty("overdue").GetBoolean()));
    }
}
