using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Web.Letters.Duties;

/// <summary>The due dates of a letter as an iCalendar file (RFC 5545): whole days, so that no zone can shift them.</summary>
public static class DueCalendar
{
    private const string Product = "-//Wiedervorlage//Berichtspflichten//DE";

    /// <summary>
    /// One event a due date that is still ahead on <paramref name="today"/>. Its UID is made of duty and period and stays; its SEQUENCE counts the changes of the date, so
    /// that the file of a later letter updates the entry and doubles none. Null without such a date.
    /// </summary>
    /// <param name="duties">Those of the letter.</param>
    /// <param name="today">The day of writing: what is overdue is no date to come.</param>
    /// <param name="at">The instant of writing (DTSTAMP).</param>
    /// <param name="facts">Names and links.</param>
    public static MailAttachment? Of(IEnumerable<ReportingDuty> duties, LocalDate today, Instant at, DutyLetterFacts facts)
    {
        var calendar = new Ical.Net.Calendar { Method = "PUBLISH", ProductId = Product };
        foreach (var duty in duties.OrderBy(duty => duty.Id.Value, StringComparer.Ordinal))
            foreach (var period in duty.Periods.Where(period => period.IsMissing && period.LastDay >= today))
                calendar.Events.Add(Event(duty, period, at, facts));
        if (calendar.Events.Count == 0) return null;
        var text = new CalendarSerializer().SerializeToString(calendar)!;
        return new("berichte.ics", "text/calendar", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    private static CalendarEvent Event(ReportingDuty duty, DutyPeriod period, Instant at, DutyLetterFacts facts) => new()
    {
        Uid = $"{duty.Id}.{period.Key}@{new Uri(facts.BaseUrl).Host}",
        Sequence = period.Replans.Length + (period.ExtendedUntil is null ? 0 : 1),
        DtStamp = new CalDateTime(at.ToDateTimeUtc(), CalDateTime.UtcTzId),
        DtStart = Day(period.LastDay!.Value),
        DtEnd = Day(period.LastDay.Value.PlusDays(1)),
        Summary = $"Bericht fällig: {DutyItems.Title(duty)}",
        Description = Description(duty, period, facts),
        Class = duty.Public ? "PUBLIC" : "PRIVATE",
        Transparency = TransparencyType.Transparent,
    };

    private static string Description(ReportingDuty duty, DutyPeriod period, DutyLetterFacts facts)
    {
        string?[] lines =
        [
            duty.Public ? $"Gremium: {facts.Body(duty.Body)}" : null,
            duty.Public ? StateOfWorkTexts.Due(period) : null,
            duty.Public ? DutyItems.HandInBy(period, facts.PaperDeadline(duty, period.Due)) : null,
            duty.Public ? $"Grundlage: {DutyItems.BasisOf(duty)}" : null,
            facts.ReportLink(duty) is { } link ? $"Antworten: {link}" : null,
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static CalDateTime Day(LocalDate date) => new(date.Year, date.Month, date.Day);
}
