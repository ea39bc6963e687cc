using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Wiedervorlage.Web.Feeds;

/// <summary>A day on which a report is due. It stays one entry for ever, by its key; whatever moves it raises its sequence.</summary>
/// <param name="Key">Duty and period, as in the calendar of the letters to the unit.</param>
/// <param name="Sequence">How often it was moved.</param>
/// <param name="On">The last day, inclusive.</param>
/// <param name="Summary">German.</param>
/// <param name="Description">German.</param>
/// <param name="Cancelled">Nothing is owed any more.</param>
/// <param name="At">When what anybody can read of it last changed.</param>
public sealed record ReportDay(string Key, int Sequence, LocalDate On, string Summary, string Description, bool Cancelled, Instant At);

/// <summary>
/// When the public reports of a unit are due, as an iCalendar file to subscribe to: whole days, so that no zone can shift them.
/// </summary>
public static class ReportsCalendar
{
    private const string Product = "-//Wiedervorlage//Berichtspflichten//DE";

    /// <param name="unit">What it is called.</param>
    /// <param name="days">In any order.</param>
    /// <param name="root">Where people reach the app, without a slash at its end.</param>
    public static string Of(string unit, IEnumerable<ReportDay> days, string root)
    {
        var file = new Ical.Net.Calendar { ProductId = Product };
        file.AddProperty("X-WR-CALNAME", $"Berichtspflichten: {unit}");
        foreach (var day in days.OrderBy(day => day.On).ThenBy(day => day.Key, StringComparer.Ordinal))
            file.Events.Add(Event(day, new Uri(root).Host));
        return new CalendarSerializer().SerializeToString(file)!;
    }

    private static CalendarEvent Event(ReportDay day, string host) => new()
    {
        Uid = $"{day.Key}@{host}",
        Sequence = day.Sequence,
        DtStamp = new CalDateTime(day.At.ToDateTimeUtc(), CalDateTime.UtcTzId),
        DtStart = Date(day.On),
        DtEnd = Date(day.On.PlusDays(1)),
        Summary = day.Summary,
        Description = day.Description,
        Status = day.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        Transparency = TransparencyType.Transparent,
    };

    private static CalDateTime Date(LocalDate on) => new(on.Year, on.Month, on.Day);
}
