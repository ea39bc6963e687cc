using NodaTime.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>Units whose due meeting was moved or cancelled are told once.</summary>
public static class ReplanNotices
{
    /// <summary>
    /// One notice a unit and change, for the meeting as it stands now: changes that were overtaken by another are told no more. A change back and forth counts up.
    /// A unit to which a duty was given after the change knows no other day.
    /// </summary>
    public static ImmutableArray<OwedMail> Owed(Meeting meeting, IEnumerable<ReportingDuty> duties)
    {
        LocalDate? now = meeting.TakesPlace ? meeting.On : null;
        return
        [
            .. from duty in duties
               from period in duty.Periods
               where !period.Replans.IsEmpty
               let last = period.Replans[^1]
               where last.Meeting == meeting.Id && last.MeetingNowOn == now && (duty.UnitSince is null || duty.UnitSince <= last.On)
               group period by (duty.Unit, last.Was, Times: period.Replans.Count(each => each with { On = last.On } == last)) into told
               orderby told.Key.Unit.Value
               select For(meeting, told.Key.Unit, told.Key.Was, now, told.Key.Times),
        ];
    }

    private static OwedMail For(Meeting meeting, UnitId unit, LocalDate? was, LocalDate? now, int times)
    {
        var change = $"{(was is { } from ? LocalDatePattern.Iso.Format(from) : "none")}.{(now is { } to ? LocalDatePattern.Iso.Format(to) : "cancelled")}{(times > 1 ? $".{times}" : "")}";
        return new($"replanNotice.{meeting.Id}.{change}.{unit}", MailKind.ReplanNotice, new Recipient.UnitMailbox(unit), meeting.Id.Value);
    }
}
