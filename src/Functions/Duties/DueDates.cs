using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The attachments of a letter to a unit: its due dates for the calendar, if it has any ahead.</summary>
internal static class DueDates
{
    public static ImmutableArray<MailAttachment> Of(IEnumerable<ReportingDuty> duties, Clock clock, DutyLetterFacts facts)
    {
        var now = clock.Now;
        return DueCalendar.Of(duties, Berlin.DateOf(now), now, facts) is { } file ? [file] : [];
    }
}
