using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.LocalHost.Durable;
using Wiedervorlage.LocalHost.Triggers;
using Wiedervorlage.LocalHost.Triggers.Durable;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>How time passes, and who works meanwhile.</summary>
internal partial class AppWorld
{
    /// <summary>From one due instant to the next, all work finished at each, as the local host's clock does.</summary>
    public Task MoveToAsync(LocalDate on, int hour = 12) => MoveToInstantAsync(Core.Calendar.Berlin.At(on, new(hour, 0)));

    public async Task MoveToInstantAsync(Instant at)
    {
        var to = at.ToDateTimeOffset();
        await SettleAsync();
        while (_engine!.NextDue is { } due && due <= to)
        {
            _time.MoveTo(due);
            await SettleAsync();
        }
        _time.MoveTo(to);
        await SettleAsync();
    }

    /// <summary>A host that was away: the clock moves and nobody works.</summary>
    public Task OutageUntilAsync(LocalDate on) => OutageUntilInstantAsync(Core.Calendar.Berlin.At(on, new(12, 0)));

    public async Task OutageUntilInstantAsync(Instant at)
    {
        await StopEngineAsync();
        _time.MoveTo(at.ToDateTimeOffset());
        await StartEngineAsync();
        await SettleAsync();
    }

    /// <summary>The task hub is gone; the facts are not.</summary>
    public async Task LoseTaskHubAsync()
    {
        await StopEngineAsync();
        Store = new();
        await StartEngineAsync();
    }

    public async Task SettleAsync()
    {
        do
        {
            await DrainAsync();
            _engine!.TimeMoved();
        }
        while (!await _engine.BecomeIdleAsync(Stop) || Waits);
    }

    /// <summary>Domain time passes, and what was put off in the outbox is looked at again.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        _time.MoveTo(_time.GetUtcNow() + time);
        await DeliverWaitingAsync();
        await SettleAsync();
    }

    /// <summary>The delayed checks, all at once.</summary>
    public async Task RunChecksAsync()
    {
        while (_storage.MemoryQueue(Queues.Check).Take() is { } message)
        {
            var check = Json.Read<Check>(message);
            await Get<IEnumerable<IChecked>>().Single(one => one.Kind == check.Kind).CheckAsync(check.Id, Client, default);
        }
        await SettleAsync();
    }

    private bool Waits => Mails.Waiting.Any(message => message.VisibleAfter == TimeSpan.Zero);

    private async Task DrainAsync()
    {
        while (Waits) await DeliverWaitingAsync();
        Sent.AddRange(Sender.Got.Skip(Sent.Count).Select(mail => $"{Today:uuuu-MM-dd} {mail.Key}"));
    }

    /// <summary>Every message that lies in the queue now, delayed ones too.</summary>
    private async Task DeliverWaitingAsync()
    {
        for (var waiting = Mails.Waiting.Length; waiting > 0; waiting--) await Get<MailDelivery>().DeliverAllAsync(MailId.In(Mails.Take()!), default);
    }

    protected async Task StartEngineAsync()
    {
        var functions = new DurableFunctions();
        DurableRegistration.Register(FunctionIndex.Of(FunctionTypes), functions, Get<IServiceScopeFactory>());
        var values = new Values(Get<IOptions<JsonSerializerOptions>>());
        _engine = new(History, functions, values, _time, NullLoggerFactory.Instance);
        Client = _engine.Client;
        await _engine.StartAsync(default);
    }

    private async Task StopEngineAsync()
    {
        if (_engine is null) return;
        await _engine.StopAsync(default);
        _engine.Dispose();
        _engine = null;
    }
}
