using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Duties;

/// <summary>The date of an implementation was put off, or given up.</summary>
/// <param name="On">The day on which that was said.</param>
/// <param name="From">The date before.</param>
/// <param name="To">The date since; null: none is named any more.</param>
/// <param name="Why">German.</param>
public sealed record PutOff(LocalDate On, LocalDate From, LocalDate? To, string Why);

/// <summary>
/// Until when something is carried out: a date that is set or only aimed at; where there is none, a reason. Later than before is put off:
/// with a reason, and counted.
/// </summary>
public static class WorkDates
{
    internal static Decision<ImplementationEvent> Set(ImplementationCommand.SetDue command, Implementation now, LocalDate today)
    {
        var reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim();
        if (now.State == WorkState.Done || !now.IsListed)
            return new Refusal.WrongState("done", "Die Umsetzung ist erledigt; einen Termin braucht sie nicht mehr.", ["state"]);
        if ((now.DueOn, now.DueAimed) == (command.On, command.Aimed && command.On is not null)
            && (command.On is not null || reason == now.NoDateBecause))
            return Decision<ImplementationEvent>.AlreadyDone;
        if (command.On is null && reason is null) return new Refusal.Invalid("reason", "Warum gibt es keinen Termin?");
        if (IsPutOff(now, command.On) && reason is null) return new Refusal.Invalid("reason", "Zum Verschieben gehört der Grund.");
        if (IsPutOff(now, command.On) && command.On < today)
            return new Refusal.Invalid(
                "dueOn", $"Verschoben wird auf einen Tag, der noch kommt; der {GermanDates.Of(command.On.Value)} ist vorbei.");
        return new ImplementationEvent.DueSet(today, command.On, command.Aimed && command.On is not null, reason);
    }

    internal static Implementation Apply(Implementation was, ImplementationEvent.DueSet set) => was with
    {
        DueOn = set.DueOn,
        DueAimed = set.Aimed,
        NoDateBecause = set.DueOn is null ? set.Reason : null,
        PutOffs = IsPutOff(was, set.DueOn) ? was.PutOffs.Add(new(set.On, was.DueOn!.Value, set.DueOn, set.Reason ?? "")) : was.PutOffs,
    };

    /// <summary>True when its date has gone by and it is not done.</summary>
    public static bool IsLate(this Implementation work, LocalDate today) =>
        work is { IsListed: true, State: not WorkState.Done } && work.DueOn < today;

    /// <summary>"Termin 30.06.2026", "angestrebt zum 30.06.2026, 2-mal verschoben (zuletzt: …)", "ohne Termin: …"; else null.</summary>
    public static string? Date(this Implementation work) => work switch
    {
        { DueOn: { } on } => $"{(work.DueAimed ? "angestrebt zum" : "Termin")} {GermanDates.Of(on)}{Moved(work)}",
        { NoDateBecause: { } why } => $"ohne Termin: {why}{Moved(work)}",
        _ => null,
    };

    private static string Moved(Implementation work) =>
        work.PutOffs is [.., var last] ? $", {work.PutOffs.Length}-mal verschoben (zuletzt: {last.Why})" : "";

    private static bool IsPutOff(Implementation now, LocalDate? to) => now.DueOn is { } was && !(to <= was);
}
