namespace Wiedervorlage.Core.Mail;

/// <summary>Where a mail stands and what a person can do about it, in German.</summary>
public static class MailWords
{
    /// <summary>Where it stands, in a few words.</summary>
    public static string Of(MailState state) => state switch
    {
        MailState.Pending { Trouble: { } trouble } => trouble,
        MailState.Pending { Attempts: > 0 } pending => $"{pending.Attempts}-mal aufgeschoben, wird weiter versucht",
        MailState.Pending => "wird gleich versandt",
        MailState.Sending => "wird gerade übergeben",
        MailState.Accepted { NothingFollows: true } => "versandt, Zustellung unbekannt",
        MailState.Accepted => "versandt, Zustellung noch nicht gemeldet",
        MailState.Delivered => "zugestellt",
        MailState.Bounced bounced => $"nicht zustellbar: {bounced.Reason}",
        MailState.InDoubt => "ungewiss, ob versandt",
        MailState.Failed failed => $"nicht angenommen: {failed.Reason}",
        MailState.Settled => "erledigt",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What a person can do; null when there is nothing to do.</summary>
    public static string? WhatToDo(MailState state) => state switch
    {
        MailState.Pending { Trouble: not null } => "Einstellung berichtigen. Die Mail bleibt liegen und geht danach von selbst hinaus.",
        MailState.Bounced { Reason: var reason } when IsSuppressed(reason) =>
            "Der Versanddienst hat die Adresse gesperrt. Beim Empfänger nachfragen, "
            + "die Sperre im Versanddienst unter „Suppressions“ aufheben, "
            + "dann erneut senden; oder eine andere Adresse eintragen.",
        MailState.Bounced => "Adresse prüfen und berichtigen, dann erneut senden; oder als erledigt kennzeichnen.",
        MailState.InDoubt =>
            "Beim Versanddienst nach Empfänger und Zeit suchen. Dort zu finden: als erledigt kennzeichnen. Nicht zu finden: erneut senden.",
        MailState.Failed => "Den Grund beheben und erneut senden; oder als erledigt kennzeichnen.",
        _ => null,
    };

    /// <summary>What SendGrid says when it does not even try: <c>dropped</c>, with the name of the list the address is on.</summary>
    private static bool IsSuppressed(string reason) => reason.StartsWith("dropped", StringComparison.OrdinalIgnoreCase);
}
