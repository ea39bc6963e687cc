using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Admin;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Tests.Mail;

public sealed class MailAttentionTests
{
    private readonly MailWorld _world = new();

    [Fact]
    public async Task Attention_KeyIsRefused_IsShownAtOnceWithTheReasonAndWhatToDo()
    {
        _world.SendGrid.Answer = () => new MailHappening.PutOff(null, "SendGrid weist den Schlüssel ab (401: revoked).");
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await _world.DrainAsync();

        var shown = MailView.Of(Assert.Single(await _world.Outbox.AttentionAsync()));
        Assert.Equal("SendGrid weist den Schlüssel ab (401: revoked).", shown.InWords);
        Assert.StartsWith("Einstellung berichtigen", shown.WhatToDo, StringComparison.Ordinal);

        _world.SendGrid.Answer = () => new MailHappening.HandedOver();
        _world.Time.Advance(TimeSpan.FromMinutes(1));
        await _world.DrainAsync();
        Assert.Empty(await _world.Outbox.AttentionAsync());
        Assert.IsType<MailState.Accepted>(await _world.StateAsync());
    }

    [Fact]
    public async Task Attention_OnlyWhatIsTroubled_IsShown()
    {
        foreach (var (key, happened) in new (string, MailHappening?)[]
        {
            ("a", new MailHappening.Seen.Bounced("full")), ("b", new MailHappening.Seen.Delivered()), ("c", new MailHappening.Seen.Accepted()), ("d", null),
        })
        {
            await _world.Outbox.PutAsync(MailWorld.Letter with { Key = key });
            if (happened is not null) await _world.Outbox.ApplyAsync(MailId.Of(key), happened);
        }

        Assert.Equal(["a"], (await _world.Outbox.AttentionAsync()).Select(entry => entry.Key));
    }
}
