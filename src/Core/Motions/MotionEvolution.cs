namespace Wiedervorlage.Core.Motions;

/// <summary>The one switch that says what each event makes of a motion.</summary>
public static class MotionEvolution
{
    /// <summary>The motion after <paramref name="happened"/>; <paramref name="was"/> is null only before <see cref="MotionEvent.Filed"/>.</summary>
    public static Motion Evolve(Motion? was, MotionEvent happened)
    {
        var number = (was?.Events ?? 0) + 1;
        var motion = was is null ? Begin((MotionEvent.Filed)happened) : Apply(was, happened, number);
        return motion with
        {
            Events = number,
            Changed = IsBookkeeping(happened) ? motion.Changed : number,
            LastAsked = motion.State == was?.State ? motion.LastAsked : null,
            AimedWhy = happened is MotionEvent.Aimed aimed ? aimed.Why : IsBookkeeping(happened) ? motion.AimedWhy : null,
        };
    }

    /// <summary>True for what only says that somebody was asked or told, or that a day has come: nobody who saw the motion before has to look again.</summary>
    public static bool IsBookkeeping(MotionEvent happened) =>
        happened is MotionEvent.Asked or MotionEvent.MailsOwed or MotionEvent.MailsWritten or MotionEvent.FollowUpsOpened or MotionEvent.ReadingOpened;

    /// <summary>
    /// A motion whose events were added up anew owes what it owed before: what events older than <see cref="MotionEvent.MailsOwed"/> owed stands in the snapshot alone.
    /// </summary>
    public static Motion Rebuilt(Motion was, Motion now) =>
        now with { Owed = [.. now.Owed, .. was.Owed.Where(mail => now.Owed.All(known => known.Key != mail.Key))] };

    private static Motion Begin(MotionEvent.Filed filed) =>
        new(filed.Id, filed.Body, filed.Content, filed.At, null,
            new MotionState.AwaitingPlace(filed.Meeting, filed.Late), [], null, null, [], 0, 0)
        {
            OnPaperSince = filed.ReceivedOn,
        };

    private static Motion Apply(Motion was, MotionEvent happened, int number) => happened switch
    {
        MotionEvent.Filed => throw new InvalidOperationException($"Motion {was.Id} was filed twice."),
        MotionEvent.ReferenceAssigned e => was with { Reference = e.Reference },
        MotionEvent.PlacedOnAgenda e => Placed(was, e.Placement) with
        {
            Body = e.Body, JoinedWith = e.Placement.JoinedWith,
            Urgency = e.UrgencyBallot is { } ballot ? was.Urgency.Add(new(e.Placement.Meeting, ballot, Carried: true)) : was.Urgency,
        },
        MotionEvent.Numbered e => was with { State = MotionOnAgenda.Numbered(was.State, e.Item) },
        MotionEvent.UrgencyDenied e => was with { Urgency = was.Urgency.Add(new(e.Meeting, e.Ballot, Carried: false)), State = UrgentMotions.AfterDenial(was.State, e) },
        MotionEvent.Returned e => Placed(was, e.Placement) with { Body = was.Concerned(), MovedFrom = null },
        MotionEvent.ReadingOpened => was with { State = new MotionState.InReading(((MotionState.Placed)was.State).Placement) },
        MotionEvent.TargetSet e => was with { State = Waiting(was, e.Target) },
        MotionEvent.OccasionPassed => was with { State = Waiting(was, new ReturnTarget.Next()) },
        MotionEvent.Aimed e => was with
        {
            State = new MotionState.AwaitingPlace(e.Meeting, Late: false),
            Missed = MissedMeetings.After(was, e),
        },
        MotionEvent.SequenceSet e => MotionSequence.Apply(was, e),
        MotionEvent.GivenBack e => was with { State = new MotionState.GivenBack(e.Defect, e.On, (was.State as MotionState.AwaitingPlace)?.Meeting, was.State is MotionState.AwaitingPlace { Late: true }) },
        MotionEvent.UnderstandingJudged e => was with { Understanding = new(e.Right, e.Remark, e.On) },
        MotionEvent.Mended e => was with
        {
            Content = e.Content, Understanding = null,
            State = was.State is MotionState.GivenBack back ? new MotionState.AwaitingPlace(back.Meeting, back.Late) : was.State,
        },
        MotionEvent.ConcernNoted e => was with { Concerns = was.Concerns.Add(e.Concern) },
        MotionEvent.CarriedOver e => was with { CarriedOverFrom = e.TermEnded },
        MotionEvent.Lapsed e => was with { State = new MotionState.Lapsed(e.TermEnded, e.Reason) },
        MotionEvent.Asked e => was with { LastAsked = e.On },
        MotionEvent.Withdrawn e => was with { State = new MotionState.Withdrawn(e.Reason) },
        MotionEvent.FollowUpsOpened e => was with { FollowUpsOpened = e.Readings, UnledOpened = e.Unled ? e.Readings : was.UnledOpened, Outstanding = [] },
        MotionEvent.MailsOwed e => was with { Owed = [.. was.Owed, .. e.Mails] },
        MotionEvent.MailsWritten e => was with { Owed = [.. was.Owed.Where(mail => !e.Keys.Contains(mail.Key))] },
        _ => ReadingEvolution.Apply(was, happened, number),
    };

    private static Motion Placed(Motion was, Placement placement) => was with
    {
        State = new MotionState.Placed(placement),
        MovedFrom = was.Place()?.Meeting is { } before && before != placement.Meeting ? before : was.MovedFrom,
    };

    private static MotionState Waiting(Motion was, ReturnTarget target) => was.State is MotionState.Deferred ? new MotionState.Deferred(target) : new MotionState.Postponed(target);
}
