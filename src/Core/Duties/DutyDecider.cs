using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>Decides what a command does to a duty. Pure; whatever time has brought up to today comes first.</summary>
public static class DutyDecider
{
    /// <param name="command">What is asked.</param>
    /// <param name="duty">As it stands; null if there is none under the command's id.</param>
    /// <param name="calendar">Of the body to which the duty is owed.</param>
    /// <param name="today">The local date of Europe/Berlin.</param>
    public static Decision<DutyEvent> Decide(DutyCommand command, ReportingDuty? duty, BodyCalendar calendar, LocalDate today)
    {
        if (command is DutyCommand.Arise arise) return duty is null ? DutyBirth.Decide(arise, calendar, today) : Decision<DutyEvent>.AlreadyDone;
        if (duty is null) return new Refusal.Unknown("die Berichtspflicht", command.Id.Value);
        var passed = DutyTime.Advance(duty, calendar, today);
        var now = passed.Aggregate(duty, ReportingDuty.Evolve);
        return On(command, now, calendar, today) switch
        {
            { Refusal: null, Events: [] } when command is not DutyCommand.Advance => Decision<DutyEvent>.AlreadyDone,
            { Refusal: null } accepted => passed.AddRange(accepted.Events),
            var refused => refused,
        };
    }

    private static Decision<DutyEvent> On(DutyCommand command, ReportingDuty duty, BodyCalendar calendar, LocalDate today) => command switch
    {
        DutyCommand.Advance => Decision<DutyEvent>.AlreadyDone,
        DutyCommand.HandIn handIn => DutyReports.HandIn(handIn, duty, calendar, today),
        DutyCommand.Settle settle => DutyReports.Settle(settle, duty, calendar),
        DutyCommand.Discharge discharge => Discharge(discharge, duty, today),
        _ when !duty.IsOpen => Closed(duty),
        DutyCommand.CarryOver carry => duty.CarriedOverFrom >= carry.TermEnded ? Decision<DutyEvent>.AlreadyDone : new DutyEvent.CarriedOver(today, carry.TermEnded),
        DutyCommand.Confirm confirm => DutyBirth.Confirm(confirm, duty, calendar, today),
        DutyCommand.HandOver handOver => handOver.To == duty.Unit
            ? Decision<DutyEvent>.AlreadyDone
            : new DutyEvent.HandedOver(today, duty.Unit, handOver.To),
        DutyCommand.GrantMoreTime grant => DutyReports.Grant(grant, duty, today),
        DutyCommand.Decline decline when duty.Basis == Basis.Proposal => Drop(decline, today),
        DutyCommand.Decline decline => duty.HandOverAsked is null && duty.MoreTimeAsked is null
            ? Decision<DutyEvent>.AlreadyDone
            : new DutyEvent.RequestDeclined(today, decline.Why),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command."),
    };

    private static Decision<DutyEvent> Discharge(DutyCommand.Discharge discharge, ReportingDuty duty, LocalDate today) => duty switch
    {
        { Discharged: not null } => Decision<DutyEvent>.AlreadyDone,
        _ when string.IsNullOrWhiteSpace(discharge.Why) => new Refusal.Invalid("why", "Zur Entlassung gehört, wodurch das Gremium sie beschlossen hat."),
        _ => new DutyEvent.Discharged(today, discharge.Why.Trim()),
    };

    /// <summary>A proposal was none: nothing was owed, so no body has to discharge it.</summary>
    private static Decision<DutyEvent> Drop(DutyCommand.Decline decline, LocalDate today) => string.IsNullOrWhiteSpace(decline.Why)
        ? new Refusal.Invalid("reason", "Warum ist der Vorschlag keine Berichtspflicht?")
        : new DutyEvent.Discharged(today, $"Vorschlag verworfen: {decline.Why.Trim()}");

    /// <summary>The refusal for whatever comes after the end.</summary>
    internal static Refusal Closed(ReportingDuty duty) => new Refusal.WrongState(
        "closed",
        duty.Discharged is { } discharged
            ? $"Die Berichtspflicht ist seit dem {GermanDates.Of(discharged.On)} beendet: {discharged.Why}."
            : "Über die Pflicht ist berichtet worden; sie ist abgeschlossen.",
        []);
}
