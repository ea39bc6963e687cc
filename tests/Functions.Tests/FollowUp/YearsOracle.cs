using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>A duty of the oracle's world: who owes it, how often, and on which days (at noon) it was answered for all up to then.</summary>
internal sealed record OwedThing(string Id, string Unit, Cadence Cadence, Basis Basis, string Faction, LocalDate Arose, ImmutableArray<LocalDate> Answers);

/// <summary>
/// What must have been sent, written from domain section 4 and not from the planner. It knows the meetings, the days on which the system was there, and the answers;
/// mornings come before answers.
/// </summary>
internal sealed class YearsOracle(ImmutableArray<Meeting> meetings, ImmutableArray<OwedThing> things, Func<LocalDate, bool> isUp, LocalDate first, LocalDate last)
{
    private static readonly WorkingDays _days = new(ClosingDays.Usual);

    public IEnumerable<string> Mails() =>
        Quarters().Concat(Meetings()).Concat(WithoutMeeting()).Concat(Answered()).Where(mail => mail.On <= last && mail.On > first).Select(mail => $"{mail.On:uuuu-MM-dd} {mail.Key}").Order(StringComparer.Ordinal);

    private IEnumerable<(LocalDate On, string Key)> Quarters() =>
        from quarter in Enumerable.Range(0, 60).Select(number => new LocalDate(first.Year, 1, 1).PlusMonths(number * 3))
        let planned = _days.OnOrAfter(quarter)
        let sent = Up(planned)
        where sent < quarter.PlusMonths(3)
        from unit in things.Where(thing => thing.Arose <= planned && IsOpen(thing, sent)).Select(thing => thing.Unit).Distinct()
        select (sent, $"quarterlyLetter.{quarter.Year}-Q{(quarter.Month + 2) / 3}.{unit}");

    private IEnumerable<(LocalDate On, string Key)> Meetings()
    {
        foreach (var meeting in meetings.Where(meeting => meeting.State != MeetingState.Cancelled))
        {
            var deadline = meeting.On.PlusDays(-14);
            var (reminder, list) = (Up(Before(deadline, 5)), Up(Before(deadline, 2)));
            if (list <= meeting.On) yield return (list, $"controllingList.{meeting.Id}.{meeting.On:uuuu-MM-dd}");
            var due = Owed().Where(owed => owed.Meeting == meeting).ToArray();
            if (reminder <= meeting.On)
                foreach (var unit in due.Where(owed => owed.Opened <= reminder && IsMissing(owed, reminder)).Select(owed => owed.Thing.Unit).Distinct())
                    yield return (reminder, $"reminder.{meeting.Id}.{meeting.On:uuuu-MM-dd}.{unit}");
            foreach (var mail in Missed(due.Where(owed => owed.Due == meeting.On), meeting.Id.Value, meeting.On)) yield return mail;
        }
    }

    private IEnumerable<(LocalDate On, string Key)> WithoutMeeting() =>
        from owed in Owed()
        where owed.Meeting is null || owed.Due != owed.Meeting.On
        group owed by owed.Due into missed
        from mail in Missed(missed, "sid", missed.Key)
        select mail;

    private IEnumerable<(LocalDate On, string Key)> Missed(IEnumerable<Turn> turns, string anchor, LocalDate due)
    {
        var notice = Up(_days.Next(due));
        var escalation = Up(_days.Plus(_days.Next(due), 5));
        var (late, silent) = (turns.Where(turn => IsMissing(turn, notice)).ToArray(), turns.Where(turn => IsMissing(turn, escalation)).ToArray());
        foreach (var unit in late.Select(turn => turn.Thing.Unit).Distinct()) yield return (notice, $"overdueNotice.{anchor}.{due:uuuu-MM-dd}.{unit}");
        foreach (var unit in silent.Select(turn => turn.Thing.Unit).Distinct()) yield return (escalation, $"escalation.{anchor}.{due:uuuu-MM-dd}.head.{unit}");
        foreach (var faction in silent.Select(turn => turn.Thing.Faction).Distinct()) yield return (escalation, $"escalation.{anchor}.{due:uuuu-MM-dd}.faction.{faction}");
        if (silent.Length > 0) yield return (escalation, $"escalation.{anchor}.{due:uuuu-MM-dd}.chair");
    }

