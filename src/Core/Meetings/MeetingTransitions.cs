using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Meetings;

/// <summary>Which changes of a meeting make sense. What does not is refused with what would be allowed.</summary>
public static class MeetingTransitions
{
    /// <summary>The states into which a meeting can go from where it stands; staying in it is no change.</summary>
    public static ImmutableArray<string> Allowed(Meeting meeting, LocalDate today) => meeting.State switch
    {
        MeetingState.Scheduled => meeting.On <= today ? ["invited", "held", "cancelled"] : ["invited", "cancelled"],
        MeetingState.Invited => meeting.On <= today ? ["scheduled", "held", "cancelled"] : ["scheduled", "cancelled"],
        MeetingState.Cancelled => ["scheduled"],
        _ => [],
    };

    /// <summary>Why a meeting cannot be put down like this, or null.</summary>
    /// <param name="was">As it stands; null: it is new.</param>
    /// <param name="wanted">As it is to stand.</param>
    /// <param name="hasResults">Results of motions are recorded for it.</param>
    /// <param name="today">Local date.</param>
    public static Refusal? Refuse(Meeting? was, Meeting wanted, bool hasResults, LocalDate today)
    {
        if (was == wanted) return null;
        if (wanted.State == MeetingState.Held && wanted.On > today)
            return new Refusal.WrongState(
                was is null ? "neu" : MeetingStates.German(was.State), $"Die Sitzung ist erst am {GermanDates.Of(wanted.On)}; durchgeführt ist sie frühestens an diesem Tag.", was is null ? ["scheduled", "invited"] : Allowed(was, today));
        if (was is null) return null;
        return State(was, wanted, today) ?? Results(was, wanted, hasResults) ?? Day(was, wanted, today);
    }

    private static Refusal.WrongState? State(Meeting was, Meeting wanted, LocalDate today) => was.State == wanted.State || Allowed(was, today).Contains(Word(wanted.State)) ? null : new(
        MeetingStates.German(was.State), $"Die Sitzung ist „{MeetingStates.German(was.State)}“; „{MeetingStates.German(wanted.State)}“ kann sie so nicht werden.", Allowed(was, today), Hint(was.State));

    private static Refusal.WrongState? Results(Meeting was, Meeting wanted, bool hasResults) => hasResults && (!wanted.TakesPlace || wanted.On != was.On)
        ? new(MeetingStates.German(was.State), "Für diese Sitzung sind schon Ergebnisse eingetragen; sie hat also an diesem Tag stattgefunden.", [], "Berichtigt werden zuerst die Ergebnisse (corrections).")
        : null;

    private static Refusal? Day(Meeting was, Meeting wanted, LocalDate today)
    {
        if (wanted.On == was.On) return null;
        if (was.State == MeetingState.Held) return new Refusal.WrongState("durchgeführt", "Eine durchgeführte Sitzung wird nicht verlegt.", []);
        return wanted.On < today && was.On >= today ? new Refusal.Invalid("on", $"Eine kommende Sitzung kann nicht auf einen vergangenen Tag ({GermanDates.Of(wanted.On)}) verlegt werden.") : null;
    }

    private static string? Hint(MeetingState state) => state switch
    {
        MeetingState.Held => "Eine durchgeführte Sitzung bleibt es.",
        MeetingState.Cancelled => "Soll sie doch stattfinden, wird sie zuerst wieder terminiert (scheduled).",
        _ => null,
    };

    private static string Word(MeetingState state) => state switch { MeetingState.Scheduled => "scheduled", MeetingState.Invited => "invited", MeetingState.Held => "held", _ => "cancelled" };
}
