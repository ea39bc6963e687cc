using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Writes the mails that follow from a unit's answer or from a hand-over. Repeatable: each is keyed by its event.</summary>
internal sealed class AnswerMails(Facts<ReportingDuty, DutyEvent> duties, Mailroom mailroom, DutyLetterFactsSource names, TimeProvider time)
{
    /// <param name="stored">As it stands.</param>
    /// <param name="after">Number of the last event that has been told.</param>
    /// <param name="cancellation">Of the request.</param>
    public async Task WriteAsync(Stored<ReportingDuty> stored, int after, CancellationToken cancellation)
    {
        foreach (var each in await duties.EventsAsync(stored.Key, cancellation))
            if (each.Number > after)
                foreach (var owed in AnswerNotices.For(stored.State, each.Event, each.Number))
                    if (!await mailroom.HasAsync(owed, cancellation)) await WriteAsync(owed, stored.State, each.Event, cancellation);
    }

    private async Task WriteAsync(OwedMail owed, ReportingDuty duty, DutyEvent happened, CancellationToken cancellation)
    {
        var report = happened switch
        {
            DutyEvent.ReportHandedIn handedIn => handedIn.Report,
            DutyEvent.HandOverAsked asked => asked.Report,
            DutyEvent.MoreTimeAsked asked => asked.Report,
            DutyEvent.DelayExplained explained => explained.Report,
            _ => null,
        };
        var facts = await names.LoadAsync([duty.Body], report?.Unit is { } other ? [duty.Unit, other] : [duty.Unit], cancellation);
        if (report is null) await mailroom.WriteAsync(owed, ReportLetters.HandedOver(duty, facts), [duty], DueDates.Of([duty], time, facts), cancellation);
        else await mailroom.WriteAsync(owed, owed.To is Recipient.FactionOffice ? ReportLetters.ForFaction(duty, report, facts) : ReportLetters.HandedIn(duty, report, facts), cancellation);
    }
}
