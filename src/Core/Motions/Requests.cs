using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>Asking the office again and again, at a distance of working days, until a person has recorded what is missing.</summary>
internal static class Requests
{
    /// <summary>
    /// The next request of a kind: first on <paramref name="first"/> (null: at once), then every <paramref name="every"/> working days. Of several that have
    /// gone by unasked only the latest counts, so that an outage ends with one mail.
    /// </summary>
    public static Happening Every(BodyCalendar calendar, Motion motion, MailKind kind, LocalDate? first, int every, LocalDate today)
    {
        if (motion.LastAsked is null && first is null) return new(Instant.MinValue, new MotionEvent.Asked(kind, today));
        var on = motion.LastAsked is { } last ? calendar.WorkingDaysOn(today).Plus(last, every) : calendar.WorkingDaysOn(today).OnOrAfter(first!.Value);
        for (var later = calendar.WorkingDaysOn(today).Plus(on, every); later <= today; later = calendar.WorkingDaysOn(today).Plus(on, every)) on = later;
        return new(Berlin.Morning(on), new MotionEvent.Asked(kind, on));
    }
}
