using MimeKit;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Inbound;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests;

namespace Wiedervorlage.Functions.Tests.Inbound;

/// <summary>What is attached to a mail stays with the motion; a mail of several motions becomes all of them.</summary>
public class MailedFilesTests(Azurite azurite)
{
    private const string Text = "An den SID\n\nAntrag zur Sitzung am 10.02.2026\n\nTitel: Bänke\n\nBeschlussvorschlag:\nDie Verwaltung stellt Bänke auf.\n\nBegründung:\nMan sitzt gern.";

    private static readonly byte[] _png = [0x89, 0x50, 0x4E, 0x47, 7];

    [Fact]
    public async Task Attachments_OfAFiledMail_AreKeptAsTheyCame()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var pdf = Files.Pdf("Lageplan");
        var entry = await world.ReceiveAsync(Raw(Text, ("Lageplan.doc", pdf), ("Foto.png", _png)));
        Assert.IsType<InboxState.Filed>(entry.State);
        var files = (await world.MotionAsync(entry))!.Content.Files;
        Assert.Equal([("Lageplan.pdf", "application/pdf", pdf.Length), ("Foto.png", "image/png", 5)],
            files.Select(file => (file.Name, file.Type, (int)file.Bytes)));
        Assert.Equal(pdf, await BytesAsync(world, files[0]));
    }

    [Fact]
    public async Task Attachments_OfAnAttachedMail_AreKeptWithIt()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var inner = new MimeMessage(new MailboxAddress[] { new("R", "referentin@spd-fraktion.example") }, [], "Antrag Bänke", new Multipart("mixed")
        {
            new TextPart("plain") { Text = Text },
            Attached("Plan.png", _png),
        });
        var entry = await world.ReceiveAsync(Raw("anbei leite ich unseren Antrag weiter.", new MessagePart { Message = inner }));
        Assert.IsType<InboxState.Filed>(entry.State);
        var files = (await world.MotionAsync(entry))!.Content.Files;
        Assert.Equal(["Antrag Bänke.eml", "Plan.png"], files.Select(file => file.Name));
        Assert.Equal([false, true], files.Select(file => file.IsPaper));
    }

    [Fact]
    public async Task SeveralMotions_Released_AreAllFiled_EachWithTheFiles()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Raw(
            "anbei zwei Anträge", ("Baenke.docx", Files.Docx(Text.Split('\n'))),
            ("Baeume.docx", Files.Docx(
                Text.Replace("Bänke", "Bäume", StringComparison.Ordinal).Replace("stellt", "setzt", StringComparison.Ordinal).Split('\n')))));
        Assert.IsType<InboxState.Waiting>(entry.State);
        Assert.Equal(400, (await world.ReleaseAsync(entry.Id, """{"faction":"spd","drafts":[3]}""")).Status);
        var refused = await world.ReleaseAsync(entry.Id, """{"faction":"spd","body":"sid","further":[{"title":" "}]}""");
        Assert.Equal((400, true), (refused.Status, refused.Text.Contains("2. Antrag von 2", StringComparison.Ordinal)));
        Assert.Null((await world.InboxAsync()).Single().Motion);
        for (var repeat = 0; repeat < 2; repeat++)
            Assert.Equal(200, (await world.ReleaseAsync(entry.Id, """{"faction":"spd","body":"sid","further":[{"title":"Stadtbäume"}]}""")).Status);
        var released = (await world.InboxAsync()).Single();
        Assert.Equal(["Bänke", "Stadtbäume"], await TitlesAsync(world, released));
        Assert.Equal(409, (await world.ReleaseAsync(entry.Id, """{"faction":"spd","body":"sid"}""")).Status);
    }

    [Fact]
    public async Task SeveralMotions_OneChosen_IsFiledAlone()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Raw(Text, ("Baeume.docx", Files.Docx(Text.Replace("Bänke", "Bäume", StringComparison.Ordinal).Split('\n')))));
        Assert.Equal(200, (await world.ReleaseAsync(entry.Id, """{"faction":"spd","body":"sid","drafts":[2]}""")).Status);
        Assert.Equal(["Bäume"], await TitlesAsync(world, (await world.InboxAsync()).Single()));
    }

    [Fact]
    public async Task SeveralMotions_CrashBetweenThem_IsFinishedByTheCheck()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Raw(Text, ("Baeume.docx", Files.Docx(Text.Replace("Bänke", "Bäume", StringComparison.Ordinal).Split('\n')))));
        var second = InboxIds.MotionOf(entry.Id, 1).Value;
        world.Breaker.At = request => request.Uri.ToString().Contains(second, StringComparison.Ordinal);
        await Assert.ThrowsAsync<KilledHereException>(() => world.ReleaseAsync(entry.Id, """{"faction":"spd","body":"sid"}"""));
        world.Breaker.At = _ => false;
        await world.CheckAsync(InboxCheck.Name, entry.Id);
        Assert.Equal(["Bänke", "Bäume"], await TitlesAsync(world, (await world.InboxAsync()).Single()));
    }

    private static async Task<List<string>> TitlesAsync(InboundWorld world, InboxEntry entry)
    {
        var titles = new List<string>();
        foreach (var (id, _) in entry.Filings())
        {
            var motion = (await world.Get<Facts<Motion, MotionEvent>>().LoadAsync(StreamKey.Alone(id.Value), InboundWorld.Stop))!.State;
            Assert.NotEmpty(motion.Content.Files);
            titles.Add(motion.Content.Title);
        }
        return titles;
    }

    private static async Task<byte[]> BytesAsync(InboundWorld world, MotionFile file)
    {
        var (content, _) = (await world.Get<IKeptFiles>().OpenAsync(file.Key, InboundWorld.Stop))!.Value;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, InboundWorld.Stop);
        return bytes.ToArray();
    }

    private static Post Raw(string text, params (string Name, byte[] Content)[] files) =>
        Raw(text, [.. files.Select(file => Attached(file.Name, file.Content))]);

    private static Post Raw(string text, params MimeEntity[] parts)
    {
        var mixed = new Multipart("mixed") { new TextPart("plain") { Text = text } };
        foreach (var part in parts) mixed.Add(part);
        using var message = new MimeMessage(
            [new MailboxAddress("SPD", "office@spd-fraktion.example")], [new MailboxAddress("SID", "sid@antrag.stadt.example")], "Antrag", mixed);
        message.Date = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(1));
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return Post.Raw(bytes.ToArray(), "spd-fraktion.example", "sid@antrag.stadt.example");
    }

    private static MimePart Attached(string name, byte[] content) => new("application", "octet-stream")
    {
        FileName = name, ContentDisposition = new(ContentDisposition.Attachment) { FileName = name }, ContentTransferEncoding = ContentEncoding.Base64,
        Content = new MimeContent(new MemoryStream(content)),
    };
}
