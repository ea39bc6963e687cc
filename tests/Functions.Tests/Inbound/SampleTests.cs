using MimeKit;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Tests.House;
using Wiedervorlage.Tests;

namespace Wiedervorlage.Functions.Tests.Inbound;

/// <summary>The two mails that the demo sends are read without a person.</summary>
public class SampleTests(Azurite azurite)
{
    private const string Office = "antraege@antwort.stadt.example";

    [Fact]
    public async Task Spd_RawModeWithTheMotionAsDocx_IsFiled()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Post.Raw(Sample("spd.eml"), "spd-fraktion.example", Office));
        var motion = await world.MotionAsync(entry);
        Assert.Empty(entry.Reasons);
        Assert.EndsWith(".docx", entry.Draft!.Source, StringComparison.Ordinal);
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-2026-01"), Late: false), motion!.State);
        Assert.Contains("Problemimmobilien", motion.Content.Title, StringComparison.Ordinal);
        Assert.NotEmpty(motion.Content.Reasons);
    }

    [Fact]
    public async Task Gruene_DefaultModeInIso88591_IsReadAsFurtherReachingAndWaitsForTheMotionItNames()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        using var message = MimeMessage.Load(new MemoryStream(Sample("gruene.eml")));
        var post = Post.Default(message.TextBody!, "iso-8859-1", message.Subject!, domain: "gruene-fraktion.example", id: message.MessageId!);
        var entry = await world.ReceiveAsync(post);
        Assert.Contains("0067/2026", Assert.Single(entry.Reasons), StringComparison.Ordinal);
        var content = entry.Draft!;
        Assert.Equal(("Beschlossene Netzwerkkoordination endlich umsetzen", MotionKind.FurtherReaching, new LocalDate(2026, 2, 10)), (content.Title, content.Kind, Assert.Single(content.Mentions.Dates)));
        Assert.Contains("beide Sozialräume", content.ResolutionText, StringComparison.Ordinal);
        Assert.Contains("größten Teil", content.Reasons, StringComparison.Ordinal);
        Assert.Equal(["0067/2026"], entry.Draft!.Relation!.References);
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "motions", name));
}
