using System.Text.Json;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Inbound;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Tests;

namespace Wiedervorlage.Functions.Tests.Inbound;

/// <summary>What comes by mail about a motion that is there is offered to the office at that motion, and never filed as another one.</summary>
public sealed class MailedAnswersTests(Azurite azurite)
{
    private const string Letter = "An den SID\n\nAntrag zur Sitzung am 10.02.2026\n\nTitel: Bänke\n\nBeschlussvorschlag:\nDie Verwaltung stellt Bänke auf.\n\nBegründung:\nMan sitzt gern.";

    private static CancellationToken Stop => InboundWorld.Stop;

    [Theory]
    [InlineData("wir ziehen den Antrag zurück.", AnswerKind.Withdrawal)]
    [InlineData("die beigefügte Fassung ersetzt die bisherige.", AnswerKind.NewVersion)]
    [InlineData("wir reichen die Unterschrift nach.", AnswerKind.Addition)]
    [InlineData("vielen Dank!", AnswerKind.Thanks)]
    [InlineData("wann wird er beraten?", AnswerKind.Comment)]
    [InlineData(Letter, AnswerKind.NewVersion)]
    public async Task AnswerToAReceipt_IsOfferedAtItsMotion(string words, AnswerKind kind)
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var motion = await FiledAsync(world);
        foreach (var headers in new[] { "In-Reply-To: ", "References: <elsewhere@mail.example> " })
        {
            var receipt = world.Get<ReplyAddress>().MessageId(MailId.Of($"receipt.{motion}"), 1);
            var entry = await world.ReceiveAsync(Post.Raw(Mail($"{words}\n\n{headers.Length}", headers: $"{headers}{receipt}\n"), to: "sid@antrag.stadt.example"));
            Assert.Equal((motion, kind), (entry.About!.Motion, entry.About.Kind));
            Assert.True(entry.NeedsPerson);
            Assert.Contains("„Bänke“", entry.Reasons[0], StringComparison.Ordinal);
            var notice = await world.Get<Outbox>().ReadAsync(MailId.Of($"inboxNotice.{entry.Id}"), Stop);
            Assert.Contains(motion.Value, notice!.Text, StringComparison.Ordinal);
        }
        Assert.Equal(2, await CountAsync(world, motion));
        Assert.Single((await world.InboxAsync()), entry => entry.Motion is not null);
    }

    [Fact]
    public async Task AnswerToTheReplyAddress_IsOfferedAtItsMotion()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var motion = await FiledAsync(world);
        var to = world.Get<ReplyAddress>().For(MailId.Of($"receipt.{motion}"))!;
        var entry = await world.ReceiveAsync(Post.Raw(Mail("wir ziehen zurück"), to: to));
        Assert.Equal((motion, "sid"), (entry.About!.Motion, entry.Body!.Value.Value));
    }

    [Theory]
    [InlineData("Rücknahme 0067/2026", "wie besprochen", AnswerKind.Withdrawal)]
    [InlineData("Frage zu Drs. 67/26", "wann kommt er dran?", AnswerKind.Comment)]
    [InlineData("Antrag Bänke", "wir ziehen den Antrag „Bänke“ zurück", AnswerKind.Withdrawal)]
    public async Task NumberOrTitle_InTheSubject_NamesTheMotion(string subject, string words, AnswerKind kind)
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var motion = await FiledAsync(world, "Bänke im Park");
        await DoAsync(world, motion, new MotionCommand.AssignReference("0067/2026"));
        var entry = await world.ReceiveAsync(Post.Raw(Mail(words.Replace("Bänke", "Bänke im Park", StringComparison.Ordinal), subject)));
        Assert.Equal((motion, kind), (entry.About!.Motion, entry.About.Kind));
    }

    [Fact]
    public async Task Withdrawal_Taken_WithdrawsTheMotion_Once()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var motion = await FiledAsync(world);
        var entry = await AnsweredAsync(world, motion, "wir ziehen den Antrag zurück.");
        for (var time = 0; time < 2; time++) Assert.Equal(200, (await AnswerAsync(world, entry.Id, "{}")).Status);
        Assert.IsType<MotionState.Withdrawn>((await MotionAsync(world, motion)).State);
        Assert.Equal(409, (await world.ReleaseAsync(entry.Id, """{"faction":"spd"}""")).Status);
        Assert.Equal(1, await CountAsync(world, motion));
        Assert.Equal(new InboxState.Answered(motion, AnswerKind.Withdrawal), (await world.InboxAsync()).Single(one => one.Id == entry.Id).State);
    }

    [Fact]
    public async Task Thanks_Taken_ChangesNothingAtTheMotion()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var motion = await FiledAsync(world);
        var before = await MotionAsync(world, motion);
        var entry = await AnsweredAsync(world, motion, "vielen Dank!");
        Assert.Equal(200, (await AnswerAsync(world, entry.Id, "{}")).Status);
        Assert.Equal(before.Events, (await MotionAsync(world, motion)).Events);
    }

    [Fact]
    public async Task Answer_ThatSaysTooLittle_IsToldWhat()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var entry = await world.ReceiveAsync(Post.Raw(Mail("Guten Tag, ich hätte eine Frage.", "Frage")));
        foreach (var (json, status, says) in new[] { ("{}", 400, "motion"), ("""{"motion":"m-0"}""", 404, "m-0"),
            ("""{"motion":"m-0","kind":"wunsch"}""", 400, "kind") })
        {
            var answer = await AnswerAsync(world, entry.Id, json);
            Assert.Equal((status, true), (answer.Status, answer.Text.Contains(says, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Amendment_NamingAPaper_IsStillFiled()
    {
        await using var world = await InboundWorld.NewAsync(azurite);
        var motion = await FiledAsync(world);
        await DoAsync(world, motion, new MotionCommand.AssignReference("0067/2026"));
        var entry = await world.ReceiveAsync(Post.Raw(Mail(
            Letter.Replace("Antrag zur", "Änderungsantrag zu 0067/2026 zur", StringComparison.Ordinal)
                .Replace("Titel: Bänke", "Titel: Mehr Bänke", StringComparison.Ordinal),
            "Änderungsantrag zu 0067/2026")));
        Assert.IsType<InboxState.Filed>(entry.State);
        Assert.Equal(motion, entry.Filing!.Content.RelatesTo);
    }

    private static async Task<MotionId> FiledAsync(InboundWorld world, string title = "Bänke")
    {
        var entry = await world.ReceiveAsync(Post.Raw(Mail(Letter.Replace("Titel: Bänke", $"Titel: {title}", StringComparison.Ordinal), "Antrag")));
        return Assert.IsType<InboxState.Filed>(entry.State).Motion;
    }

    private static Task<InboxEntry> AnsweredAsync(InboundWorld world, MotionId motion, string words) =>
        world.ReceiveAsync(Post.Raw(Mail(words, headers: $"In-Reply-To: {world.Get<ReplyAddress>().MessageId(MailId.Of($"receipt.{motion}"), 1)}\n")));

    private static async Task DoAsync(InboundWorld world, MotionId motion, MotionCommand command) =>
        Assert.Null((await world.Get<MotionCommands>().HandleAsync(motion, command, new("c1", Core.Actor.Office, null!), Stop)).Refusal);

    private static async Task<Motion> MotionAsync(InboundWorld world, MotionId motion) =>
        (await world.Get<Functions.Storage.Facts<Motion, MotionEvent>>().LoadAsync(Functions.Storage.StreamKey.Alone(motion.Value), Stop))!.State;

    private static Task<Answer> AnswerAsync(InboundWorld world, string id, string json) =>
        world.CommandAsync(json, request => world.Get<InboxCommandsApi>().Answer(request, id, null!, Stop));

    private static async Task<int> CountAsync(InboundWorld world, MotionId motion) =>
        JsonDocument.Parse((await world.AskAsync((api, request) => api.OfMotion(request, motion.Value, Stop))).Body).RootElement.GetArrayLength();

    private static string Mail(string words, string subject = "AW: Eingegangen: Antrag Bänke", string headers = "") =>
        $"From: SPD <office@spd-fraktion.example>\nTo: sid@antrag.stadt.example\nDate: Mon, 05 Jan 2026 09:12:31 +0100\nSubject: {Encoded(subject)}\n"
        + $"{headers}Message-ID: <{Guid.NewGuid():N}@mail.example>\nContent-Type: text/plain; charset=utf-8\n\n{words}\n";

    private static string Encoded(string text) => $"=?utf-8?B?{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text))}?=";
}
