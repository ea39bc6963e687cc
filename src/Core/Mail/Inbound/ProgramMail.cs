using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Mail that a program wrote: delivery reports, read receipts, absence notes. Kept and shown, never answered, never a motion or a report.
/// </summary>
public static partial class ProgramMail
{
    private static readonly string[] Daemons = ["mailer-daemon", "postmaster", "mail-daemon", "maildaemon", "bounce", "bounces"];

    /// <summary>
    /// True for what is certainly none: the headers say so (RFC 3834, RFC 3464), a daemon sends it, no person is behind the envelope, or
    /// the subject is one that programs write.
    /// </summary>
    public static bool IsOne(IncomingMail mail) =>
        mail.Automatic || mail.EnvelopeFrom.Length == 0 || IsDaemon(mail.From) || IsDaemon(mail.EnvelopeFrom)
            || Subject().IsMatch(mail.Subject);

    private static bool IsDaemon(string address) => Daemons.Contains(address.Split('@')[0], StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^\s*(?:(?:AW|RE|Antwort)\s*:\s*)?(?:Automatische (?:Antwort|Rückmeldung|E-?Mail|Mail)|Automatic reply|Auto(?:-?reply"
        + @"|matische)?\s*:|Abwesen(?:heit|d)|Außer Haus|Out of (?:the )?office|Ich bin (?:derzeit )?(?:nicht im|im Urlaub|abwesend)"
        + @"|Urlaubs?(?:notiz|meldung|vertretung|antwort)|"
        + @"(?:Nicht )?Gelesen\s*:|(?:Not )?Read\s*:|Lesebestätigung|Empfangsbestätigung|Übermittelt\s*:|Zugestellt\s*:|Delivered\s*:"
        + @"|Unzustellbar|Undeliver|Nicht zugestellt|Nachricht (?:konnte )?nicht zugestellt|Zustellung (?:fehlgeschlagen|verzögert)"
        + @"|Return receipt|Read receipt|"
        + @"Delivery (?:Status|failure|delayed|notification)|Mail (?:delivery|system error)|Returned mail|Failure notice"
        + @"|Warning: could not send|Übermittlung (?:verzögert|fehlgeschlagen)|Message (?:delayed|undeliverable))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Subject();
}
