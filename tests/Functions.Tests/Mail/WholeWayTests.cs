using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Hosting;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.LocalHost.Hosting;
using Wiedervorlage.LocalHost.MailSink;
using Wiedervorlage.LocalHost.Time;
using Wiedervorlage.Tests;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Mail;

/// <summary>A mail's way through the real parts: outbox, queue trigger, SendGrid's protocol at both ends, tables of Azurite.</summary>
public sealed class WholeWayTests(Azurite azurite) : IAsyncLifetime
{
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        string[] args = ["--urls", "http://127.0.0.1:0", "--AzureWebJobsStorage", azurite.ConnectionString, "--Stage", AzuriteStorage.NewStage(), "--CheckAfterSeconds", "1"];
        Type[] functions = [typeof(SendMailFunction), typeof(SendGridEventsFunction)];
        _app = LocalHostApp.Create(args, (app, configuration) => app.UseHttpLayers().Services.AddWiedervorlage(configuration), functions);
        await _app.StartLocalAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Put_GoesOutOnceAndIsDelivered()
    {
        await Outbox.PutAsync(MailWorld.Letter);
        await Outbox.PutAsync(MailWorld.Letter);
        await WaitAsync(TimeSpan.FromSeconds(1));

        Assert.IsType<MailState.Delivered>(await StateAsync());
        var sent = Assert.Single(await SentAsync());
        Assert.Equal((MailWorld.Letter.Key, "quarterlyLetter", "Grüße"), (sent.Key, sent.Kind, sent.Text));
    }

    [Fact]
    public async Task Put_ConnectionEndsWithoutAnAnswer_TheEventSettlesIt()
    {
        Sink.Now = new(Drop: 1);
        await Outbox.PutAsync(MailWorld.Letter);
        await WaitAsync(TimeSpan.FromSeconds(1));
        await WaitAsync(TimeSpan.FromDays(1));
        await Outbox.SweepAsync();
        await WaitAsync(TimeSpan.FromSeconds(1));

        Assert.IsType<MailState.Delivered>(await StateAsync());
        Assert.Single(await SentAsync());
    }

    [Fact]
    public async Task Put_NeitherAnswerNorEvent_IsInDoubtAndNotSentAgain()
    {
        Sink.Now = new(Drop: 1, Events: false);
        await Outbox.PutAsync(MailWorld.Letter);
        await WaitAsync(TimeSpan.FromMinutes(11));
        await Outbox.SweepAsync();
        await WaitAsync(TimeSpan.FromSeconds(1));

        Assert.IsType<MailState.InDoubt>(await StateAsync());
        Assert.Single(await SentAsync());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Put_SendGridIsBusy_IsSentWhenItsRowSaysSo(int status)
    {
        Sink.Now = new(Refuse: new(status));
        await Outbox.PutAsync(MailWorld.Letter);
        await WaitAsync(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, Assert.IsType<MailState.Pending>(await StateAsync()).Attempts);
        Assert.Empty(await SentAsync());

        await WaitAsync(TimeSpan.FromMinutes(2));
        await Outbox.SweepAsync();
        await WaitAsync(TimeSpan.FromSeconds(1));

        Assert.IsType<MailState.Delivered>(await StateAsync());
        Assert.Single(await SentAsync());
    }

    [Fact]
    public async Task Put_RecipientIsGone_IsShownToTheOffice()
    {
        Sink.Now = new(Bounce: [MailWorld.Letter.To]);
        await Outbox.PutAsync(MailWorld.Letter);
        await WaitAsync(TimeSpan.FromSeconds(1));

        Assert.IsType<MailState.Bounced>(Assert.Single(await Outbox.AttentionAsync()).State);
    }

    [Fact]
    public async Task Put_NoAddress_HasFailedAndIsShown()
    {
        await Outbox.PutAsync(MailWorld.Letter with { To = "nobody" });
        await WaitAsync(TimeSpan.FromSeconds(1));

        Assert.StartsWith("400: ", Assert.IsType<MailState.Failed>(Assert.Single(await Outbox.AttentionAsync()).State).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_CopyToTheSameAddress_IsLeftOut()
    {
        await Outbox.PutAsync(MailWorld.Letter with { Cc = MailWorld.Letter.To.ToUpperInvariant() });
        await WaitAsync(TimeSpan.FromSeconds(1));

        Assert.Empty(Assert.Single(await SentAsync()).Cc);
    }

    private Outbox Outbox => _app.Services.GetRequiredService<Outbox>();

    private SinkSwitch Sink => _app.Services.GetRequiredService<SinkSwitch>();

    private async Task<MailState> StateAsync() => (await Outbox.FindAsync(MailWorld.Letter.Key))!.State;

    private async Task<IEnumerable<SentMail>> SentAsync() => await _app.Services.GetRequiredService<SentMails>().AllAsync(CancellationToken.None);

    /// <summary>Domain time passes, and all work that is visible gets done.</summary>
    private Task<bool> WaitAsync(TimeSpan passed) => _app.Services.GetRequiredService<ClockMover>().MoveToAsync(
        _app.Services.GetRequiredService<TimeProvider>().GetUtcNow() + passed, CancellationToken.None);
}
