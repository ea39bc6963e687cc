using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests;

namespace Wiedervorlage.Functions.Tests.Inbound;

/// <summary>Units answer our mails: with one duty in question and a proven sender the answer is the report, else a person decides.</summary>
public sealed class ReportReplyTests(Azurite azurite)
{
    private const string Key = "reminder.sid-2026-01.2026-02-10.fb55";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_WithAFile_IsTheReport_HoweverOftenItComes()
    {
        await using var world = await WorldAsync("d1");
        for (var time = 0; time < 2; time++)
        {
            var entry = await world.ReceiveAsync(Post.Raw(Mail(), "stadt.example", To(world)));
            Assert.Equal(["d1"], Assert.IsType<InboxState.Reported>(entry.State).Duties.Select(duty => duty.Value));
        }
        var report = Assert.Single((await DutyAsync(world, "d1")).Reports);
        Assert.Equal((ReportKind.Written, "Guten Tag,\n\nanbei unser Bericht."), (report.Kind, report.Text));
        var file = await world.Get<IKeptFiles>().OpenAsync(report.File!, Stop);
        Assert.Equal("%PDF-1.4 Bericht", await new StreamReader(file!.Value.Content).ReadToEndAsync(Stop));
        Assert.EndsWith("/Bericht_Q1.pdf", report.File, StringComparison.Ordinal);
        Assert.Equal("sid-buero@stadt.example", await world.MailToAsync($"reportNotice.d1.{Number}"));
        Assert.Equal("geschaeftsstelle@spd-fraktion.example", await world.MailToAsync($"reportNotice.spd.d1.{Number}"));
    }

    [Fact]
    public async Task Answer_ToTheSenderInPlaceOfTheReplyAddress_IsKnownByWhatItAnswers()
    {
        await using var world = await WorldAsync("d1");
        var answered = world.Get<ReplyAddress>().MessageId(MailId.Of(Key), 2);
        var entry = await world.ReceiveAsync(Post.Raw(Mail(headers: $"In-Reply-To: {answered}\n"), "stadt.example", "wiedervorlage@stadt.example"));
        Assert.IsType<InboxState.Reported>(entry.State);
    }

    [Fact]
    public async Task Answer_ToALetterWithSeveralDuties_WaitsWithTheDutiesToChooseFrom()
    {
        await using var world = await WorldAsync("d1", "d2");
        var entry = await world.ReceiveAsync(Post.Raw(Mail(), "stadt.example", To(world)));
        Assert.Equal(["d1", "d2"], entry.Reply!.Candidates.Select(duty => duty.Value));
        Assert.Contains("mehrere", Assert.Single(entry.Reasons), StringComparison.Ordinal);
        var notice = await world.Get<Outbox>().ReadAsync(MailId.Of($"inboxNotice.{entry.Id}"), Stop);
        Assert.Contains("Sachstand d2 (Kennung d2)", notice!.Text, StringComparison.Ordinal);

        Assert.Equal(404, (await world.ReleaseAsync(entry.Id, """{"duties":["d9"]}""")).Status);
        for (var time = 0; time < 2; time++) Assert.Equal(200, (await world.ReleaseAsync(entry.Id, """{"duties":["d2"]}""")).Status);
        Assert.Equal(409, (await world.ReleaseAsync(entry.Id, """{"duties":["d1"]}""")).Status);
        Assert.Empty((await DutyAsync(world, "d1")).Reports);
        Assert.NotNull(Assert.Single((await DutyAsync(world, "d2")).Reports).File);
    }

