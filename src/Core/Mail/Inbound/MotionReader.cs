using System.Text.RegularExpressions;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Reads a motion from a mail: from what its sender wrote, from attachments, from a mail that is forwarded in it. Never guesses between
/// two: all of them are kept, and what is ambiguous becomes a problem for a person. Reading the same mail again gives the same draft.
/// </summary>
public static partial class MotionReader
{
    private const double SameWords = 0.9;

    /// <summary>What can be read; everything may be missing.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="factions">All that there are.</param>
    /// <param name="numbering">How papers are numbered here.</param>
    public static MotionDraft Read(IncomingMail mail, IEnumerable<Faction> factions, PaperNumbering numbering)
    {
        var known = factions.ToList();
        var history = MailHistory.Split(MailText.Clean(mail.Text));
        var covering = LetterParts.Of(history.Own);
        var sources = Sources(mail, history);
        var drafts = sources.DefaultIfEmpty(new(null, covering, null)).Select(source => Draft(mail, source, covering, known, numbering)).ToList();
        var problems = drafts[0].Problems.AddRange(Problems(mail, history, covering, sources, known));
        return drafts[0] with { Problems = problems, Further = [.. drafts.Skip(1)], Answer = AnswerIn(mail, history, covering, sources) };
    }

    private static MotionDraft Draft(IncomingMail mail, Source source, LetterParts covering, List<Faction> factions, PaperNumbering numbering)
    {
        var letter = source.Letter;
        var subject = TitleReader.WithoutReplies(source.Subject ?? mail.Subject);
        var own = source.File is null && source.Subject is null;
        var (head, closing) = own
            ? (letter.Head, letter.Closing) : ($"{letter.Head}\n\n{covering.Head}", $"{letter.Closing}\n{covering.Closing}");
        var asked = $"{subject}\n{string.Join('\n', letter.Titles)}\n{head}";
        var kind = KindReader.KindIn(asked);
        var relates = kind is not (MotionKind.Motion or MotionKind.Inquiry);
        var mentions = MeetingMentionReader.Read(subject, $"{letter.Head}\n\n{(own ? "" : covering.Head)}");
        if (mentions is { Dates.Length: 0, Words.Length: 0, Impossible.Length: 0 } && source.File is { } name)
        {
            var byFile = MeetingMentionReader.Read($"{Separators().Replace(name, " ")} Sitzung", "");
            mentions = byFile with { Surroundings = mentions.Surroundings };
        }
        var (isPublic, doubt) = Confidence.Of(
            $"{asked}\n{closing}", $"{Resolution(letter, kind)}\n{letter.Reasons}", mail.Sensitivity,
                mail.Attachments.Select(file => file.Name));
        return new(
            kind, TitleReader.Read(letter, source.Subject ?? mail.Subject), Resolution(letter, kind), letter.Reasons, isPublic, mentions,
                relates ? KindReader.RelationIn(asked, numbering) : null, source.File, doubt is null ? [] : [doubt])
        {
            Authors = Authors.In(subject, head, closing, relates, factions),
            Joint = Authors.IsJoint(asked),
            Address = AddressReader.Read(subject, head, mentions.Surroundings),
        };
    }

    /// <summary>
    /// The mail's own words, then its attachments, then what it forwards; what says the same (PDF and DOCX of one letter) counts once.
    /// </summary>
    private static List<Source> Sources(IncomingMail mail, MailHistory history)
    {
        var all = LetterParts.Several(history.Own).Select(letter => new Source(null, letter, null))
            .Concat(mail.Attachments.Where(file => file.Text is not null)
                .SelectMany(file => LetterParts.Several(MailHistory.Split(MailText.Clean(file.Text!)).Own)
                    .Select(letter => new Source(file.Name, letter, null))))
            .Where(source => source.Letter.IsMotion).ToList();
        if (all.Count == 0 && (history.Forwarded || Forwarding().IsMatch(mail.Subject))) all = [.. LetterParts.Several(history.Quoted)
            .Where(letter => letter.IsMotion).Select(letter => new Source(null, letter, TitleReader.WithoutReplies(mail.Subject)))];
        var kept = new List<Source>();
        foreach (var source in all)
            if (!kept.Any(other => SaysTheSame(other.Letter, source.Letter))) kept.Add(source);
        return kept;
    }

    /// <summary>Read from a PDF, a word may be cut or a footer stand among them: most of the words are the same.</summary>
    private static bool SaysTheSame(LetterParts one, LetterParts other)
    {
        if (TitleReader.Read(one, "") is { } title && TitleReader.Read(other, "") is { } second
            && !title.Equals(second, StringComparison.OrdinalIgnoreCase)) return false;
        var (here, there) = (Words(one), Words(other));
        return here.Count > 0 && there.Count > 0 && here.Intersect(there).Count() >= SameWords * Math.Max(here.Count, there.Count);
    }

