using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>
/// What time brings to a motion. People record what happened; only this acts on dates, and only the orchestration calls it. Being late, early or called
/// twice changes nothing but the moment: requests missed in an outage collapse into the latest one.
/// </summary>
public static class MotionAdvance
{
    /// <summary>What is due at <paramref name="now"/>, in order, with the mails that it owes, and the next instant at which something will be (null: nothing, unless somebody records something).</summary>
    public static (ImmutableArray<MotionEvent> Events, Instant? NextAt) At(Motion motion, BodyCalendar calendar, Instant now)
    {
        var (due, was) = (ImmutableArray.CreateBuilder<MotionEvent>(), motion);
        while (Next(motion, calendar, Berlin.DateOf(now)) is { } next)
        {
            if (next.At > now) return (MotionNotices.With(was, due.ToImmutable()), next.At);
            due.Add(next.Event);
            motion = MotionEvolution.Evolve(motion, next.Event);
        }
        return (MotionNotices.With(was, due.ToImmutable()), null);
    }

    private static Happening? Next(Motion motion, BodyCalendar calendar, LocalDate today) => motion.State switch
    {
        MotionState.Placed or MotionState.InReading when IsReadThere(motion) =>
            new(Instant.MinValue, new MotionEvent.TargetSet(new ReturnTarget.Open())),
        MotionState.AwaitingPlace state => Lost(state.Meeting, calendar, today) ?? First(GoingBy(state, calendar),
            PlaceRequests.Next(motion, state, calendar, today)),
        MotionState.Placed state => Lost(state.Placement.Meeting, calendar, null) ?? First(Opening(state, calendar), ItemRequests(motion, state, calendar, today)),
        MotionState.InReading state => Lost(state.Placement.Meeting, calendar, null) ?? ResultRequests(motion, state, calendar, today),
        MotionState.Postponed state => MotionReturn.Next(motion, state.Target, calendar, today),
        MotionState.Deferred state => MotionReturn.Next(motion, state.Target, calendar, today),
        MotionState.Forwarded => MotionReturn.Next(motion, new ReturnTarget.Next(), calendar, today),
        MotionState.GivenBack state => MotionDefects.Remind(motion, state, calendar, today),
        MotionState.Referred => Requests.Once(calendar, motion, MailKind.AgendaRequest, null, today),
        MotionState.Decided => MissingText.Request(motion, calendar, today),
        _ => null,
    };

    /// <summary>The meeting it is meant for was cancelled, or (with <paramref name="passedOn"/>) went by without it: the next one in time.</summary>
    private static Happening? Lost(Meetings.MeetingId? meant, BodyCalendar calendar, LocalDate? passedOn)
    {
        var meeting = meant is { } id ? calendar.Find(id) : null;
        if (meeting is { TakesPlace: true } && !(passedOn > meeting.On)) return null;
        var from = passedOn ?? meeting?.On ?? default;
        var next = passedOn is { } on ? calendar.NextWithMotionDeadlineAhead(on) : calendar.NextAfter(from);
        if (meant is null && next is null) return null;
        var why = meant is null ? AimReason.FirstScheduled : meeting is { TakesPlace: false } ? AimReason.Cancelled : AimReason.WentBy;
        return new(Instant.MinValue, new MotionEvent.Aimed(next?.Id, meant, why));
    }

    /// <summary>The meeting it is meant for will have gone by without it.</summary>
    private static Happening? GoingBy(MotionState.AwaitingPlace state, BodyCalendar calendar) =>
        state.Meeting is { } id && calendar.Find(id) is { } meeting && meeting.On.PlusDays(1) is var after && Lost(id, calendar,
            after) is { } lost
            ? lost with { At = Berlin.Morning(after) } : null;

    /// <summary>
    /// In facts from before the rule: back on the meeting in which it was dealt with, where no second result can be
    /// recorded. When it comes back is open again.
    /// </summary>
    private static bool IsReadThere(Motion motion) =>
        motion.Readings.Any(reading => reading.Meeting == motion.Place()!.Meeting && reading.MovedWith is null);

    private static Happening Opening(MotionState.Placed state, BodyCalendar calendar) =>
        new(Berlin.Morning(calendar.Find(state.Placement.Meeting)!.On), new MotionEvent.ReadingOpened());

    private static Happening? ItemRequests(Motion motion, MotionState.Placed state, BodyCalendar calendar, LocalDate today) =>
        state.Placement.Item is null ? PlaceRequests.ForNumber(motion, calendar.Find(state.Placement.Meeting)!, calendar, today) : null;

    private static Happening? ResultRequests(Motion motion, MotionState.InReading state, BodyCalendar calendar, LocalDate today)
    {
        var first = calendar.WorkingDaysOn(today).Plus(calendar.Find(state.Placement.Meeting)!.On, calendar.Rules.On(today)
            .ResultRequestWorkingDays);
        return Requests.Once(calendar, motion, MailKind.ResultRequest, first, today);
    }

    private static Happening? First(Happening? one, Happening? other) => one is null || other?.At < one.At ? other : one;
}

/// <summary>Something that time brings: when (<see cref="Instant.MinValue"/>: at once) and what.</summary>
internal sealed record Happening(Instant At, MotionEvent Event);