    [Theory]
    [InlineData("fb55@fremd.example", "fremd.example", "pass", "nicht eingetragen")]
    [InlineData("fb55@stadt.example", "stadt.example", "fail", "nicht bestätigt")]
    public async Task Answer_OfSomebodyUnproven_WaitsVisibly(string from, string domain, string verdict, string why)
    {
        await using var world = await WorldAsync("d1");
        var entry = await world.ReceiveAsync(Post.Raw(Mail(from), domain, To(world), verdict));
        Assert.True(entry.NeedsPerson);
        Assert.Contains(why, Assert.Single(entry.Reasons), StringComparison.Ordinal);
        Assert.Empty((await DutyAsync(world, "d1")).Reports);
        Assert.NotNull(await world.MailToAsync($"inboxNotice.{entry.Id}"));
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied\n", "AW: Erinnerung")]
    [InlineData("X-Autoreply: yes\n", "AW: Erinnerung")]
    [InlineData("", "Automatische Antwort: Erinnerung")]
    public async Task Answer_OfAProgram_IsNoReport_AndBothersNobody(string headers, string subject)
    {
        await using var world = await WorldAsync("d1");
        var entry = await world.ReceiveAsync(Post.Raw(Mail(headers: headers, subject: subject), "stadt.example", To(world)));
        Assert.IsType<InboxState.Automatic>(entry.State);
        Assert.False(entry.NeedsPerson);
        Assert.Empty((await DutyAsync(world, "d1")).Reports);
        Assert.Null(await world.MailToAsync($"inboxNotice.{entry.Id}"));
    }

    [Fact]
    public async Task Answer_ToAMadeUpAddress_IsNoAnswer()
    {
        await using var world = await WorldAsync("d1");
        var entry = await world.ReceiveAsync(Post.Raw(Mail(), "stadt.example", To(world).Replace('0', '1')));
        Assert.Null(entry.Reply);
        Assert.IsType<InboxState.Waiting>(entry.State);
    }

    [Fact]
    public async Task Answer_WhenAllIsReportedAlready_WaitsAndSaysSo()
    {
        await using var world = await WorldAsync("d1");
        await world.ReceiveAsync(Post.Raw(Mail(), "stadt.example", To(world)));
        await world.ReceiveAsync(Post.Raw(Mail(subject: "Nachtrag"), "stadt.example", To(world)));
        var second = (await world.InboxAsync()).Single(entry => entry.Mail!.Subject == "Nachtrag");
        Assert.Contains("kein Bericht mehr offen", string.Join(' ', second.Reasons), StringComparison.Ordinal);
        Assert.Single((await DutyAsync(world, "d1")).Reports);
    }

    /// <summary>Of the event: arisen, opened, handed in.</summary>
    private const int Number = 3;

    private static string To(InboundWorld world) => world.Get<ReplyAddress>().For(MailId.Of(Key))!;

    private static async Task<ReportingDuty> DutyAsync(InboundWorld world, string id) => (await world.Get<DutyCommands>().FindAsync(new(id), Stop))!.State;

    /// <summary>fb55 has got a reminder of these duties.</summary>
    private async Task<InboundWorld> WorldAsync(params string[] duties)
    {
        var world = await InboundWorld.NewAsync(azurite);
        foreach (var id in duties)
            await world.Get<DutyCommands>().OpenAsync(
                new(new(id), new BodyId("sid"), new("fb55"), $"Sachstand {id}", null, new Cadence.Quarterly(), Basis.Resolution, new("Beschluss vom 05.01.2026", new(2026, 1, 5), null, null, [new("spd")]), true), Stop);
        await world.Get<Outbox>().PutAsync(
            new(Key, MailKind.Reminder, "fb55@stadt.example", null, "Erinnerung", "…", "…", "sid-2026-01", [], new Recipient.UnitMailbox(new("fb55"))) { Duties = [.. duties] }, Stop);
        return world;
    }

    private static string Mail(string from = "kollegin@stadt.example", string headers = "", string subject = "AW: Erinnerung") => $"""
        From: {from}
        To: antwort@antwort.stadt.example
        Subject: {subject}
        Message-ID: <{subject.Length}.{headers.Length}@stadt.example>
        {headers}MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Guten Tag,

        anbei unser Bericht.

        Von: Wiedervorlage <wiedervorlage@stadt.example>
        Gesendet: Montag, 5. Januar 2026 08:00
        Betreff: Erinnerung

        ! DRINGEND: Sachstand d1
        --b
        Content-Type: application/pdf; name="Bericht_Q1.pdf"
        Content-Disposition: attachment; filename="Bericht_Q1.pdf"

        %PDF-1.4 Bericht
        --b
        Content-Type: image/png; name="image001.png"
        Content-Disposition: inline; filename="image001.png"

        logo
        --b--
        """;
}
