using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Meetings;

/// <summary>All meetings of one body, past and planned, and the rules by which their deadlines are counted.</summary>
public sealed record BodyCalendar
{
    /// <summary>Takes the meetings in any order.</summary>
    /// <exception cref="ArgumentException">A meeting of another body is among them.</exception>
    public BodyCalendar(BodyId body, Dated<BodyRules> rules, IEnumerable<Meeting> meetings)
    {
        (Body, Rules) = (body, rules);
        Meetings = [.. meetings.OrderBy(meeting => meeting.On).ThenBy(meeting => meeting.StartsAt).ThenBy(meeting => meeting.Id.Value, StringComparer.Ordinal)];
        if (Meetings.Any(meeting => meeting.Body != body)) throw new ArgumentException("Meetings of another body.", nameof(meetings));
    }

    /// <summary>Whose calendar it is.</summary>
    public BodyId Body { get; }

    /// <summary>The body's rules with their valid-from dates; a meeting is counted by those that hold on its day.</summary>
    public Dated<BodyRules> Rules { get; }

    /// <summary>By day and hour, cancelled ones included.</summary>
    public ImmutableArray<Meeting> Meetings { get; }

    /// <summary>Working days by the closing days that hold on <paramref name="date"/>.</summary>
    public WorkingDays WorkingDaysOn(LocalDate date) => Rules.On(date).WorkingDays();

    /// <summary>The meeting with this id, cancelled or not; null if there is none.</summary>
    public Meeting? Find(MeetingId id) => Meetings.FirstOrDefault(meeting => meeting.Id == id);

    /// <summary>Vorlagenschluss of one of the meetings.</summary>
    public LocalDate PaperDeadline(Meeting meeting) => Deadlines.Paper(meeting, Rules.On(meeting.On)).On;

    /// <summary>Antragsfrist of one of the meetings.</summary>
    public LocalDate MotionDeadline(Meeting meeting) => Deadlines.Motion(meeting, Rules.On(meeting.On)).On;

    /// <summary>The first meeting on or after <paramref name="date"/> that takes place; null while none is planned. A cancelled one does not count.</summary>
    public Meeting? NextOnOrAfter(LocalDate date) => Meetings.FirstOrDefault(meeting => meeting.TakesPlace && meeting.On >= date);

    /// <summary>The first meeting strictly after <paramref name="date"/> that takes place.</summary>
    public Meeting? NextAfter(LocalDate date) => NextOnOrAfter(date.PlusDays(1));

    /// <summary>The last meeting strictly before <paramref name="date"/> that takes place.</summary>
    public Meeting? LastBefore(LocalDate date) => Meetings.LastOrDefault(meeting => meeting.TakesPlace && meeting.On < date);

    /// <summary>
    /// The last meeting from <paramref name="first"/> to <paramref name="last"/> (both inclusive) that takes place and whose paper deadline is still ahead on
    /// <paramref name="asOf"/>: that day or later. Null if there is none.
    /// </summary>
    public Meeting? LastWithPaperDeadlineAhead(LocalDate first, LocalDate last, LocalDate asOf) =>
        Meetings.LastOrDefault(meeting => meeting.TakesPlace && first <= meeting.On && meeting.On <= last && PaperDeadline(meeting) >= asOf);

    /// <summary>The first meeting that takes place and for which a motion received on <paramref name="received"/> is in time; null while none is planned.</summary>
    public Meeting? NextWithMotionDeadlineAhead(LocalDate received) => NextWithMotionDeadlineAhead(received, received);

    /// <summary>The same among the meetings on or after <paramref name="from"/>: paper may be entered after its deadline.</summary>
    public Meeting? NextWithMotionDeadlineAhead(LocalDate received, LocalDate from) =>
        Meetings.FirstOrDefault(meeting => meeting.TakesPlace && meeting.On >= from && MotionDeadline(meeting) >= received);
}
