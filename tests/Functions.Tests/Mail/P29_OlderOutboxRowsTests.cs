using Microsoft.Extensions.Logging.Abstractions;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Mail;

/// <summary>P29: mails that a version before 2026-12 wrote, each in a partition of its own.</summary>
public sealed class P29_OlderOutboxRowsTests
{
    private static readonly RenderedMail _sent = MailWorld.Letter with { Key = "receipt.1" };
    private static readonly RenderedMail _pending = MailWorld.Letter with { Key = "receipt.2" };
    private static readonly RenderedMail _forgotten = MailWorld.Letter with { Key = "receipt.3" };
    private readonly MailWorld _world = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task P29_AfterTheUpgrade_WhatWasSentIsNotSentAgain_AndWhatWasPendingGoesOut()
    {
        await WriteAsBeforeAsync();
        await TakeOverAsync();
        await TakeOverAsync();

        foreach (var mail in new[] { _sent, _pending, _forgotten }) Assert.False(await _world.Outbox.PutAsync(mail, Stop));
        await _world.Outbox.SweepAsync(Stop);
        await _world.DrainAsync();

        Assert.Equal([_pending.Key], _world.SendGrid.Got.Select(mail => mail.Key).Distinct());
        Assert.IsType<MailState.Accepted>((await _world.Outbox.FindAsync(_pending.Key, Stop))!.State);
        Assert.Empty(await _world.Outbox.AttentionAsync(Stop));
    }

    /// <summary>The process died after some were copied: the mark is missing, so the rest is copied at the next start.</summary>
    [Fact]
    public async Task P29_KilledInTheMiddle_TheNextStartTakesOverTheRest()
    {
        await WriteAsBeforeAsync();
        await _world.Outbox.PutAsync(_pending, Stop);
        await TakeOverAsync();

        Assert.NotNull(await _world.Outbox.FindAsync(_sent.Key, Stop));
        Assert.IsType<MailState.Pending>((await _world.Outbox.FindAsync(_pending.Key, Stop))!.State);
    }

    /// <summary>Their texts are forgotten like those of others: counted from when they were put in.</summary>
    [Fact]
    public async Task P29_TakenOver_TheTextOfAFinishedMailIsForgottenInItsTime()
    {
        await WriteAsBeforeAsync();
        await TakeOverAsync();
        Assert.NotNull(await _world.Outbox.ReadAsync(MailId.Of(_sent.Key), Stop));

        _world.Time.Advance(TimeSpan.FromDays(_world.Settings.KeepMailsDays + 62));
        await _world.Outbox.ForgetAsync(Stop);

        Assert.Null(await _world.Outbox.ReadAsync(MailId.Of(_sent.Key), Stop));
        Assert.NotNull(await _world.Outbox.FindAsync(_sent.Key, Stop));
    }

    private Task TakeOverAsync() => new OlderOutboxRows(_world.Memory, NullLogger<OlderOutboxRows>.Instance).StartingAsync(Stop);

    private async Task WriteAsBeforeAsync()
    {
        var now = Instant.FromDateTimeOffset(_world.Time.GetUtcNow());
        await WriteAsync(_sent, new MailState.Accepted(now), withText: true);
        await WriteAsync(_pending, new MailState.Pending(0, null), withText: true);
        await WriteAsync(_forgotten, new MailState.Delivered(now), withText: false);

        async Task WriteAsync(RenderedMail mail, MailState state, bool withText)
        {
            var entry = new OutboxEntry(mail.Key, mail.Kind, mail.About, now, state);
            var rows = new List<RowChange> { new RowChange.Insert("entry", await RowJson.ColumnsOfAsync(entry, _world.Memory.Texts, Stop)) };
            if (withText) rows.Add(new RowChange.Insert("mail", await RowJson.ColumnsOfAsync(mail, _world.Memory.Texts, Stop)));
            await _world.Memory.Table(Tables.Outbox).WriteAsync(MailId.Of(mail.Key).Value, [.. rows], Stop);
        }
    }
}