    private static HashSet<string> Words(LetterParts letter) =>
        [.. Letters().Matches($"{string.Join(' ', letter.Resolutions)} {letter.Questions}")
            .Select(match => match.Value.ToLowerInvariant())];

    private static string? Resolution(LetterParts letter, MotionKind kind)
    {
        if (letter.Resolutions is [var only, ..]) return only;
        return kind == MotionKind.Inquiry && letter.Questions.Length > 0 ? letter.Questions : null;
    }

    private static AnswerKind? AnswerIn(IncomingMail mail, MailHistory history, LetterParts covering, List<Source> sources)
    {
        // A title may well speak of a second version or of replacing something.
        var own = covering.IsMotion ? $"{mail.Subject}\n{covering.Head}\n{covering.Closing}" : $"{mail.Subject}\n{history.Own}";
        var kind = AnswerReader.In(
            covering.Titles.Aggregate(own, (text, title) => text.Replace(title, "", StringComparison.OrdinalIgnoreCase)));
        if (kind is AnswerKind.Withdrawal or AnswerKind.NewVersion) return kind;
        return sources.Any(source => source.Subject is null) || (history.Quoted.Length == 0 && mail.InReplyTo is null) ? null : kind;
    }

    private static IEnumerable<string> Problems(
        IncomingMail mail, MailHistory history, LetterParts covering, List<Source> sources, List<Faction> factions)
    {
        foreach (var problem in mail.Problems) yield return problem;
        if (sources.Count > 1)
        {
            var places = sources.Select(source => source.File is { } file ? $"„{file}“" : "im Text");
            yield return $"Die Mail enthält {Count(sources.Count)} verschiedene Anträge ({string.Join(", ", places)}).";
        }
        if (sources.Find(source => source.Letter.Resolutions.Length > 1) is { Letter.Resolutions.Length: var several })
            yield return $"Der Text enthält {Count(several)} Beschlussvorschläge.";
        if (sources is [{ Subject: not null }, ..])
            yield return "Der Antrag steht in einer weitergeleiteten Nachricht, nicht in der Mail selbst; "
                + "ob die Fraktion ihn stellt, ist zu klären.";
        foreach (var file in mail.Attachments)
        {
            if (file.From is { Length: > 0 } author && sources.Any(source => source.File == file.Name))
            {
                // Covering words can stand above anybody's motion: only a mail of the faction itself is its own.
                if (!AreOneFaction(author, mail.From, factions))
                    yield return $"Anhang „{file.Name}“: Die angehängte Mail ist von {author}, nicht von der Fraktion; "
                        + "ob sie den Antrag stellt, ist zu klären.";
                else if (!HandsIn().IsMatch(covering.Head + covering.Closing))
                    yield return $"Anhang „{file.Name}“: Die angehängte Mail ist von {author}; "
                        + "ob die Fraktion den Antrag stellt, sagt die Mail nicht.";
            }
            if (file.Problem is { } problem && (sources.Count == 0 || file.MayHoldMotion)) yield return $"Anhang „{file.Name}“: {problem}";
        }
    }

    private static bool AreOneFaction(string one, string other, List<Faction> factions) =>
        factions.Any(faction => new[] { one, other }.All(
            address => faction.MailDomains.Contains(IncomingMail.DomainOf(address), StringComparer.OrdinalIgnoreCase)));

    private static string Count(int number) =>
        number switch { 2 => "zwei", 3 => "drei", _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    /// <param name="File">Name of the attachment; null: the mail itself.</param>
    /// <param name="Letter">What it says.</param>
    /// <param name="Subject">Set for what stands in a quoted or forwarded mail.</param>
    private sealed record Source(string? File, LetterParts Letter, string? Subject);

    [GeneratedRegex(@"^\s*(?:(?:AW|RE)\s*:\s*)?(?:WG|FW|FWD|WTR|i)\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Forwarding();

    [GeneratedRegex(
        @"\b(?:leite|reiche|übersende|übermittle|beantrage|stelle)\w*\b|unser(?:e[rns]?)?\s+(?:\w+\s+)?Antrag|Antrag unser"
        + @"|anbei der Antrag|im Anhang (?:der|unser)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HandsIn();

    [GeneratedRegex(@"[\p{L}\p{Nd}]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex(@"[_ ]+|\.(?:docx|pdf|odt|rtf|eml)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separators();
}
