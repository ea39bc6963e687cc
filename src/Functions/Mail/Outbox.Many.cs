using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Mail;

/// <summary>The same for many mails with few calls. Each stays a mail of its own: its key, its rows, its states.</summary>
internal sealed partial class Outbox
{
    /// <summary>
    /// As if each were put in alone, but a batch of rows in one call and one message for the batch. Where one lies there already (a step
    /// that died is repeated), its batch goes one by one.
    /// </summary>
    public async Task PutAllAsync(IReadOnlyCollection<RenderedMail> mails, CancellationToken cancellation)
    {
        await foreach (var (batch, written) in store.InsertAllAsync(mails.Select(mail => (mail, EntryOf(mail))), cancellation))
        {
            if (written) await storage.Queue(Queues.OutboundMail).SendAsync(MailId.Message(batch.Select(mail => mail.Key)), TimeSpan.Zero, cancellation);
            else foreach (var mail in batch) await PutAsync(mail, cancellation);
        }
    }

    /// <summary>Tells of several mails, to each what happened to it in that order.</summary>
    /// <returns>Where each stands now, in the same order; null: there is none under this id.</returns>
    public async Task<ImmutableArray<OutboxEntry?>> ApplyAllAsync(
        IReadOnlyCollection<(MailId Id, ImmutableArray<MailHappening> Happened)> all, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<OutboxEntry?>(all.Count);
        foreach (var some in all.Chunk(OutboxStore.MostAtOnce)) entries.AddRange(await ApplySomeAsync(some, cancellation));
        return entries.ToImmutable();
    }

    /// <summary>For rows at hand, all or none in one call, once.</summary>
    /// <returns>Null when somebody else was faster with one of them.</returns>
    public Task<ImmutableArray<OutboxRow>?> TryApplyAsync(
        ImmutableArray<(OutboxRow Row, ImmutableArray<MailHappening> Happened)> several, CancellationToken cancellation)
    {
        var now = Now;
        return store.SaveAsync([.. several.Select(one => (one.Row, Next(one.Row.Entry.State, one.Happened, now)))], now, cancellation);
    }

    private async Task<IEnumerable<OutboxEntry?>> ApplySomeAsync(
        (MailId Id, ImmutableArray<MailHappening> Happened)[] some, CancellationToken cancellation)
    {
        var rows = await Task.WhenAll(some.Select(one => store.LoadAsync(one.Id, cancellation)));
        var known = some.Zip(rows).Where(one => one.Second is not null).Select(one => (one.Second!, one.First.Happened)).ToImmutableArray();
        if (await TryApplyAsync(known, cancellation) is not { } saved) return await OneByOneAsync(some, cancellation);
        var left = new Queue<OutboxRow>(saved);
        return rows.Select(row => row is null ? null : left.Dequeue().Entry);
    }

    private async Task<IEnumerable<OutboxEntry?>> OneByOneAsync(
        (MailId Id, ImmutableArray<MailHappening> Happened)[] some, CancellationToken cancellation)
    {
        var entries = new List<OutboxEntry?>();
        foreach (var (id, happened) in some) entries.Add(await ApplyAsync(id, happened, cancellation));
        return entries;
    }

    private MailState Next(MailState state, ImmutableArray<MailHappening> happened, Instant now) =>
        happened.Aggregate(state, (was, one) => OutboxDecider.Next(was, one, now, _rules));
}
