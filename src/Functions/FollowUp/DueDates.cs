using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>The attachments of a letter to a unit: its due dates for the calendar, if it has any ahead.</summary>
internal static class DueDates
{
    public static ImmutableArray<MailAttachment> Of(IEnumerable<ReportingDuty> duties, TimeProvider time, DutyLetterFacts facts)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return DueCalendar.Of(duties, Berlin.DateOf(now), now, facts) is { } file ? [file] : [];
    }
}
