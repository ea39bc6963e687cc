using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Writes the mails that an implementation owes. Repeatable: each is keyed by its event.</summary>
internal sealed class LeadMails(
    Facts<Implementation, ImplementationEvent> works, Mailroom mailroom, DutyLetterFactsSource names, Clock clock)
{
    /// <summary>Mails first, then the fact that they lie in the outbox. Given to yet another unit, it is told there.</summary>
    /// <returns>As it stands then.</returns>
    public Task<Stored<Implementation>> WriteAsync(Stored<Implementation> stored, CancellationToken cancellation) =>
        stored.State.Owed.IsEmpty ? Task.FromResult(stored) : Races.WinAsync($"the mails of {stored.Key.Stream}", async () =>
        {
            var now = (await works.LoadAsync(stored.Key, cancellation))!;
            if (now.State.Owed.IsEmpty) return now;
            foreach (var owed in now.State.Owed) await WriteAsync(owed, now.State, cancellation);
            var written = new ImplementationEvent.MailsWritten([.. now.State.Owed.Select(mail => mail.Key)]);
            var commandId = string.Create(CultureInfo.InvariantCulture, $"told-{now.Version}");
            return await works.AppendAsync(now.Key, now, [written], commandId, Actor.Time, clock.Now, cancellation)
                is Appended<Implementation>.Written done ? done.Now : null;
        });

    private async Task WriteAsync(OwedMail owed, Implementation work, CancellationToken cancellation)
    {
        var unit = ((Recipient.UnitMailbox)owed.To).Unit;
        if (work.Unit != unit || await mailroom.HasAsync(owed, cancellation)) return;
        var facts = await names.LoadAsync([work.Body], [unit], cancellation);
        await mailroom.WriteAsync(owed, WorkLetters.Given(work, facts), cancellation);
    }
}
