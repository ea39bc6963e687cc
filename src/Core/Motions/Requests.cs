using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>Asking for what is missing in a motion's state.</summary>
internal static class Requests
{
    /// <summary>
    /// The office is asked once in a state, on <paramref name="first"/> or the working day after (null: at once). From then on it stands
    /// on the office's letter until a
    /// person has recorded what is missing: how often it is told again is <see cref="FollowUp.OfficeLetters"/>' business. Null: it has
    /// been asked.
    /// </summary>
    public static Happening? Once(BodyCalendar calendar, Motion motion, MailKind kind, LocalDate? first, LocalDate today)
    {
        if (motion.LastAsked is not null) return null;
        if (first is not { } day) return new(Instant.MinValue, new MotionEvent.Asked(kind, today));
        var on = calendar.WorkingDaysOn(today).OnOrAfter(day);
        return new(Berlin.Morning(on), new MotionEvent.Asked(kind, on));
    }

    /// <summary>
    /// The next request of a kind to those who get no letter of the office: first on <paramref name="first"/> (null: at once), then every
    /// <paramref name="every"/> working days. Of several that have
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