    /// <summary>The office is told of each answer; keyed by an event's number, which is none of the oracle's business.</summary>
    private IEnumerable<(LocalDate On, string Key)> Answered() => from thing in things from day in thing.Answers select (day, $"reportNotice.{thing.Id}");

    private IEnumerable<Turn> Owed() => things.Where(thing => thing.Basis != Basis.FirstReading).SelectMany(Turns);

    private IEnumerable<Turn> Turns(OwedThing thing) => thing.Cadence switch
    {
        Cadence.EveryMeeting => Held(thing.Arose.PlusDays(1), last.PlusDays(200)).Select((meeting, index) =>
            new Turn(thing, Held(thing.Arose.PlusDays(1), meeting.On.PlusDays(-1)).LastOrDefault()?.On.PlusDays(1) ?? thing.Arose, meeting, meeting.On)),
        Cadence.Quarterly => InMonths(thing, 3),
        Cadence.HalfYearly => InMonths(thing, 6),
        Cadence.NextMeeting => Held(thing.Arose.PlusDays(1), LocalDate.MaxIsoValue).Take(1).Select(meeting => new Turn(thing, thing.Arose, meeting, meeting.On)),
        Cadence.ByDate by => [new Turn(thing, thing.Arose, InTime(thing.Arose.PlusDays(1), by.On, thing.Arose), by.On)],
        _ => throw new InvalidOperationException(),
    };

    private IEnumerable<Turn> InMonths(OwedThing thing, int months)
    {
        var begins = new LocalDate(thing.Arose.Year, ((thing.Arose.Month - 1) / months * months) + 1, 1);
        if (InTime(thing.Arose.PlusDays(1), begins.PlusMonths(months).PlusDays(-1), thing.Arose) is { } now) yield return new(thing, thing.Arose, now, now.On);
        for (begins = begins.PlusMonths(months); begins <= last; begins = begins.PlusMonths(months))
        {
            var ends = begins.PlusMonths(months).PlusDays(-1);
            var meeting = InTime(begins, ends, begins);
            yield return new(thing, begins, meeting, meeting?.On ?? _days.OnOrBefore(ends));
        }
    }

    private Meeting? InTime(LocalDate from, LocalDate to, LocalDate asOf) => Held(from, to).LastOrDefault(meeting => meeting.On.PlusDays(-14) >= asOf);

    private IEnumerable<Meeting> Held(LocalDate from, LocalDate to) => meetings.Where(meeting => meeting.State != MeetingState.Cancelled && from <= meeting.On && meeting.On <= to);

    /// <summary>True in the morning of <paramref name="day"/> when nobody has answered since the turn opened.</summary>
    private static bool IsMissing(Turn turn, LocalDate day) => !turn.Thing.Answers.Any(answer => turn.Opened <= answer && answer < day);

    /// <summary>In the morning of <paramref name="day"/>: a one-off duty ends when it has been reported.</summary>
    private bool IsOpen(OwedThing thing, LocalDate day)
    {
        if (thing.Cadence is not (Cadence.NextMeeting or Cadence.ByDate)) return true;
        var turn = Turns(thing).Single();
        if (thing.Answers.Where(answer => answer >= turn.Opened && answer < day).ToArray() is not [var answered, ..]) return true;
        var reported = turn.Meeting is { } meeting && answered <= meeting.On ? meeting.On
            : turn.Meeting is null && answered <= turn.Due ? turn.Due
            : Held(answered, LocalDate.MaxIsoValue).FirstOrDefault()?.On ?? last.PlusDays(1);
        return day < reported;
    }

    private LocalDate Up(LocalDate day)
    {
        while (!isUp(day)) day = day.PlusDays(1);
        return day;
    }

    private static LocalDate Before(LocalDate day, int count) => _days.Minus(day, count);

    private sealed record Turn(OwedThing Thing, LocalDate Opened, Meeting? Meeting, LocalDate Due);
}
