using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Mail;

/// <summary>Every mail that ever was to go out, under its key: put in as often as anyone likes, sent once.</summary>
internal sealed partial class Outbox(OutboxStore store, IStorage storage, Clock clock, Settings settings)
{
    private const int ManyAttempts = 5;
    private const int MonthsForgotten = 12;

    private readonly OutboxRules _rules = new(settings.InDoubt == "sendAgain") { KeepTextDays = settings.KeepMailsDays };

    /// <summary>
    /// First the row, then the message: so a mail whose message was lost is still found. Putting it in again changes nothing, but queues a
    /// pending one again.
    /// </summary>
    /// <returns>True when it was not there before.</returns>
    public async Task<bool> PutAsync(RenderedMail mail, CancellationToken cancellation = default)
    {
        var isNew = await store.InsertAsync(mail, EntryOf(mail), cancellation);
        if (isNew || (await FindAsync(mail.Key, cancellation))?.State is MailState.Pending) await QueueAsync(mail.Key, TimeSpan.Zero, cancellation);
        return isNew;
    }

    /// <summary>Where the mail with this key stands; null: never put in.</summary>
    public async Task<OutboxEntry?> FindAsync(string key, CancellationToken cancellation = default) =>
        (await store.LoadAsync(MailId.Of(key), cancellation))?.Entry;

    /// <summary>The same by the id that stands in the address for answers.</summary>
    public async Task<OutboxEntry?> FindAsync(MailId id, CancellationToken cancellation) => (await store.LoadAsync(id, cancellation))?.Entry;

    /// <summary>The mail itself, for those who may read it.</summary>
    public async Task<RenderedMail?> ReadAsync(MailId id, CancellationToken cancellation = default) =>
        (await store.LoadWithMailAsync(id, cancellation))?.Mail;

    /// <summary>Tells the outbox what happened; decided again as often as somebody else is faster.</summary>
    /// <returns>Where the mail stands now; null: there is none under this id.</returns>
    public Task<OutboxEntry?> ApplyAsync(MailId id, MailHappening happened, CancellationToken cancellation = default) =>
        ApplyAsync(id, [happened], cancellation);

    /// <summary>The same for several things, in that order and in one write.</summary>
    public async Task<OutboxEntry?> ApplyAsync(MailId id, ImmutableArray<MailHappening> happened, CancellationToken cancellation)
    {
        return (await Races.WinAsync($"mail {id}", async () =>
            await store.LoadAsync(id, cancellation) is not { } row ? new Found(null)
            : await TryApplyAsync(row, happened, cancellation) is { } saved ? new Found(saved.Entry)
            : null)).Entry;
    }

    /// <summary>The same for a row at hand, once.</summary>
    /// <returns>Null when somebody else was faster; <paramref name="row"/> itself when nothing changes.</returns>
    public async Task<OutboxRow?> TryApplyAsync(OutboxRow row, MailHappening happened, CancellationToken cancellation) =>
        await TryApplyAsync([(row, [happened])], cancellation) is [var now] ? now : null;

    private async Task<OutboxRow?> TryApplyAsync(OutboxRow row, ImmutableArray<MailHappening> happened, CancellationToken cancellation) =>
        await TryApplyAsync([(row, happened)], cancellation) is [var now] ? now : null;

    /// <summary>The office has a mail that failed, bounced or is in doubt sent once more.</summary>
    public async Task<OutboxEntry?> SendAgainAsync(string key, CancellationToken cancellation = default)
    {
        var entry = await ApplyAsync(MailId.Of(key), new MailHappening.SendAgain(), cancellation);
        if (entry?.State is MailState.Pending) await QueueAsync(key, TimeSpan.Zero, cancellation);
        return entry;
    }

    /// <summary>The office has seen to a mail that failed, bounced or is in doubt.</summary>
    public Task<OutboxEntry?> SettleAsync(string key, CancellationToken cancellation = default) =>
        ApplyAsync(MailId.Of(key), new MailHappening.SeenTo(), cancellation);

    /// <summary>What a person has to look at: failed, in doubt, bounced, what was put off many times, and at once what waits for a setting to be mended.</summary>
    public async Task<ImmutableArray<OutboxEntry>> AttentionAsync(CancellationToken cancellation = default) =>
        [.. await store.OpenAsync(cancellation).Select(row => row.Entry)
            .Where(entry => entry.State is MailState.Failed or MailState.InDoubt or MailState.Bounced or MailState.Pending { Attempts: >= ManyAttempts }
                or MailState.Pending { Trouble: not null })
            .OrderBy(entry => entry.PutAt).ToListAsync(cancellation)];

