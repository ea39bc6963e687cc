using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>The receipt: what was understood, what comes next, and where the faction says whether it is right.</summary>
internal static class MotionReceipt
{
    private const int LongestReasons = 1_500;

    public static Letter Write(MotionLetterFacts facts, bool again)
    {
        var (motion, content) = (facts.Motion, facts.Motion.Content);
        return new($"{(again ? "Berichtigt gelesen" : "Eingegangen")}: Antrag {facts.Title}", "Guten Tag,", [
            new LetterBlock.Paragraph(again
                ? "die Geschäftsstelle hat den Text Ihres Antrags nach Ihrem Hinweis durchgesehen. So steht er jetzt:" : Came(motion)),
            facts.Table(Sitting(facts), Files(content)),
            new LetterBlock.Paragraph(Next(motion)),
            .. content.Public ? Text(content) : [],
            .. facts.UnderstandingUrl is { } url
                ? [new LetterBlock.Paragraph(
                        "Ist das richtig gelesen? Sagen Sie es uns hier, bevor der Antrag veröffentlicht wird. Ohne Antwort gilt es so."),
                    new LetterBlock.Action(new("So haben wir Ihren Antrag gelesen", url))]
                : ImmutableArray<LetterBlock>.Empty,
            new LetterBlock.Action(facts.Link)]);
    }

    private static string Came(Motion motion) => motion.OnPaperSince is { } on
        ? $"Ihr Antrag ist am {GermanDates.Of(on)} auf Papier eingegangen und jetzt eingetragen."
        : $"Ihr Antrag ist am {GermanDates.Of(Berlin.DateOf(motion.FiledAt))} um {Berlin.LocalOf(motion.FiledAt):HH:mm} Uhr eingegangen.";

    private static string Next(Motion motion) => motion.State switch
    {
        MotionState.AwaitingPlace { Late: true } =>
            "Die Antragsfrist dieser Sitzung war abgelaufen. Er wird als Tischvorlage ausgelegt, das Gremium stimmt über seine "
            + "Dringlichkeit ab, oder er kommt in die nächste Sitzung; darüber entscheidet die Geschäftsstelle. Wir melden uns.",
        MotionState.AwaitingPlace { Meeting: null } =>
            "Eine Sitzung, für die er rechtzeitig ist, ist noch nicht angesetzt; er bleibt vorgemerkt. "
            + "Sobald es eine gibt, melden wir uns.",
        MotionState.AwaitingPlace => "Er ist rechtzeitig. Sobald er seinen Platz auf der Tagesordnung hat, melden wir uns.",
        _ => $"Stand: {MotionTransitions.German(motion.State)}. Nach der Sitzung melden wir Ihnen das Ergebnis.",
    };

    private static IEnumerable<LetterBlock> Text(MotionContent content)
    {
        yield return new LetterBlock.Heading("Beschlussvorschlag");
        foreach (var paragraph in Paragraphs(content.ResolutionText)) yield return paragraph;
        if (content.Reasons.Length == 0) yield break;
        yield return new LetterBlock.Heading("Begründung");
        foreach (var paragraph in Paragraphs(content.Reasons.Length <= LongestReasons
            ? content.Reasons : $"{content.Reasons[..LongestReasons].TrimEnd()} … (vollständig auf der Seite)")) yield return paragraph;
    }

    private static IEnumerable<LetterBlock> Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => new LetterBlock.Paragraph(paragraph));

    private static Fact? Sitting(MotionLetterFacts facts) => facts.Meeting is { } meeting
        ? new("Sitzung", $"{MotionLetterFacts.Day(meeting)}, {meeting.StartsAt:HH:mm} Uhr, {meeting.Place}") : null;

    private static Fact? Files(MotionContent content) => !content.Public || content.Files.IsEmpty ? null
        : new(content.Files.Length == 1 ? "Datei" : "Dateien", string.Join(", ", content.Files.Select(file => file.Name)));
}
