using System.Text.RegularExpressions;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Reads a motion from a mail: from its text when that holds a Beschlussvorschlag, else from the one attachment that does. Never guesses between two:
/// what is ambiguous becomes a problem for a person. Reading the same mail again gives the same draft.
/// </summary>
public static partial class MotionReader
{
    /// <summary>What can be read; everything may be missing.</summary>
    public static MotionDraft Read(IncomingMail mail)
    {
        var text = MailText.Clean(mail.Text);
        var covering = LetterParts.Of(MailText.WithoutQuotes(text));
        var forwarded = Forwarded().IsMatch(mail.Subject) && !Holds(covering);
        var body = forwarded ? LetterParts.Of(text) : covering;
        var sources = Sources(mail, body).ToList();
        var (source, letter) = sources.Count > 0 ? sources[0] : (null, body);
        var subject = TitleReader.WithoutReplies(mail.Subject);
        var head = source is null ? letter.Head : $"{letter.Head}\n\n{covering.Head}";
        var asked = $"{subject}\n{string.Join('\n', letter.Titles)}\n{head}";
        var kind = KindReader.KindIn(asked);
        return new(
            kind, TitleReader.Read(letter, mail.Subject), Resolution(letter, kind), letter.Reasons, !NonPublic().IsMatch(asked),
            MeetingMentionReader.Read(subject, head), kind is MotionKind.Motion or MotionKind.Inquiry ? null : KindReader.RelationIn(asked), source,
            [.. Problems(mail, sources, letter, asked)]);
    }

    private static bool Holds(LetterParts letter) => !letter.Resolutions.IsEmpty || letter.Questions.Length > 0;

    /// <summary>The mail's own text before its attachments; attachments that say the same (PDF and DOCX of one letter) count once.</summary>
    private static IEnumerable<(string? Source, LetterParts Letter)> Sources(IncomingMail mail, LetterParts body)
    {
        if (Holds(body)) return [(null, body)];
        return mail.Attachments
            .Where(attachment => attachment.Text is not null)
            .Select(attachment => ((string?)attachment.Name, LetterParts.Of(MailText.Clean(attachment.Text!))))
            .Where(one => Holds(one.Item2))
            .DistinctBy(one => Letters().Replace(string.Concat(one.Item2.Resolutions) + one.Item2.Questions, ""));
    }

    private static string? Resolution(LetterParts letter, MotionKind kind)
    {
        if (letter.Resolutions is [var only, ..]) return only;
        return kind == MotionKind.Inquiry && letter.Questions.Length > 0 ? letter.Questions : null;
    }

    private static IEnumerable<string> Problems(IncomingMail mail, List<(string? Source, LetterParts Letter)> sources, LetterParts letter, string asked)
    {
        if (sources.Count > 1) yield return $"Mehrere Anhänge enthalten einen Beschlussvorschlag: {string.Join(", ", sources.Select(one => $"„{one.Source}“"))}.";
        if (letter.Resolutions.Length > 1) yield return $"Der Text enthält {letter.Resolutions.Length} Beschlussvorschläge.";
        if (Joint().IsMatch(asked)) yield return "Der Text nennt einen gemeinsamen Antrag; welche Fraktionen ihn mitstellen, ist zu ergänzen.";
        if (sources.Count > 0) yield break;
        foreach (var attachment in mail.Attachments)
            if (attachment.Problem is { } problem)
                yield return $"Anhang „{attachment.Name}“: {problem}";
    }

    [GeneratedRegex(@"^\s*(?:WG|FW|FWD)\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Forwarded();

    [GeneratedRegex(@"\b(?:gemeinsame[rnms]?|interfraktionelle[rnms]?)\s+(?:\w+\s+)?\w*antrag", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\bnicht\s?-?öffentliche[rnms]?\s+(?:Teil|Sitzung|Beratung|Antrag)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NonPublic();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
