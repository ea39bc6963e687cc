using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Duties;

/// <summary>What happened to an implementation, in one German phrase without a full stop: for who decided upon an older state.</summary>
public static class ImplementationEventTexts
{
    /// <summary>"Stand der Arbeit: verzögert (Lieferung steht aus)".</summary>
    public static string German(ImplementationEvent happened) => happened switch
    {
        ImplementationEvent.Opened => "aufgenommen",
        ImplementationEvent.StateChanged e => $"Stand der Arbeit: {Word(e.State)}{(e.ReasonForDelay is { } reason ? $" ({reason})" : "")}",
        ImplementationEvent.DueSet { DueOn: { } on } e =>
            $"Termin {GermanDates.Of(on)}{(e.Aimed ? " (angestrebt)" : "")}{Because(e.Reason)}",
        ImplementationEvent.DueSet e => $"ohne Termin{Because(e.Reason)}",
        ImplementationEvent.UnitChanged { To: { } unit } => $"an {unit} gegeben",
        ImplementationEvent.UnitChanged => "Federführung wieder offen",
        ImplementationEvent.Closed e => $"beendet: {e.Why}",
        ImplementationEvent.Reopened => "wieder aufgenommen",
        ImplementationEvent.CarriedOver => "in die neue Wahlperiode übernommen",
        ImplementationEvent.MailsOwed or ImplementationEvent.MailsWritten => "Mails geschrieben",
        ImplementationEvent.ListedDone e => $"in der Sitzung {e.Meeting} als erledigt berichtet",
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
    };

    private static string Because(string? reason) => reason is null ? "" : $" ({reason})";

    /// <summary>True for what makes nobody's view outdated: it left the lists, or somebody was told.</summary>
    public static bool IsBookkeeping(ImplementationEvent happened) =>
        happened is ImplementationEvent.ListedDone or ImplementationEvent.MailsOwed or ImplementationEvent.MailsWritten;

    private static string Word(WorkState state) => state switch
    {
        WorkState.Open => "offen",
        WorkState.InProgress => "in Arbeit",
        WorkState.Delayed => "verzögert",
        _ => "erledigt",
    };
}
