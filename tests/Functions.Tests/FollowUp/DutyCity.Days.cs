using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.LocalHost.Durable;
using Wiedervorlage.LocalHost.Worker;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>How the days pass.</summary>
internal sealed partial class DutyCity
{
    /// <summary>Lives through the days from tomorrow to <paramref name="last"/>, inclusive.</summary>
    public async Task<DutyCity> UntilAsync(LocalDate last, Func<LocalDate, Task>? atNoon = null)
    {
        while (_lived < last)
        {
            var day = _lived = _lived.PlusDays(1);
            await MoveAsync(Utc(day, 5));
            await Get<Daily>().Run(new TimerInfo(), Client, Stop);
            await MoveAsync(Utc(day, 11));
            if (atNoon is not null) await atNoon(day);
            await MoveAsync(Utc(day, 20));
        }
        return this;
    }

    /// <summary>The process is gone until the early morning of <paramref name="back"/>.</summary>
    public async Task OutageAsync(LocalDate back)
    {
        await StopAsync();
        _time.MoveTo(Utc(back, 4));
        _lived = back.PlusDays(-1);
        await StartAsync();
    }

    public async Task SettleAsync()
    {
        do _engine!.TimeMoved();
        while (!await _engine.BecomeIdleAsync(Stop));
        await DeliverAsync();
    }

    private static DateTimeOffset Utc(LocalDate day, int hour) => day.At(new LocalTime(hour, 0)).InUtc().ToDateTimeOffset();

    private async Task MoveAsync(DateTimeOffset to)
    {
        await SettleAsync();
        while (_engine!.NextDue is { } due && due <= to)
        {
            _time.MoveTo(due);
            await SettleAsync();
        }
        _time.MoveTo(to);
    }

    private async Task DeliverAsync()
    {
        var queue = _storage.Mails;
        while (queue.Take() is { } id) await Get<MailDelivery>().DeliverAsync(new(id), Stop);
        Sent.AddRange(Sender.Got.Skip(Sent.Count).Select(mail => $"{Today:uuuu-MM-dd} {mail.Key}"));
    }

    private async Task StartAsync()
    {
        var values = new Values(Get<IOptions<JsonSerializerOptions>>());
        _engine = new(_storage.History, _functions, values, _time, NullLoggerFactory.Instance);
        Client = new LocalDurableTaskClient(_engine, _storage.History, values);
        await _engine.StartAsync(Stop);
    }

    private async Task StopAsync()
    {
        if (_engine is null) return;
        await _engine.StopAsync(CancellationToken.None);
        _engine.Dispose();
        _engine = null;
    }
}
