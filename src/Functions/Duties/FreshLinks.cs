using NodaTime.Text;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Sends a fresh link to the registered address of the unit that owes the report now. One a day and duty, whoever asks.</summary>
internal sealed class FreshLinks(Mailroom mailroom, DutyLetterFactsSource names, DatedApi dated)
{
    /// <returns>False when nothing is open that a link could be for.</returns>
    public async Task<bool> SendAsync(ReportingDuty duty, CancellationToken cancellation)
    {
        if (DutyLine.Of(duty).Asked is null || !duty.IsOpen) return false;
        var owed = new OwedMail($"freshLink.{duty.Id}.{LocalDatePattern.Iso.Format(dated.Today())}", MailKind.FreshLink, new Recipient.UnitMailbox(duty.Unit), duty.Id.Value);
        if (!await mailroom.HasAsync(owed, cancellation)) await mailroom.WriteAsync(owed, ReportLetters.FreshLink(duty, await names.LoadAsync([duty.Body], [duty.Unit], cancellation)), cancellation);
        return true;
    }
}
