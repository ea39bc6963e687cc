using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Web.Letters.Inbox;

/// <summary>Letters about mails that wait in the inbox.</summary>
public static class InboxLetters
{
    private const int LongestSubject = 150;

    /// <summary>To the office: this one waits, and why. Without a link: the inbox is not public.</summary>
    /// <param name="entry">The mail.</param>
    /// <param name="candidates">Where it answers a mail of ours: the duties it may be a report on.</param>
    public static Letter Notice(InboxEntry entry, ImmutableArray<ReportingDuty> candidates) =>
        new($"Posteingang: {What(entry)}", "Guten Tag,", [
        new LetterBlock.Paragraph(entry.About is not null
            ? "zu einem vorliegenden Antrag ist eine Mail eingegangen. Sie ist gespeichert und wartet im Posteingang; ein neuer Antrag ist daraus nicht geworden."
            : entry.Reply is null
            ? "eine Mail ist eingegangen, die nicht ohne Sie als Antrag aufgenommen werden kann. Sie ist gespeichert und wartet im Posteingang."
            : "auf eine unserer Mails ist eine Antwort eingegangen, die nicht ohne Sie als Bericht aufgenommen werden kann. Sie ist gespeichert und wartet im Posteingang."),
        new LetterBlock.Facts([
            new("Eingegangen", $"{GermanDates.Of(Berlin.DateOf(entry.ReceivedAt))}, {Berlin.LocalOf(entry.ReceivedAt):HH:mm} Uhr"),
            new("Absender", entry.Mail is { From.Length: > 0 } mail ? mail.From : "nicht zu erkennen"),
            new("Betreff", Subject(entry)),
            new("Kennung", entry.Id),
        ]),
        new LetterBlock.Item("Warum sie wartet", entry.Reasons, null),
        .. candidates.IsEmpty
            ? ImmutableArray<LetterBlock>.Empty
            : [new LetterBlock.Item(
            "In Frage kommen", [.. candidates.Select(duty => $"{DutyItems.Title(duty)} (Kennung {duty.Id})")], null)],
        new LetterBlock.Paragraph(entry.About is { } about
            ? $"Sie können sie bei diesem Antrag (Kennung {about.Motion}) übernehmen{(about.Kind == AnswerKind.Withdrawal ? ", womit er zurückgezogen ist" : "")}, "
                + "als eigenen Antrag freigeben oder mit einem Grund ablehnen."
            : entry.Reply is null
            ? "Sie können sie für eine Fraktion als Antrag freigeben oder mit einem Grund ablehnen. Als Eingang eines Antrags gilt der Zeitpunkt, an dem die Mail ankam."
            : "Sie können sie als Bericht zu einer oder mehreren Berichtspflichten freigeben oder mit einem Grund ablehnen.")]);

    /// <summary>To a faction that a joint motion names: whether it files it as well.</summary>
    /// <param name="motion">As it would be filed.</param>
    /// <param name="sender">The faction that sent it.</param>
    /// <param name="body">Name of the body it is for.</param>
    /// <param name="link">The signed page on which it answers.</param>
    public static Letter Consent(MotionContent motion, string sender, string body, string link) =>
        new($"Gemeinsamer Antrag: {motion.Title}", "Guten Tag,", [
        new LetterBlock.Paragraph(
            $"{sender} hat einen Antrag eingereicht, der auch Ihre Fraktion nennt. Die Mail bestätigt nur die absendende Fraktion; "
            + "deshalb ist er noch nicht eingegangen. Bitte sagen Sie uns, ob Ihre Fraktion ihn mitstellt."),
        new LetterBlock.Facts([new("Titel", motion.Title), new("Gremium", body)]),
        new LetterBlock.Item(
            "Ihre Antwort", ["Auf der Seite steht der ganze Antrag. Das Ansehen ändert nichts, erst das Absenden."],
            new("Antworten", link))]);

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