    /// <summary>
    /// Looks at everything unfinished: queues what is due, finds what is in doubt. Run daily and at every start; running it more often does
    /// no harm. What is on its way gets no message from here: whoever took it holds one, which comes back when that process dies, and many
    /// starts must not make many messages of it.
    /// </summary>
    public async Task SweepAsync(CancellationToken cancellation = default)
    {
        await foreach (var row in store.OpenAsync(cancellation))
        {
            if (row.Entry.State is MailState.Failed or MailState.Bounced) continue;
            var entry = await ApplyAsync(MailId.Of(row.Entry.Key), new MailHappening.TimePassed(), cancellation);
            if (entry?.State is MailState.Pending pending && pending.IsDue(Now)) await QueueAsync(entry.Key, TimeSpan.Zero, cancellation);
        }
    }

    /// <summary>All that is not finished.</summary>
    public IAsyncEnumerable<OutboxEntry> OpenAsync(CancellationToken cancellation) => store.OpenAsync(cancellation).Select(row => row.Entry);

    /// <summary>What was finished in the month of <paramref name="at"/> (UTC) and has its text still.</summary>
    public IAsyncEnumerable<OutboxEntry> FinishedAsync(Instant at, CancellationToken cancellation) =>
        store.FinishedAsync(at, cancellation).Select(async (MailId id, CancellationToken stop) => await store.LoadAsync(id, stop))
            .OfType<OutboxRow>().Select(row => row.Entry);

    /// <summary>The mails that could not be delivered and that nobody has seen to.</summary>
    public IAsyncEnumerable<OutboxEntry> BouncedAsync(CancellationToken cancellation) =>
        store.OpenAsync(cancellation).Select(row => row.Entry).Where(entry => entry.State is MailState.Bounced);

    /// <summary>
    /// Forgets the texts of mails that were finished long ago: of the month before the last day that is kept, and of those before it, in
    /// case the daily run was away.
    /// </summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        var kept = Now - Duration.FromDays(_rules.KeepTextDays);
        for (var months = 1; months <= MonthsForgotten; months++)
        {
            var at = kept.InUtc().LocalDateTime.PlusMonths(-months).InUtc().ToInstant();
            await foreach (var id in store.FinishedAsync(at, cancellation))
                if (await store.LoadAsync(id, cancellation) is not { Entry.State: var state } || MailState.IsFinished(state))
                    await store.ForgetTextAsync(id, at, cancellation);
        }
    }

    /// <summary>
    /// Sees to it that an unfinished mail is looked at again. The date on which it is due stands in its row, in domain time; the message
    /// only comes back in real time: often enough while it is put off, and once for one on its way, when its doubt begins.
    /// </summary>
    public Task LookAgainAsync(OutboxEntry entry, CancellationToken cancellation) => entry.State switch
    {
        MailState.Pending pending when pending.IsDue(Now) => QueueAsync(entry.Key, TimeSpan.Zero, cancellation),
        MailState.Pending { NotBefore: { } notBefore } => QueueAsync(entry.Key, Within(Duration.Min(notBefore - Now, CheckAfter)), cancellation),
        MailState.Sending sending => QueueAsync(entry.Key, Within(_rules.DoubtFrom(sending) - Now), cancellation),
        _ => Task.CompletedTask,
    };

    private Instant Now => clock.Now;

    private Duration CheckAfter => Duration.FromSeconds(settings.CheckAfterSeconds);

    /// <summary>Whole seconds, at least one.</summary>
    private static TimeSpan Within(Duration wait) => TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(wait.TotalSeconds)));

    private OutboxEntry EntryOf(RenderedMail mail) =>
        new(mail.Key, mail.Kind, mail.About, Now, new MailState.Pending(0, null), mail.Role) { Duties = mail.Duties };

    private Task QueueAsync(string key, TimeSpan visibleAfter, CancellationToken cancellation) =>
        storage.Queue(Queues.OutboundMail).SendAsync(MailId.Of(key).Value, visibleAfter, cancellation);

    private sealed record Found(OutboxEntry? Entry);
}
