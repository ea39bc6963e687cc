using System.Text;
using Azure.Storage.Queues.Models;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Inbound;
using Wiedervorlage.Tests;

namespace Wiedervorlage.Functions.Tests.Inbound;

public class IntakeTests(Azurite azurite)
{
    private const string Text = "Guten Tag,\n\nAntrag zur Sitzung am 10.02.2026\n\nBeschlussvorschlag:\nDie Verwaltung prüft „größere“ Spielplätze.\n\nBegründung:\nÄrger über Öde.";

    [Fact]
    public async Task Raw_CompleteAndProven_IsFiledWithTheTimeOfItsArrival()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Post.Raw($"From: SPD <office@spd-fraktion.example>\r\nTo: sid@antrag.stadt.example\r\nSubject: =?utf-8?Q?Antrag:_Spielpl=C3=A4tze?=\r\nMessage-ID: <7@spd-fraktion.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{Text}"));
        var motion = await world.MotionAsync(entry);
        Assert.Equal("Spielplätze", motion!.Content.Title);
        Assert.Equal("Die Verwaltung prüft „größere“ Spielplätze.", motion.Content.ResolutionText);
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-2026-01"), Late: false), motion.State);
        Assert.Equal(Instant.FromUtc(2026, 1, 5, 8, 12, 31), motion.FiledAt);
        Assert.Equal("office@spd-fraktion.example", await world.MailToAsync($"receipt.{motion.Id}"));
        Assert.Null(await world.MailToAsync($"inboxNotice.{entry.Id}"));
    }

    [Theory]
    [InlineData("utf-8", "größere Straße, Ärger")]
    [InlineData("iso-8859-1", "größere Straße, Ärger")]
    [InlineData("windows-1252", "größere „Straße“ – 5 €")]
    [InlineData("iso-8859-15", "größere Straße, 5 €")]
    [InlineData("utf-16", "größere Straße")]
    public async Task Default_EveryFieldInItsCharset_KeepsItsUmlauts(string charset, string words)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Post.Default($"Beschlussvorschlag:\n{words}", charset, subject: "Antrag: Für Müller"));
        Assert.Equal((words, "Für Müller"), (entry.Draft!.ResolutionText, entry.Draft.Title));
        Assert.Equal(words, (await world.MotionAsync(entry))!.Content.ResolutionText);
    }

    [Fact]
    public async Task Default_HtmlOnly_IsReadAsText()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        const string html = "<html><head><title>x</title><style>p{}</style></head><body><p>Antrag zur Sitzung\nam 10.02.2026</p><p><b>Beschlussvorschlag:</b></p><ol><li>Die Verwaltung pr&uuml;ft.</li><li>Sie berichtet.</li></ol><p>Begr&#252;ndung:<br>Gut.</p></body></html>";
        var entry = await world.ReceiveAsync(Post.Default("", html: html));
        Assert.Equal("1. Die Verwaltung prüft.\n2. Sie berichtet.", entry.Draft!.ResolutionText);
        Assert.Equal("Gut.", entry.Draft.Reasons);
        Assert.IsType<InboxState.Filed>(entry.State);
    }

    [Theory]
    [InlineData("spd-fraktion.example", "fail", "nicht bestätigt")]
    [InlineData("elsewhere.example", "pass", "für keine Fraktion eingetragen")]
    public async Task Sender_NotProven_WaitsAndTheOfficeIsTold(string domain, string verdict, string reason)
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Post.Default(Text, domain: domain, verdict: verdict));
        Assert.Contains(reason, Assert.Single(Assert.IsType<InboxState.Waiting>(entry.State).Reasons), StringComparison.Ordinal);
        Assert.Null(await world.MotionAsync(entry));
        Assert.Equal("sid-buero@stadt.example", await world.MailToAsync($"inboxNotice.{entry.Id}"));
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Precedence: bulk")]
    public async Task WrittenByAProgram_WaitsAndNobodyIsTold_SoThatTwoProgramsDoNotWriteForEver(string header)
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Post.Raw($"From: office@spd-fraktion.example\r\nTo: sid@antrag.stadt.example\r\nSubject: Antrag: Spielplatz\r\n{header}\r\n\r\n{Text}"));
        Assert.Contains("Programm", Assert.Single(Assert.IsType<InboxState.Waiting>(entry.State).Reasons), StringComparison.Ordinal);
        Assert.Null(await world.MailToAsync($"inboxNotice.{entry.Id}"));
    }

    [Theory]
    [InlineData("antrag.docx")]
    [InlineData("antrag.pdf")]
    public async Task Attachment_HoldsTheMotion(string name)
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var file = name.EndsWith("pdf", StringComparison.Ordinal) ? Files.Pdf(Files.Letter) : Files.Docx(Files.Letter);
        var entry = await world.ReceiveAsync(Post.Default("Anbei unser Antrag.", attachments: new Part("attachment1", file, name)));
        var content = (await world.MotionAsync(entry))!.Content;
        Assert.Equal(("Spielplätze für Müller & Söhne", Files.Resolution, "Größe zählt.", "sid-2026-01"), (content.Title, content.ResolutionText, content.Reasons, content.Wished?.Value));
        Assert.Equal(name, entry.Draft!.Source);
    }

    [Theory]
    [InlineData("antrag.pdf", "%PDF-1.7 no")]
    [InlineData("antrag.docx", "PK\u0003\u0004 no")]
    [InlineData("antrag.docx", "no")]
    [InlineData("antrag.odt", "PK\u0003\u0004")]
    public async Task Attachment_Unreadable_WaitsWithItsName(string name, string content)
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Post.Default("Anbei unser Antrag.", attachments: new Part("attachment1", Encoding.UTF8.GetBytes(content), name)));
        Assert.Contains(entry.Reasons, reason => reason.StartsWith($"Anhang „{name}“: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SameMailTwice_IsOneMotion()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var first = await world.ReceiveAsync(Post.Default(Text));
        var second = await world.ReceiveAsync(Post.Default(Text));
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(2, second.Arrivals.Length);
        Assert.Single(await world.InboxAsync());
    }

    [Fact]
    public async Task SameMessageId_OtherContentOrVerdict_IsShownAsPossibleDuplicate()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var forged = await world.ReceiveAsync(Post.Default(Text, verdict: "fail"));
        await world.ReceiveAsync(Post.Default(Text));
        await world.ReceiveAsync(Post.Default(Text + "!"));
        var others = (await world.InboxAsync()).Where(entry => entry.Id != forged.Id).ToList();
        Assert.Equal(2, others.Count);
        Assert.All(others, entry => Assert.Equal(forged.Id, Assert.IsType<InboxState.DuplicateOf>(entry.State).Other));
        Assert.All(others, entry => Assert.True(entry.NeedsPerson));
    }

    [Fact]
    public async Task SameContent_OtherMessageId_IsShownAsPossibleDuplicate()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var first = await world.ReceiveAsync(Post.Default(Text));
        await world.ReceiveAsync(Post.Default(Text, id: "2@spd-fraktion.example"));
        Assert.Single(await world.InboxAsync(), entry => entry.State == new InboxState.DuplicateOf(first.Id, entry.State is InboxState.DuplicateOf twin ? twin.Reasons : []));
    }

    [Theory]
    [InlineData("no-such-arrival")]
    [InlineData("{\"id\":1}")]
    [InlineData("../x?y#z\\")]
    public async Task P27_MessageWithoutMail_IsShown(string message)
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        await world.Get<ReadInboundMail>().Run(QueuesModelFactory.QueueMessage("1", "1", BinaryData.FromString(message), 1), null!, InboundWorld.Stop);
        Assert.IsType<InboxState.Unreadable>(Assert.Single(await world.InboxAsync()).State);
    }

    [Fact]
    public async Task P27_LastAttempt_ShowsTheMailInsteadOfReadingIt()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        await world.PostAsync(Post.Default(Text));
        await world.WorkAsync(dequeueCount: 5);
        Assert.Contains("mehrmals", Assert.Single(Assert.Single(await world.InboxAsync()).Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crash_BeforeEachStorageCallOfReading_EndsInTheSameMotionOnce()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        await world.PostAsync(Post.Default(Text));
        var arrival = Assert.Single(await world.OriginalsAsync());
        for (var deadly = 1; ; deadly++)
        {
            var calls = 0;
            world.Breaker.At = _ => ++calls == deadly;
            try
            {
                await world.Get<MailIntake>().TakeAsync(arrival, read: true, null!, InboundWorld.Stop);
            }
            catch (Exception died) when (died is KilledHereException or AggregateException)
            {
                continue;
            }
            break;
        }
        world.Breaker.At = _ => false;
        var entry = Assert.Single(await world.InboxAsync());
        Assert.Equal("Spielplätze", (await world.MotionAsync(entry))!.Content.Title);
        Assert.NotNull(await world.MailToAsync($"receipt.{entry.Motion}"));
    }
}
