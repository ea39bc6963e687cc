using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>An implementation's key: motion and resolution, "{motion}.{resolution}"; or the id of an import. Same letters as <see cref="DutyId"/>.</summary>
public readonly record struct ImplementationId(string Value)
{
    /// <summary>The implementation of what the <paramref name="resolution"/>-th reading (from 1) of a motion has decided.</summary>
    public static ImplementationId Of(string motion, int resolution) => new($"{motion}.{resolution}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An Umsetzung: what is done about an adopted resolution, whether or not it names a report. Council of Hagen, 14.12.2023, TOP 5.4.</summary>
public sealed record Implementation
{
    /// <summary>The key.</summary>
    public required ImplementationId Id { get; init; }

    /// <summary>The body that decided last: it keeps the list.</summary>
    public required BodyId Body { get; init; }

    /// <summary>The lead unit; null while nobody is named: then it is listed as "Federführung offen" and the office is asked.</summary>
    public required UnitId? Unit { get; init; }

    /// <summary>What was decided; German.</summary>
    public required string Subject { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>False: appears in mails by number and link only, and in the non-public part of the list.</summary>
    public required bool Public { get; init; }

    /// <summary>The day from which it is listed.</summary>
    public required LocalDate OpenedOn { get; init; }

    /// <summary>State of work.</summary>
    public WorkState State { get; init; }

    /// <summary>As the unit gave it; a delayed one always has it.</summary>
    public string? ReasonForDelay { get; init; }

    /// <summary>Until when it is to be carried out, inclusive; null: no date is named.</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>The date is only aimed at; false: it is set.</summary>
    public bool DueAimed { get; init; }

    /// <summary>Why no date is named; null when one is, or nobody has said.</summary>
    public string? NoDateBecause { get; init; }

    /// <summary>How often its date was put off, with reasons.</summary>
    public ImmutableArray<PutOff> PutOffs { get; init; } = [];

    /// <summary>The day of the last change of <see cref="State"/>.</summary>
    public required LocalDate ChangedOn { get; init; }

    /// <summary>The meeting whose list has reported it done: it has left the lists since.</summary>
    public MeetingId? ListedDoneIn { get; init; }

    /// <summary>The end of what was to be carried out: its resolution was corrected away, or it ended with the legislative term; null while there is something to do.</summary>
    public Discharge? Closed { get; init; }

    /// <summary>The last day of the latest legislative term beyond which it was carried over; null when it never was.</summary>
    public LocalDate? CarriedOverFrom { get; init; }

    /// <summary>Mails that follow from recorded events and have not been handed to the outbox yet.</summary>
    public ImmutableArray<OwedMail> Owed { get; init; } = [];

    /// <summary>True until its end was once reported to the body, or nothing is left to carry out.</summary>
    public bool IsListed => ListedDoneIn is null && Closed is null;

    /// <summary>True while it is to be carried out and nobody leads it.</summary>
    public bool LacksLead => Unit is null && IsListed && State != WorkState.Done;

    /// <summary>What the events so far and one more add up to.</summary>
    public static Implementation Evolve(Implementation? was, ImplementationEvent happened) => (was, happened) switch
    {
        (null, ImplementationEvent.Opened opened) => new()
        {
            Id = opened.Id,
            Body = opened.Body,
            Unit = opened.Unit,
            Subject = opened.Subject,
            Origin = opened.Origin,
            Public = opened.Public,
            OpenedOn = opened.On,
            ChangedOn = opened.On,
        },
        (not null, ImplementationEvent.StateChanged changed) => was with { State = changed.State, ReasonForDelay = changed.ReasonForDelay, ChangedOn = changed.On },
        (not null, ImplementationEvent.DueSet set) => WorkDates.Apply(was, set),
        (not null, ImplementationEvent.UnitChanged changed) => was with { Unit = changed.To },
        (not null, ImplementationEvent.Closed closed) => was with { Closed = new(closed.On, closed.Why) },
        (not null, ImplementationEvent.Reopened reopened) => was with { Closed = null, ListedDoneIn = null, Unit = reopened.Unit, State = WorkState.Open, ReasonForDelay = null, ChangedOn = reopened.On },
        (not null, ImplementationEvent.CarriedOver carried) => was with { CarriedOverFrom = carried.TermEnded },
        (not null, ImplementationEvent.MailsOwed owed) => was with { Owed = [.. was.Owed, .. owed.Mails] },
        (not null, ImplementationEvent.MailsWritten written) =>
            was with { Owed = [.. was.Owed.Where(mail => !written.Keys.Contains(mail.Key))] },
        (not null, ImplementationEvent.ListedDone listed) => was with { ListedDoneIn = listed.Meeting },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot happen to {(was is null ? "an implementation that is not open" : was.Id)}."),
    };
}

/// <summary>State of work. Stored and in the API in camelCase: append only.</summary>
public enum WorkState
{
    /// <summary>offen</summary>
    Open,

    /// <summary>in Arbeit</summary>
    InProgress,

    /// <summary>verzögert</summary>
    Delayed,

    /// <summary>erledigt</summary>
    Done,
}
