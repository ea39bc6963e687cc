using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Agendas;

/// <summary>What happened to an agenda, in one German phrase: for its history, and for whoever changed it at the same moment as somebody else.</summary>
public static class AgendaEventTexts
{
    /// <summary>Without a full stop at its end; items and motions by their keys.</summary>
    public static string German(AgendaEvent happened) => German(happened, item => $"Punkt {item}", motion => $"Antrag {motion}");

    /// <summary>The same for people who know no keys.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="item">An item by its key: "TOP 8.1 „Sozialräume“".</param>
    /// <param name="motion">A motion by its key: "Antrag „Sozialräume“".</param>
    public static string German(AgendaEvent happened, Func<string, string> item, Func<MotionId, string> motion) => happened switch
    {
        AgendaEvent.Opened => "Tagesordnung angelegt",
        AgendaEvent.ItemAdded e => $"{(e.Item.Addendum ? "Nachtrag" : "Punkt")} {e.Item.Number ?? "ohne Nummer"} aufgenommen: {e.Item.Title ?? motion(e.Item.Motions[0])}",
        AgendaEvent.ItemChanged e => $"{item(e.Item)} geändert{(e.Title is { } title ? $": {title}" : "")}",
        AgendaEvent.Renumbered e => $"neu nummeriert: {string.Join(", ", e.Numbers.Select(one => $"{item(one.Item)} ist jetzt {one.Number}"))}",
        AgendaEvent.MotionJoined e => $"{motion(e.Motion)} zu {item(e.Item)} genommen",
        AgendaEvent.MotionLeft e => $"{motion(e.Motion)} nicht mehr unter {item(e.Item)}",
        AgendaEvent.ItemPulled e => $"{item(e.Item)} abgesetzt: {e.Reason}",
        AgendaEvent.ItemRestored e => $"{item(e.Item)} wieder aufgenommen: {e.Reason}",
        AgendaEvent.ItemLapsed e => $"{item(e.Item)} entfällt: {e.Reason}",
        AgendaEvent.ItemRemoved e => $"{item(e.Item)} entfernt",
        AgendaEvent.NumbersFixed e => $"eingeladen, Nummern stehen seit {GermanDates.Of(e.On)} fest",
        AgendaEvent.NumbersFreed e => $"Einladung am {GermanDates.Of(e.On)} zurückgenommen",
        AgendaEvent.MotionsTold => "Anträge haben ihre Nummern",
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
    };
}
