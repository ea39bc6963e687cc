using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Whether an answer to a letter is taken as a report without a person: one from the unit, proven, with something in it, about one duty.
/// </summary>
public static class ReportReply
{
    /// <summary>
    /// The state of the answer. <paramref name="other"/> is an earlier mail with its Message-ID or content, if there is one.
    /// </summary>
    /// <param name="mail">The answer.</param>
    /// <param name="unit">The unit that was written to, as it is today.</param>
    /// <param name="reply">What it answers.</param>
    /// <param name="other">Id of its row in the inbox; null: it is the first.</param>
    public static InboxState Judge(IncomingMail mail, Unit unit, InboxReply reply, string? other)
    {
        if (ProgramMail.IsOne(mail)) return new InboxState.Automatic();
        ImmutableArray<string> reasons = [.. Reasons(mail, unit, reply)];
        return (other, reasons) switch
        {
            ({ } twin, _) => new InboxState.DuplicateOf(twin, reasons),
            (null, []) => new InboxState.Reported(reply.Candidates),
            _ => new InboxState.Waiting(reasons),
        };
    }

    /// <summary>
    /// What the report says: a short "Fehlanzeige" or "nichts Neues" without a file is one, everything else is a written report.
    /// </summary>
    public static (ReportKind Kind, string? Text) Read(IncomingMail mail)
    {
        var words = ReplyText.OwnWords(mail.Text);
        var first = words.Split('\n')[0].Trim(' ', '.', '!').ToLowerInvariant();
        var isNothing = Files(mail).IsEmpty && first is "fehlanzeige" or "nichts neues" or "keine änderung" or "keine änderungen";
        return (isNothing ? ReportKind.NoChange : ReportKind.Written, words.Length == 0 ? null : words);
    }

    /// <summary>
    /// The attachments that belong to the report, by their place in the mail, without the pictures that mail programs add to a signature.
    /// </summary>
    public static ImmutableArray<int> Files(IncomingMail mail) =>
        [.. mail.Attachments.Index().Where(file => !IncomingAttachment.IsDecoration(file.Item.Name, file.Item.Type))
            .Select(file => file.Index)];

    private static IEnumerable<string> Reasons(IncomingMail mail, Unit unit, InboxReply reply)
    {
        if (Unproven(mail, unit) is { } why) yield return why;
        if (ReplyText.OwnWords(mail.Text).Length == 0 && Files(mail).IsEmpty) yield return "Die Antwort enthält weder Text noch Anlage.";
        if (reply.Candidates.IsEmpty) yield return "Zu dem, wonach die beantwortete Mail fragte, ist kein Bericht mehr offen.";
        if (reply.Candidates.Length > 1)
            yield return "Die beantwortete Mail führt mehrere Berichtspflichten auf; für welche die Antwort gilt, ist zu wählen.";
    }

    /// <summary>
    /// Registered is who has one of the unit's addresses, or its domain: a colleague answers from an address of their own.
    /// </summary>
    private static string? Unproven(IncomingMail mail, Unit unit)
    {
        var domain = IncomingMail.DomainOf(mail.From);
        if (domain.Length == 0) return "Die Mail hat keine eindeutige Absenderadresse.";
        if (!new[] { unit.Mail, unit.Head, unit.Deputy }.Any(
            address => IncomingMail.DomainOf(address).Equals(domain, StringComparison.OrdinalIgnoreCase)))
            return $"Die Absenderdomain „{domain}“ ist für {unit.Name} nicht eingetragen.";
        return mail.Verdict.VouchesFor(domain, mail.EnvelopeFrom)
            ? null : $"Der Absender ist nicht bestätigt: Weder DKIM noch SPF gilt für „{domain}“ ({mail.Verdict.Text}).";
    }
}
