using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Tests.Duties;

/// <summary>
/// The due plan once more, written from domain section 4 and not from the planner: walks day by day and asks of each day whether something opens on it.
/// </summary>
internal static class DuePlanOracle
{
    /// <summary>"first day of the period | meeting | due", for all that has opened up to and including <paramref name="until"/>.</summary>
    public static List<string> Plan(RandomBody body, LocalDate until)
    {
        var plan = new List<string>();
        for (var day = body.Arose; day <= until; day = day.PlusDays(1)) plan.AddRange(OpensOn(body, day));
        return plan;
    }

    private static IEnumerable<string> OpensOn(RandomBody body, LocalDate day)
    {
        var held = body.Calendar.Meetings.Where(meeting => meeting.State != MeetingState.Cancelled).ToArray();
        var arises = day == body.Arose;
        switch (body.Cadence)
        {
            case Cadence.NextMeeting when arises:
                var next = held.FirstOrDefault(meeting => meeting.On > day);
                return [$"next|{next?.Id.Value}|{next?.On}"];
            case Cadence.ByDate by when arises:
                var last = held.LastOrDefault(meeting => meeting.On > day && meeting.On <= by.On && meeting.On.PlusDays(-body.PaperDays) >= day);
                return [$"{by.On:uuuu-MM-dd}|{last?.Id.Value}|{by.On}"];
            case Cadence.EveryMeeting:
                var from = arises || held.Any(meeting => meeting.On > body.Arose && meeting.On == day.PlusDays(-1));
                var following = held.Where(meeting => meeting.On >= (arises ? day.PlusDays(1) : day)).ToArray();
                return from ? following.Where(meeting => meeting.On == following[0].On).Select(meeting => $"{meeting.Id}|{meeting.Id}|{meeting.On}") : [];
            case Cadence.NextMeeting or Cadence.ByDate:
                return [];
            default:
                return InMonths(body, held, day, Length(body.Cadence));
        }
    }

    private static string[] InMonths(RandomBody body, Meeting[] held, LocalDate day, int months)
    {
        var anchor = 12 % months == 0 ? 0 : Month(body.Arose);
        var begins = day.Day == 1 && (Month(day) - anchor) % months == 0;
        if (!begins && day != body.Arose) return [];
        var first = Month(day) - ((Month(day) - anchor) % months);
        var (start, end) = (Day(first), Day(first + months).PlusDays(-1));
        var meeting = held.LastOrDefault(each =>
            each.On >= start && each.On > body.Arose && each.On <= end && each.On.PlusDays(-body.PaperDays) >= day);
        if (meeting is null && day == body.Arose) return [];
        var due = meeting?.On ?? LastWorkingDay(end);
        return [$"{start}|{meeting?.Id.Value}|{due}"];
    }

    private static LocalDate LastWorkingDay(LocalDate end)
    {
        var days = new WorkingDays(ClosingDays.Usual);
        while (!days.IsWorkingDay(end)) end = end.PlusDays(-1);
        return end;
    }

    private static int Length(Cadence cadence) => cadence switch
    {
        Cadence.Quarterly => 3,
        Cadence.HalfYearly => 6,
        Cadence.Yearly => 12,
        Cadence.EveryMonths every => every.Count,
        _ => throw new InvalidOperationException(),
    };

    private static int Month(LocalDate date) => (date.Year * 12) + date.Month - 1;

    private static LocalDate Day(int month) => new(month / 12, (month % 12) + 1, 1);
}
