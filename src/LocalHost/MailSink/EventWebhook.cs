using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using Azure;
using Wiedervorlage.LocalHost.Time;
using Wiedervorlage.LocalHost.Triggers;

namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>Posts events to the app as SendGrid does: signed, and again after a while when the answer is not 2xx. What a kill left unposted is posted after the restart.</summary>
internal sealed class EventWebhook(
    SentMails mails, SinkKey key, SinkSwitch behaviour, IConfiguration configuration, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<EventWebhook> logger)
    : BackgroundWork(lifetime, logger), IDueWork
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private const int MostInAPost = 100;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly WorkInHand _hand = new();
    private readonly ConcurrentQueue<SentMail> _waiting = new();
    private readonly ConcurrentQueue<SentMail> _failed = new();
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public DateTimeOffset? NextDue => null;

    public void TimeMoved()
    {
    }

    public async Task<bool> BecomeIdleAsync(CancellationToken cancellation)
    {
        var idle = _hand.Idle;
        var was = idle.IsCompleted;
        await idle.WaitAsync(cancellation);
        return was;
    }

    /// <summary>Returns at once. As SendGrid does, it gathers what happens within a moment, and while a post is under way, into one post.</summary>
    public void Post(SentMail mail)
    {
        _waiting.Enqueue(mail);
        _hand.Start(PostWaitingAsync);
    }

    private async Task PostWaitingAsync()
    {
        await _oneAtATime.WaitAsync();
        try
        {
            if (_waiting.IsEmpty) return;
            await Task.Delay(Gathering);
            var mails = new List<SentMail>();
            while (mails.Count < MostInAPost && _waiting.TryDequeue(out var mail)) mails.Add(mail);
            var taken = await PostAsync(MailEvents.Of(mails, behaviour.Now, time.GetUtcNow())) && await RememberAsync(mails);
            if (!taken) mails.ForEach(_failed.Enqueue);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <returns>False when the answer was not 2xx or there was none.</returns>
    public async Task<bool> PostAsync(byte[] body)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{configuration["BaseUrl"]}/api/sendgrid-events") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", key.Sign(timestamp, body));
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
        try
        {
            using var answer = await _http.SendAsync(request);
            if (!answer.IsSuccessStatusCode) logger.LogInformation("Events were not taken: {Status}.", (int)answer.StatusCode);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            logger.LogInformation("Events were not taken: {Why}", exception.Message);
            return false;
        }
    }

    private async Task<bool> RememberAsync(List<SentMail> all)
    {
        try
        {
            await mails.EventsPostedAsync(all);
            return true;
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException or TaskCanceledException)
        {
            logger.LogWarning("The events of {Count} mails are posted again, since storage gives no answer: {Why}", all.Count, exception.Message);
            return false;
        }
    }

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        foreach (var mail in await mails.WithPendingEventsAsync(cancellation)) Post(mail);
    }

    protected override async Task RunAsync(CancellationToken stopping)
    {
        for (var pause = FirstPause; ;)
        {
            await Task.Delay(pause, stopping);
            pause = _failed.IsEmpty ? FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;
            for (var again = _failed.Count; again > 0 && _failed.TryDequeue(out var mail); again--) Post(mail);
        }
    }

    protected override async Task FinishAsync(CancellationToken cancellation)
    {
        await _hand.Idle.WaitAsync(cancellation);
        _http.Dispose();
        _oneAtATime.Dispose();
    }
}
