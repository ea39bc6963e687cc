using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Mail;

/// <summary>
/// What the queue's message leads to. Between the first and the last write of a mail the process may die: then it is found in <c>sending</c>,
/// is not sent again, and waits for a report (P22). At most one mail of a message is there at any time.
/// </summary>
internal sealed class MailDelivery(Outbox outbox, OutboxStore store, IMailSender sender, ILogger<MailDelivery> log)
{
    public Task DeliverAsync(MailId id, CancellationToken cancellation) => DeliverAllAsync([id], cancellation);

    /// <summary>One after the other. That a mail was handed over is written in the same call that takes the next one.</summary>
    public async Task DeliverAllAsync(ImmutableArray<MailId> ids, CancellationToken cancellation)
    {
        var all = await Task.WhenAll(ids.Select(id => store.LoadWithMailAsync(id, cancellation)));
        HandedOver? before = null;
        foreach (var (id, found) in ids.Zip(all))
        {
            if (found?.Row.Entry.State is MailState.Pending)
            {
                before = await SendAsync(id, found, before, cancellation);
                continue;
            }
            before = await RecordAsync(before, cancellation);
            if (found is null) log.LogWarning("No mail {Id} in the outbox.", id);
            else await LookAfterAsync(id, cancellation);
        }
        await RecordAsync(before, cancellation);
    }

    /// <returns>The mail if the service has taken it and that is not written down yet.</returns>
    private async Task<HandedOver?> SendAsync(MailId id, OutboxMail found, HandedOver? before, CancellationToken cancellation)
    {
        var taken = await TakeAsync(found.Row, before, cancellation);
        // Somebody else has taken it; or we have, and storage's answer was lost on the way: the row is looked at again in any case.
        if (taken is null) await LookAfterAsync(id, cancellation);
        else if (taken.Entry.State is not MailState.Sending) await outbox.LookAgainAsync(taken.Entry, cancellation);
        else if (await sender.SendAsync(found.Mail, taken.Entry.State.Sendings.Last, cancellation) is var happened && happened is MailHappening.HandedOver how)
            return new(taken, how);
        else await ApplyAsync(id, happened ?? new MailHappening.TimePassed(), cancellation);
        return null;
    }

    private async Task<OutboxRow?> TakeAsync(OutboxRow row, HandedOver? before, CancellationToken cancellation)
    {
        if (before is not null && await outbox.TryApplyAsync([(before.Row, [before.How]), (row, _taken)], cancellation) is [_, var taken]) return taken;
        await RecordAsync(before, cancellation);
        return await outbox.TryApplyAsync(row, new MailHappening.Taken(), cancellation);
    }

    /// <returns>Null: nothing is left to be written down.</returns>
    private async Task<HandedOver?> RecordAsync(HandedOver? mail, CancellationToken cancellation)
    {
        if (mail is null || await outbox.TryApplyAsync(mail.Row, mail.How, cancellation) is not null) return null;
        await ApplyAsync(MailId.Of(mail.Row.Entry.Key), mail.How, cancellation);
        return null;
    }

    private Task LookAfterAsync(MailId id, CancellationToken cancellation) => ApplyAsync(id, new MailHappening.TimePassed(), cancellation);

    private async Task ApplyAsync(MailId id, MailHappening happened, CancellationToken cancellation) =>
        await outbox.LookAgainAsync((await outbox.ApplyAsync(id, happened, cancellation))!, cancellation);

    private static readonly ImmutableArray<MailHappening> _taken = [new MailHappening.Taken()];

    /// <summary>With the service, as nothing says yet.</summary>
    private sealed record HandedOver(OutboxRow Row, MailHappening.HandedOver How);
}

/// <summary>Hands a mail to the service that sends it.</summary>
internal interface IMailSender
{
    /// <param name="attempt">Which sending of this mail it is, from 1: what is reported later names it.</param>
    /// <returns>What happened to it; null when nobody can know, since the answer was lost.</returns>
    Task<MailHappening?> SendAsync(RenderedMail mail, int attempt, CancellationToken cancellation);
}
