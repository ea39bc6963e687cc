using NodaTime.Text;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>A period that opens, and the day on which it does.</summary>
internal readonly record struct Opening(string Key, LocalDate On, Due Due);

/// <summary>The rules of domain section 4: which periods a duty has, when they open, and where they are due. Everything follows from the duty and the calendar, nothing from "now".</summary>
internal static class DuePlan
{
    /// <summary>Key of the one period of <see cref="Cadence.NextMeeting"/>.</summary>
    public const string Next = "next";

    /// <summary>Key of the one period of <see cref="Cadence.ByDate"/>.</summary>
    public static string Key(Cadence.ByDate cadence) => LocalDatePattern.Iso.Format(cadence.On);

    /// <summary>The first period: the one in which the duty arises if it still has a meeting whose paper deadline is ahead, else the next.</summary>
    public static CalendarPeriod? First(Cadence cadence, LocalDate arose, BodyCalendar calendar)
    {
        if (cadence.Months is not { } months) return null;
        var period = CalendarPeriod.Of(arose, months);
        return LastMeeting(period, arose, arose, calendar) is null ? period.Next : period;
    }

    /// <summary>The period that follows what has opened so far; null if nothing follows, or not before there is another meeting.</summary>
    public static Opening? Following(ReportingDuty duty, BodyCalendar calendar) => duty.Cadence switch
    {
        Cadence.NextMeeting or Cadence.ByDate => duty.Periods.IsEmpty ? Once(duty, calendar) : null,
        Cadence.EveryMeeting => EveryMeeting(duty, calendar),
        _ => InMonths(duty, calendar),
    };

    /// <summary>Where a period is due, by what is known on <paramref name="asOf"/>.</summary>
    public static Due Fix(ReportingDuty duty, string key, LocalDate asOf, BodyCalendar calendar) => duty.Cadence switch
    {
        Cadence.ByDate by => Due.By(by.On, LastMeeting(duty.AroseOn, by.On, asOf, calendar)),
        Cadence.NextMeeting or Cadence.EveryMeeting => Due.At(calendar.NextOnOrAfter(LocalDate.Max(asOf, duty.AroseOn.PlusDays(1)))),
        _ => InPeriod(duty, CalendarPeriod.Parse(key)!.Value, asOf, calendar),
    };

    private static Opening Once(ReportingDuty duty, BodyCalendar calendar)
    {
        var key = duty.Cadence is Cadence.ByDate by ? Key(by) : Next;
        return new(key, duty.AroseOn, Fix(duty, key, duty.AroseOn, calendar));
    }

    private static Opening? InMonths(ReportingDuty duty, BodyCalendar calendar)
    {
        var last = duty.Periods.LastOrDefault(period => !period.Collapsed)?.Key;
        var period = last is null ? CalendarPeriod.Parse(duty.FirstPeriod) : CalendarPeriod.Parse(last)?.Next;
        if (period is not { } next) return null;
        var on = LocalDate.Max(next.First, duty.AroseOn);
        return new(next.ToString(), on, InPeriod(duty, next, on, calendar));
    }

    /// <summary>The period for a meeting opens the day after the meeting before it, whether or not that one was reported to.</summary>
    private static Opening? EveryMeeting(ReportingDuty duty, BodyCalendar calendar)
    {
        var meeting = calendar.Meetings.FirstOrDefault(each =>
            each.TakesPlace && each.On > duty.AroseOn && !duty.Periods.Any(period => period.Due.Meeting == each.Id || period.Key == each.Id.Value));
        if (meeting is null) return null;
        var before = calendar.LastBefore(meeting.On);
        return new(meeting.Id.Value, before is null ? duty.AroseOn : LocalDate.Max(before.On.PlusDays(1), duty.AroseOn), Due.At(meeting));
    }

    private static Due InPeriod(ReportingDuty duty, CalendarPeriod period, LocalDate asOf, BodyCalendar calendar)
    {
        if (LastMeeting(period, duty.AroseOn, asOf, calendar) is { } meeting) return Due.At(meeting);
        var lastDay = calendar.WorkingDaysOn(period.Last).LastOf(period);
        return Due.By(LocalDate.Max(lastDay, asOf));
    }

    private static Meeting? LastMeeting(CalendarPeriod period, LocalDate arose, LocalDate asOf, BodyCalendar calendar) =>
        LastMeeting(LocalDate.Max(period.First.PlusDays(-1), arose), period.Last, asOf, calendar);

    private static Meeting? LastMeeting(LocalDate after, LocalDate last, LocalDate asOf, BodyCalendar calendar) =>
        calendar.LastWithPaperDeadlineAhead(after.PlusDays(1), last, asOf);
}
