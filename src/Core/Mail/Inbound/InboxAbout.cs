using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// What a mail wants of a motion that is there already: it is offered to the office at that motion and never filed as another one.
/// </summary>
/// <param name="Motion">Which one.</param>
/// <param name="Named">How people name it: its number and title.</param>
/// <param name="Kind">What is wanted.</param>
public sealed record InboxAbout(MotionId Motion, string Named, AnswerKind Kind)
{
    private const int ShortestTitle = 6;

    /// <summary>For the office; one sentence.</summary>
    public string German => $"{AnswerReader.German(Kind)}: {Named}.";

    /// <summary>
    /// By the mail of ours that it answers; else, for a mail that holds no motion of its own or says that it withdraws or replaces one, by
    /// the number in its subject, or by the title of the one motion that it names. Null when none, or more than one, is meant.
    /// </summary>
    /// <param name="mail">The mail.</param>
    /// <param name="draft">What was read in it.</param>
    /// <param name="answered">The motion that the mail of ours was about which it answers; null: it answers none.</param>
    /// <param name="all">Motions of all bodies, ended ones too.</param>
    /// <param name="numbering">How papers are numbered here.</param>
    public static InboxAbout? Find(
        IncomingMail mail, MotionDraft draft, MotionId? answered, IReadOnlyCollection<OpenMotion> all, PaperNumbering numbering)
    {
        if (all.FirstOrDefault(motion => motion.Id == answered) is { } sent) return Of(sent, mail, draft);
        if (draft.ResolutionText is not null && draft.Answer is not (AnswerKind.Withdrawal or AnswerKind.NewVersion)) return null;
        var numbers = PaperNumbersInText.In(mail.Subject, numbering);
        if (!numbers.IsEmpty)
            return all.Where(motion => numbers.Any(number => numbering.AreSame(number, motion.Reference))).ToList() is [var one]
                ? Of(one, mail, draft) : null;
        if (draft.Answer is null) return null;
        var words = $"{mail.Subject}\n{ReplyText.OwnWords(mail.Text)}";
        var named = all.Where(motion => motion.Title.Length >= ShortestTitle
            && words.Contains(motion.Title, StringComparison.OrdinalIgnoreCase)).ToList();
        // "Spielplätze" stands in "Spielplätze im Norden", too: the longest is meant.
        var longest = named.Where(motion => !named.Exists(other => other != motion && Holds(other.Title, motion.Title))).ToList();
        return longest is [var only] ? Of(only, mail, draft) : null;
    }

    /// <summary>What the office asks of the motion for it; null: nothing follows but the note.</summary>
    /// <param name="kind">What the mail wants.</param>
    /// <param name="receivedOn">When it came: local date of Europe/Berlin.</param>
    public static MotionCommand? CommandOf(AnswerKind kind, LocalDate receivedOn) =>
        kind == AnswerKind.Withdrawal
            ? new MotionCommand.Withdraw($"Mail der Fraktion vom {GermanDates.Of(receivedOn)}")
            : null;

    private static InboxAbout Of(OpenMotion motion, IncomingMail mail, MotionDraft draft)
    {
        var named = motion.Reference is { } number ? $"{number}, „{motion.Title}“" : $"„{motion.Title}“";
        return new(motion.Id, named, draft.Answer ?? KindOf(motion, mail, draft));
    }

    private static AnswerKind KindOf(OpenMotion motion, IncomingMail mail, MotionDraft draft)
    {
        if (draft.ResolutionText is not null)
            return Versions.Of(draft.Title, [motion]) is null ? AnswerKind.Comment : AnswerKind.NewVersion;
        var words = $"{TitleReader.WithoutReplies(mail.Subject)}\n{ReplyText.OwnWords(mail.Text)}";
        // A title may well speak of replacing or withdrawing something.
        return AnswerReader.In(words.Replace(motion.Title, "", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Holds(string longer, string shorter) =>
        longer.Length > shorter.Length && longer.Contains(shorter, StringComparison.OrdinalIgnoreCase);
}
