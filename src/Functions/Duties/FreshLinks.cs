using NodaTime.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Sends fresh links to the registered address of the unit that owes something now. One mail a day and duty, or unit, whoever asks.</summary>
internal sealed class FreshLinks(Mailroom mailroom, DutyLetterFactsSource names, BodyDuties duties, ImplementationCommands implementations, DatedApi dated)
{
    /// <returns>False when nothing is open that a link could be for.</returns>
    public async Task<bool> SendAsync(ReportingDuty duty, CancellationToken cancellation)
    {
        if (DutyLine.Of(duty).Asked is null || !duty.IsOpen) return false;
        var owed = Owed(duty.Unit, duty.Id.Value, duty.Id.Value);
        if (!await mailroom.HasAsync(owed, cancellation)) await mailroom.WriteAsync(owed, ReportLetters.FreshLink(duty, await names.LoadAsync([duty.Body], [duty.Unit], cancellation)), [duty], [], cancellation);
        return true;
    }

    /// <summary>All links of a unit in one mail.</summary>
    /// <returns>False when nothing is open.</returns>
    public async Task<bool> SendAllAsync(UnitId unit, CancellationToken cancellation)
    {
        var owed = Owed(unit, $"unit.{unit}", unit.Value);
        if (await mailroom.HasAsync(owed, cancellation)) return true;
        var open = OpenWork.Of(await duties.AsStoredAsync(null, cancellation), await implementations.AllAsync(null, cancellation)).OfUnit(unit);
        if (open.Bodies().IsEmpty) return false;
        await mailroom.WriteAsync(owed, ReportLetters.FreshLinks(open, await names.LoadAsync(open.Bodies(), [unit], cancellation)), open.Duties, [], cancellation);
        return true;
    }

    private OwedMail Owed(UnitId unit, string what, string about) =>
        new($"freshLink.{what}.{LocalDatePattern.Iso.Format(dated.Today())}", MailKind.FreshLink, new Recipient.UnitMailbox(unit), about);
}
