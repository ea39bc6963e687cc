using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Agendas;

/// <summary>Which command is allowed when: everything until the invitation, afterwards only addenda, pulling and taking that back, nothing once the meeting is over.</summary>
public static class AgendaTransitions
{
    private static readonly ImmutableArray<string> _open = ["items", "item", "position", "numbering", "pull", "restoration", "removal", "invitation"];
    private static readonly ImmutableArray<string> _fixed = ["items", "pull", "restoration"];

    /// <summary>The commands allowed now, by the last part of their route ("item": of the item itself).</summary>
    public static ImmutableArray<string> Allowed(Meeting meeting, bool isFixed, LocalDate today) => meeting.State switch
    {
        MeetingState.Held or MeetingState.Cancelled => [],
        MeetingState.Invited => _fixed,
        _ => isFixed || meeting.On < today ? _fixed : _open,
    };

    /// <summary>Why a command is not allowed now; null when it is.</summary>
    internal static Refusal.WrongState? Refuse(AgendaCommand command, Meeting meeting, bool isFixed, LocalDate today)
    {
        var allowed = Allowed(meeting, isFixed, today);
        return allowed.Contains(Name(command)) ? null : new(MeetingStates.German(meeting.State), Why(meeting, today), allowed, Hint(allowed));
    }

    /// <summary>A command by the last part of its route.</summary>
    public static string Name(AgendaCommand command) => command switch
    {
        AgendaCommand.Add => "items",
        AgendaCommand.Change => "item",
        AgendaCommand.Move => "position",
        AgendaCommand.Renumber => "numbering",
        AgendaCommand.Pull => "pull",
        AgendaCommand.Restore => "restoration",
        AgendaCommand.Remove => "removal",
        _ => throw new InvalidOperationException($"No name for {command.GetType().Name}."),
    };

    private static string Why(Meeting meeting, LocalDate today) => meeting.State switch
    {
        MeetingState.Held => "Die Sitzung ist durchgeführt; ihre Tagesordnung steht fest.",
        MeetingState.Cancelled => "Die Sitzung ist abgesagt; ihre Tagesordnung ändert sich nicht mehr.",
        MeetingState.Invited => "Die Einladung ist versandt; Reihenfolge, Nummern und Titel bleiben, wie sie sind.",
        _ => meeting.On < today ? $"Die Sitzung war am {GermanDates.Of(meeting.On)}; Reihenfolge, Nummern und Titel bleiben, wie sie sind." : "Die Nummern dieser Tagesordnung stehen fest.",
    };

    private static string? Hint(ImmutableArray<string> allowed) =>
        allowed.IsEmpty ? null : "Möglich ist jetzt: einen Punkt als Nachtrag aufnehmen (items), einen Punkt absetzen (pull) oder einen abgesetzten wieder aufnehmen (restoration).";
}
