using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Mail;

public sealed class EventNotesTests : EventPosts
{
    [Theory]
    [InlineData("""{"event":5,"key":"x"}""")]
    [InlineData("""{"event":"bounce","key":["x"]}""")]
    [InlineData("""{"event":"bounce","key":"x","timestamp":"yesterday"}""")]
    [InlineData("""{"event":"bounce","key":"x","timestamp":99999999999999999999}""")]
    [InlineData("""{"event":"bounce","key":"x","attempt":"first"}""")]
    [InlineData("""{"event":"bounce","reason":"\ud800"}""")]
    [InlineData("""{"event":"bounce","key":}""")]
    [InlineData("""{"event":"bounce","reason":"unescaped " quote"}""")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Post_OneMalformedEvent_CostsNoOtherAndIsShownOnce(string malformed)
    {
        var others = new[] { "a", "b" };
        foreach (var key in others) await _world.Outbox.PutAsync(MailWorld.Letter with { Key = key });
        var body = $$"""[{"event":"delivered","key":"a"},{{malformed}},{"event":"delivered","key":"b"}]""";

        Assert.Equal(204, await PostAsync(body));
        Assert.Equal(204, await PostAsync(body));

        foreach (var key in others) Assert.IsType<MailState.Delivered>((await _world.Outbox.FindAsync(key))!.State);
        var kept = Assert.Single(await _world.Notes.AllAsync(default));
        Assert.StartsWith(malformed, Assert.Single(kept.Notes).Raw, StringComparison.Ordinal);
        Assert.True(await _world.Notes.SettleAsync(kept.Id, default));
        Assert.Empty(await _world.Notes.AllAsync(default));
    }

    [Fact]
    public async Task Post_WithoutOurArguments_IsFoundByItsMessageIdOrShown()
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await _world.DeliverAsync();
        var messageId = new ReplyAddress(_world.Settings).MessageId(MailId.Of(MailWorld.Letter.Key), 1);

        await PostAsync($$"""[{"event":"bounce","reason":"full","smtp-id":"{{messageId}}"},{"event":"bounce","reason":"gone","smtp-id":"<of@others.example>"}]""");

        Assert.Equal("bounce: full", Assert.IsType<MailState.Bounced>(await _world.StateAsync()).Reason);
        Assert.Contains("of@others.example", Assert.Single(Assert.Single(await _world.Notes.AllAsync(default)).Notes).Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spamreport", "Spam Reports")]
    [InlineData("unsubscribe", "Unsubscribes")]
    [InlineData("group_unsubscribe", "Unsubscribes")]
    public async Task Post_Complaint_IsShownWithWhatToDo(string what, string list)
    {
        await _world.Outbox.PutAsync(MailWorld.Letter);
        await PostAsync(Events("delivered", what, what));

        Assert.IsType<MailState.Delivered>(await _world.StateAsync());
        var note = Assert.Single(Assert.Single(await _world.Notes.AllAsync(default)).Notes);
        Assert.Equal(MailWorld.Letter.Key, note.Mail);
        Assert.Contains(list, note.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_AreForgottenWithTheTextsOfMails()
    {
        await PostAsync("[7]");
        _world.Time.Advance(TimeSpan.FromDays(_world.Settings.KeepMailsDays));
        await _world.Notes.ForgetAsync(default);
        Assert.Single(await _world.Notes.AllAsync(default));
        _world.Time.Advance(TimeSpan.FromSeconds(1));
        await _world.Notes.ForgetAsync(default);
        Assert.Empty(await _world.Notes.AllAsync(default));
    }

    /// <summary>The bound is what a mail costs, however many events tell of it: one read, and at most four more calls for a write that finishes it.</summary>
    [Fact]
    public async Task Post_FiveThousandEvents_ReadEachMailOnce()
    {
        var counted = new CountedStorage(_world.Memory);
        var world = new MailWorld(counted) { Settings = { SendGridEventsPublicKey = _world.Settings.SendGridEventsPublicKey } };
        var keys = Enumerable.Range(0, 50).Select(number => $"reminder.{number}").ToArray();
        foreach (var key in keys) await world.Outbox.PutAsync(MailWorld.Letter with { Key = key });
        var events = Enumerable.Range(0, 5000).Select(number => $$"""{"event":"{{(number % 3 == 0 ? "processed" : "delivered")}}","key":"{{keys[number % 50]}}","attempt":"1"}""");
        var before = counted.Calls(Tables.Outbox);

        Assert.Equal(204, await PostAsync($"[{string.Join(',', events)}]", to: world));

        Assert.InRange(counted.Calls(Tables.Outbox) - before, keys.Length, 5 * keys.Length);
        foreach (var key in keys) Assert.IsType<MailState.Delivered>((await world.Outbox.FindAsync(key))!.State);
    }
}
