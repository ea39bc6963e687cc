using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail.Inbound;

namespace Wiedervorlage.Web.Letters.Inbox;

/// <summary>Letters about mails that wait in the inbox.</summary>
public static class InboxLetters
{
    private const int LongestSubject = 150;

    /// <summary>To the office: this one waits, and why. Without a link: the inbox is not public, and a page behind a sign-in is not there yet.</summary>
    public static Letter Notice(InboxEntry entry) => new($"Posteingang: {What(entry)}", "Guten Tag,", [
        new LetterBlock.Paragraph("eine Mail ist eingegangen, die nicht ohne Sie als Antrag aufgenommen werden kann. Sie ist gespeichert und wartet im Posteingang."),
        new LetterBlock.Facts([
            new("Eingegangen", $"{GermanDates.Of(Berlin.DateOf(entry.ReceivedAt))}, {Berlin.LocalOf(entry.ReceivedAt):HH:mm} Uhr"),
            new("Absender", entry.Mail is { From.Length: > 0 } mail ? mail.From : "nicht zu erkennen"),
            new("Betreff", Subject(entry)),
            new("Kennung", entry.Id),
        ]),
        new LetterBlock.Item("Warum sie wartet", entry.Reasons, null),
        new LetterBlock.Paragraph("Sie können sie für eine Fraktion als Antrag freigeben oder mit einem Grund ablehnen. Als Eingang eines Antrags gilt der Zeitpunkt, an dem die Mail ankam.")]);

    private static string What(InboxEntry entry) => entry.State switch
    {
        InboxState.DuplicateOf => $"möglicherweise doppelt: {Subject(entry)}",
        InboxState.Unreadable => "eine Mail ist nicht lesbar",
        InboxState.TooLarge => "eine Mail ist zu groß zum Lesen",
        _ => $"wartet auf Sie: {Subject(entry)}",
    };

    private static string Subject(InboxEntry entry) => entry.Mail?.Subject switch
    {
        null or "" => "ohne Betreff",
        { Length: > LongestSubject } text => text[..LongestSubject] + " …",
        var text => text,
    };
}
