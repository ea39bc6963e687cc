using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Writes the mails that follow from a unit's answer or from a hand-over. Repeatable: each is keyed by its event.</summary>
internal sealed class AnswerMails(Facts<ReportingDuty, DutyEvent> duties, Mailroom mailroom, DutyLetterFactsSource names)
{
    /// <param name="stored">As it stands.</param>
    /// <param name="after">Number of the last event that has been told.</param>
    /// <param name="cancellation">Of the request.</param>
    public async Task WriteAsync(Stored<ReportingDuty> stored, int after, CancellationToken cancellation)
    {
        foreach (var each in await duties.EventsAsync(stored.Key, cancellation))
            if (each.Number > after && AnswerNotices.For(stored.State, each.Event, each.Number) is { } owed && !await mailroom.HasAsync(owed, cancellation))
                await mailroom.WriteAsync(owed, await LetterAsync(stored.State, each.Event, cancellation), cancellation);
    }

    private async Task<Web.Letters.Letter> LetterAsync(ReportingDuty duty, DutyEvent happened, CancellationToken cancellation)
    {
        var report = happened switch
        {
            DutyEvent.ReportHandedIn handedIn => handedIn.Report,
            DutyEvent.HandOverAsked asked => asked.Report,
            DutyEvent.MoreTimeAsked asked => asked.Report,
            _ => null,
        };
        var facts = await names.LoadAsync([duty.Body], report?.Unit is { } other ? [duty.Unit, other] : [duty.Unit], cancellation);
        return report is null ? ReportLetters.HandedOver(duty, facts) : ReportLetters.HandedIn(duty, report, facts);
    }
}
