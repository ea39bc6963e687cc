using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>What can be asked of an implementation. A closed hierarchy.</summary>
public abstract record ImplementationCommand(ImplementationId Id)
{
    /// <summary>A resolution was adopted; it is listed from today, whether or not a unit leads it.</summary>
    public sealed record Open(ImplementationId Id, BodyId Body, UnitId? Unit, string Subject, Origin Origin, bool Public) : ImplementationCommand(Id);

    /// <summary>The unit tells how far it is.</summary>
    public sealed record ChangeState(ImplementationId Id, WorkState State, string? ReasonForDelay) : ImplementationCommand(Id);

    /// <summary>Until when it is carried out, or (<paramref name="On"/> null) why nobody can say.</summary>
    public sealed record SetDue(ImplementationId Id, LocalDate? On, bool Aimed, string? Reason) : ImplementationCommand(Id);

    /// <summary>The office gives it to a unit; null: nobody leads it any more.</summary>
    public sealed record ChangeUnit(ImplementationId Id, UnitId? To) : ImplementationCommand(Id)
    {
        /// <summary>The unit learns of it by a letter about the motion itself.</summary>
        public bool ToldByMotion { get; init; }
    }

    /// <summary>There is nothing to carry out any more.</summary>
    public sealed record Close(ImplementationId Id, string Why) : ImplementationCommand(Id);

    /// <summary>It goes on under the new legislative term.</summary>
    public sealed record CarryOver(ImplementationId Id, LocalDate TermEnded) : ImplementationCommand(Id);

    /// <summary>The list of this meeting, which has taken place, has reported it done.</summary>
    public sealed record ListDone(ImplementationId Id, MeetingId Meeting) : ImplementationCommand(Id);
}

/// <summary>What happened to an implementation. A closed hierarchy; the names are stored: append only.</summary>
public abstract record ImplementationEvent
{
    private ImplementationEvent() { }

    /// <summary>It is listed.</summary>
    public sealed record Opened(ImplementationId Id, BodyId Body, UnitId? Unit, string Subject, Origin Origin, bool Public, LocalDate On) : ImplementationEvent;

    /// <summary>State of work.</summary>
    public sealed record StateChanged(LocalDate On, WorkState State, string? ReasonForDelay) : ImplementationEvent;

    /// <summary>Until when it is carried out; null: no date, because of <paramref name="Reason"/>.</summary>
    public sealed record DueSet(LocalDate On, LocalDate? DueOn, bool Aimed, string? Reason) : ImplementationEvent;

    /// <summary>Another unit leads.</summary>
    public sealed record UnitChanged(LocalDate On, UnitId? To) : ImplementationEvent;

    /// <summary>There is nothing to carry out any more; it leaves the lists with the reason.</summary>
    public sealed record Closed(LocalDate On, string Why) : ImplementationEvent;

    /// <summary>The resolution stands after all.</summary>
    public sealed record Reopened(LocalDate On, UnitId? Unit) : ImplementationEvent;

    /// <summary>It goes on under the term that follows the one that ended on <paramref name="TermEnded"/>.</summary>
    public sealed record CarriedOver(LocalDate On, LocalDate TermEnded) : ImplementationEvent;

    /// <summary>It leaves the lists.</summary>
    public sealed record ListedDone(LocalDate On, MeetingId Meeting) : ImplementationEvent;

    /// <summary>Who is to be told of the events appended with it, decided when they were recorded: never computed again (0023).</summary>
    public sealed record MailsOwed(ImmutableArray<OwedMail> Mails) : ImplementationEvent;

    /// <summary>The mails with these keys lie in the outbox.</summary>
    public sealed record MailsWritten(ImmutableArray<string> Keys) : ImplementationEvent;
}

/// <summary>Decides what a command does to an implementation. Pure.</summary>
public static class ImplementationDecider
{
    /// <param name="command">What is asked.</param>
    /// <param name="now">As it stands; null if there is none under the command's id.</param>
    /// <param name="today">The local date of Europe/Berlin.</param>
    public static Decision<ImplementationEvent> Decide(ImplementationCommand command, Implementation? now, LocalDate today) => (command, now) switch
    {
        (ImplementationCommand.Open open, null) => Open(open, today),
        (ImplementationCommand.Open open, { Closed: not null }) => new ImplementationEvent.Reopened(today, open.Unit),
        (ImplementationCommand.Open, _) => Decision<ImplementationEvent>.AlreadyDone,
        (_, null) => new Refusal.Unknown("die Umsetzung", command.Id.Value),
        (ImplementationCommand.Close, { IsListed: false }) => Decision<ImplementationEvent>.AlreadyDone,
        (ImplementationCommand.Close close, _) => new ImplementationEvent.Closed(today, close.Why),
        (ImplementationCommand.CarryOver carry, _) when now.CarriedOverFrom >= carry.TermEnded => Decision<ImplementationEvent>.AlreadyDone,
        (_, { Closed: { } closed }) => new Refusal.WrongState("closed", $"Die Umsetzung ist seit dem {GermanDates.Of(closed.On)} beendet: {closed.Why}", []),
        (ImplementationCommand.CarryOver carry, _) => new ImplementationEvent.CarriedOver(today, carry.TermEnded),
        (ImplementationCommand.SetDue set, _) => WorkDates.Set(set, now, today),
        (ImplementationCommand.ChangeState change, _) => Change(change, now, today),
        (ImplementationCommand.ChangeUnit change, _) => change.To == now.Unit ? Decision<ImplementationEvent>.AlreadyDone : new ImplementationEvent.UnitChanged(today, change.To),
        (ImplementationCommand.ListDone listed, { State: WorkState.Done, IsListed: true }) => new ImplementationEvent.ListedDone(today, listed.Meeting),
        _ => Decision<ImplementationEvent>.AlreadyDone,
    };

    private static Decision<ImplementationEvent> Open(ImplementationCommand.Open open, LocalDate today) => string.IsNullOrWhiteSpace(open.Subject)
        ? new Refusal.Invalid("subject", "Was ist umzusetzen?")
        : new ImplementationEvent.Opened(open.Id, open.Body, open.Unit, open.Subject.Trim(), open.Origin, open.Public, today);

    private static Decision<ImplementationEvent> Change(ImplementationCommand.ChangeState change, Implementation now, LocalDate today)
    {
        var reason = change.State == WorkState.Done || string.IsNullOrWhiteSpace(change.ReasonForDelay) ? null : change.ReasonForDelay.Trim();
        return change.State switch
        {
            WorkState.Delayed when reason is null => new Refusal.Invalid("reasonForDelay", "Zu einer Verzögerung gehört der Grund."),
            _ when change.State == now.State && reason == now.ReasonForDelay => Decision<ImplementationEvent>.AlreadyDone,
            _ when !now.IsListed => new Refusal.WrongState("listedDone", "Die Umsetzung ist dem Gremium als erledigt berichtet worden und von der Liste genommen.", []),
            _ => new ImplementationEvent.StateChanged(today, change.State, reason),
        };
    }
}
