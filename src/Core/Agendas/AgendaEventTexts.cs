using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Agendas;

/// <summary>What happened to an agenda, in one German phrase: for its history, and for whoever changed it at the same moment as somebody else.</summary>
public static class AgendaEventTexts
{
    /// <summary>Without a full stop at its end.</summary>
    public static string German(AgendaEvent happened) => happened switch
    {
        AgendaEvent.Opened => "Tagesordnung angelegt",
        AgendaEvent.ItemAdded e => $"{(e.Item.Addendum ? "Nachtrag" : "Punkt")} {e.Item.Number ?? "ohne Nummer"} aufgenommen: {e.Item.Title ?? $"Antrag {e.Item.Motions[0]}"}",
        AgendaEvent.ItemChanged e => $"Punkt {e.Item} geändert{(e.Title is { } title ? $": {title}" : "")}",
        AgendaEvent.Renumbered e => $"neu nummeriert: {string.Join(", ", e.Numbers.Select(one => $"{one.Item} ist jetzt {one.Number}"))}",
        AgendaEvent.MotionJoined e => $"Antrag {e.Motion} zum Punkt {e.Item} genommen",
        AgendaEvent.MotionLeft e => $"Antrag {e.Motion} nicht mehr unter dem Punkt {e.Item}",
        AgendaEvent.ItemPulled e => $"Punkt {e.Item} abgesetzt: {e.Reason}",
        AgendaEvent.ItemRestored e => $"Punkt {e.Item} wieder aufgenommen: {e.Reason}",
        AgendaEvent.ItemLapsed e => $"Punkt {e.Item} entfällt: {e.Reason}",
        AgendaEvent.ItemRemoved e => $"Punkt {e.Item} entfernt",
        AgendaEvent.NumbersFixed e => $"eingeladen, Nummern stehen seit {GermanDates.Of(e.On)} fest",
        AgendaEvent.NumbersFreed e => $"Einladung am {GermanDates.Of(e.On)} zurückgenommen",
        AgendaEvent.MotionsTold => "Anträge haben ihre Nummern",
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
    };
}
