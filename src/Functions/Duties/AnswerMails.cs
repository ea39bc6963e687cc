using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Writes the mails that a duty owes since a unit has answered or it was handed over. Repeatable: each is keyed by its event.</summary>
internal sealed class AnswerMails(Facts<ReportingDuty, DutyEvent> duties, Mailroom mailroom, DutyLetterFactsSource names, Clock clock)
{
    /// <summary>Mails first, then the fact that they lie in the outbox: a crash in between repeats them under the same keys.</summary>
    /// <returns>As it stands then.</returns>
    public Task<Stored<ReportingDuty>> WriteAsync(Stored<ReportingDuty> stored, CancellationToken cancellation) =>
        stored.State.Owed.IsEmpty ? Task.FromResult(stored) : Races.WinAsync($"the mails of {stored.Key.Stream}", async () =>
        {
            var now = (await duties.LoadAsync(stored.Key, cancellation))!;
            if (now.State.Owed.IsEmpty) return now;
            var events = (await duties.EventsAsync(now.Key, cancellation)).ToDictionary(one => one.Number, one => one.Event);
            foreach (var owed in now.State.Owed) await WriteAsync(owed, now.State, events[AnswerNotices.EventOf(owed)], cancellation);
            var written = new DutyEvent.MailsWritten([.. now.State.Owed.Select(mail => mail.Key)]);
            var commandId = string.Create(CultureInfo.InvariantCulture, $"told-{now.Version}");
            return await duties.AppendAsync(now.Key, now, [written], commandId, Actor.Time, clock.Now, cancellation) is Appended<ReportingDuty>.Written done
                ? done.Now
                : null;
        });

    /// <summary>What was stored before owed mails were facts (0023), shortly before the upgrade, and may not have been told: only what was stored without them, and lately.</summary>
    public async Task WriteOlderAsync(Stored<ReportingDuty> stored, CancellationToken cancellation)
    {
        foreach (var append in (await duties.EventsAsync(stored.Key, cancellation)).GroupBy(one => one.CommandId))
            if (AnswerNotices.MayWait(append.First().At, clock.Now) && !append.Any(one => one.Event is DutyEvent.MailsOwed))
                foreach (var each in append)
                    foreach (var owed in AnswerNotices.For(stored.State, each.Event, each.Number))
                        await WriteAsync(owed, stored.State, each.Event, cancellation);
    }

    private async Task WriteAsync(OwedMail owed, ReportingDuty duty, DutyEvent happened, CancellationToken cancellation)
    {
        if (await mailroom.HasAsync(owed, cancellation)) return;
        var report = happened switch
        {
            DutyEvent.ReportHandedIn handedIn => handedIn.Report,
            DutyEvent.HandOverAsked asked => asked.Report,
            DutyEvent.MoreTimeAsked asked => asked.Report,
            DutyEvent.DelayExplained explained => explained.Report,
            _ => null,
        };
        var facts = await names.LoadAsync([duty.Body], report?.Unit is { } other ? [duty.Unit, other] : [duty.Unit], cancellation);
        if (report is null) await mailroom.WriteAsync(owed, ReportLetters.HandedOver(duty, facts), [duty], DueDates.Of([duty], clock, facts), cancellation);
        else await mailroom.WriteAsync(owed, owed switch
        {
            { Kind: MailKind.ReportReceipt } => ReportLetters.Receipt(duty, report, facts),
            { To: Recipient.FactionOffice } => ReportLetters.ForFaction(duty, report, facts),
            _ => ReportLetters.HandedIn(duty, report, facts),
        }, cancellation);
    }
}
