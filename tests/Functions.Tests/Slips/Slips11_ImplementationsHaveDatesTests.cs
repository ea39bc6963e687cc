using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Tests.FollowUp;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Slips;

/// <summary>The date of an implementation, from the office's entry over the unit's page to list, export and letter.</summary>
public sealed class Slips11_ImplementationsHaveDatesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SetByTheOffice_PutOffByTheUnit_StandsInListExportAndLetter()
    {
        await using var city = await DutyCity.NewAsync(
            new(2026, 4, 1), new Meeting(new("sid-1"), DutyCity.Sid, new(2026, 9, 22), new(16, 0), "Rathaus", MeetingState.Scheduled));
        var token = await city.WorkAsync("w1", "fb55");
        var set = await city.CallAsync(request => city.Get<ImplementationsApi>().Due(request, "w1", Stop), """{"dueOn":"2026-05-31"}""");
        Assert.Equal((200, "2026-05-31"), (set.Status, set.Json.GetProperty("dueOn").GetString()));
        Assert.Equal(400, (await city.CallAsync(request => city.Get<ImplementationsApi>().Due(request, "w1", Stop), """{"dueOn":"2026-06-30"}""")).Status);

        var pages = city.Get<WorkPages>();
        Assert.Contains("2026-05-31", (await city.AskAsync(request => pages.Open(request, token, Stop))).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await city.AskAsync(request => pages.Send(request, token, Stop), "state=InProgress&reason=&dueOn=2026-06-20")).Status);
        Assert.Equal(303, (await city.AskAsync(request => pages.Send(request, token, Stop), "state=InProgress&reason=Lieferung&dueOn=2026-06-20")).Status);

        await city.UntilAsync(new(2026, 7, 1));
        Assert.Contains("angestrebt zum 20.06.2026, 1-mal verschoben (zuletzt: Lieferung)",
            city.Sender.Got.Last(mail => mail.Kind == MailKind.QuarterlyLetter).Text, StringComparison.Ordinal);
        var list = await city.AskAsync(request => city.Get<ControllingListApi>().Csv(request, "sid-1", Stop));
        Assert.Contains("\"Überfällig oder verzögert\";\"20.06.2026\";\"1\"", list.Text, StringComparison.Ordinal);
    }
}
