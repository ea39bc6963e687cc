using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Functions.Lists;

/// <summary>Recipients by role, as people read them.</summary>
internal static class RecipientNames
{
    /// <summary>"Fraktion Sozialdemokraten", "Geschäftsstelle SID".</summary>
    public static string German(Recipient to, KnownNames names) => to switch
    {
        Recipient.Office office => $"Geschäftsstelle {names.Short(office.Body)}",
        Recipient.Chair chair => $"Vorsitz {names.Short(chair.Body)}",
        Recipient.FactionOffice faction => $"Fraktion {names.Of([faction.Faction])}",
        Recipient.UnitMailbox unit => names.Of(unit.Unit),
        Recipient.HeadOfUnit head => $"Leitung {names.Of(head.Unit)}",
        Recipient.DeputyOfUnit deputy => $"Vertretung {names.Of(deputy.Unit)}",
        Recipient.SenderOf => "wer die Mail geschickt hat",
        _ => throw new InvalidOperationException($"No name for {to.GetType().Name}."),
    };

    /// <summary>Each once, in the order given.</summary>
    public static ImmutableArray<string> German(IEnumerable<OwedMail> mails, KnownNames names) =>
        [.. mails.Select(mail => German(mail.To, names)).Distinct()];
}
