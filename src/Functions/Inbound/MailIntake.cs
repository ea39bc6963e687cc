using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Inbound.Reading;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>From a stored post to its row in the inbox. Every step can be repeated: the row's id comes from the mail itself.</summary>
internal sealed class MailIntake(
    OriginalMails originals, Inbox inbox, MailJudge judge, InboxAftermath aftermath, Clock clock, ILogger<MailIntake> log) : IDisposable
{
    /// <summary>One mail is read at a time: four of 30 MB at once cost no more than one.</summary>
    private readonly SemaphoreSlim _one = new(1);

    public void Dispose() => _one.Dispose();

    /// <param name="arrival">Id of the stored post.</param>
    /// <param name="read">False: it is only put into the inbox, as unreadable.</param>
    public async Task TakeAsync(string arrival, bool read, DurableTaskClient client, CancellationToken cancellation)
    {
        var entry = await KnownAsync(arrival, cancellation)
            ?? await KeepAsync(await NewAsync(arrival, read, cancellation), arrival, cancellation);
        await aftermath.FollowAsync(entry, client, cancellation);
    }

    private async Task<InboxEntry?> KnownAsync(string arrival, CancellationToken cancellation) =>
        await inbox.RowOfAsync(arrival, cancellation) is { } id ? (await inbox.LoadAsync(id, cancellation))?.Value : null;

    private async Task<InboxEntry> NewAsync(string arrival, bool readable, CancellationToken cancellation)
    {
        if (await originals.FindAsync(arrival, cancellation) is not { } original)
            return Without(arrival, clock.Now,
                new InboxState.Unreadable("Zu einer Nachricht in der Warteschlange gibt es keine gespeicherte Mail."));
        if (original.Length > InboundLimits.Read) return Without(arrival, original.ReceivedAt, new InboxState.TooLarge(original.Length));
        if (!readable)
            return Without(arrival, original.ReceivedAt, new InboxState.Unreadable("Das Lesen der Mail ist mehrmals abgebrochen."));
        var isVouchedFor = await judge.VouchingAsync(original.ReceivedAt, cancellation);
        await _one.WaitAsync(cancellation);
        try
        {
            using var post = await originals.SpoolAsync(original, cancellation);
            using var read = PostReader.Read(post.Open(), original.ContentType, isVouchedFor);
            if (read is PostReading.Understood understood) return await judge.JudgeAsync(understood.Mail, original, cancellation);
            var not = (PostReading.NotUnderstood)read;
            log.LogWarning(not.Cause, "The mail {Arrival} could not be read.", arrival);
            return Without(arrival, original.ReceivedAt, new InboxState.Unreadable(not.Why));
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The same mail again adds its arrival to the row that is there; nothing else changes.</summary>
    private async Task<InboxEntry> KeepAsync(InboxEntry entry, string arrival, CancellationToken cancellation)
    {
        Document<InboxEntry>? saved = null;
        while (saved is null)
        {
            var was = await inbox.LoadAsync(entry.Id, cancellation);
            if (was is null) saved = await inbox.SaveAsync(entry, null, cancellation);
            else if (was.Value.Arrivals.Contains(arrival)) saved = was;
            else saved = await inbox.SaveAsync(was.Value with { Arrivals = was.Value.Arrivals.Add(arrival) }, was, cancellation);
        }
        await inbox.RememberAsync(arrival, entry.Id, cancellation);
        return saved.Value;
    }

    private static InboxEntry Without(string arrival, Instant at, InboxState state) =>
        new(InboxIds.OfArrival(arrival), at, [arrival], null, null, null, null, state);
}
