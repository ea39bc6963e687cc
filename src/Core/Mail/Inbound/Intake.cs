using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Whether a mail is a motion of this faction, to this body, now, complete and new: only then it becomes one without a person. A late one
/// can: the deadline is not asked here.
/// </summary>
public abstract record Intake
{
    private Intake() { }

    /// <summary>All that a motion needs is there and proven.</summary>
    public sealed record Complete(InboxFiling Filing) : Intake;

    /// <summary>It waits. <paramref name="Reasons"/> are German, one sentence each, all that there are.</summary>
    /// <param name="Joint">The other factions that a joint motion names, when nothing but their consent is missing.</param>
    public sealed record Waits(ImmutableArray<string> Reasons, InboxFiling? Joint = null) : Intake;

    /// <param name="inboxId">Id of the mail's row in the inbox.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="draft">What was read in it.</param>
    /// <param name="sender">Who it is from.</param>
    /// <param name="body">For which body.</param>
    /// <param name="calendar">Of that body; null when that is not known.</param>
    /// <param name="open">Open motions of that body.</param>
    /// <param name="receivedAt">When it arrived.</param>
    /// <param name="numbering">How papers are numbered here.</param>
    /// <param name="about">The motion it is about, where it is no new one: then it waits, whatever else is in it.</param>
    public static Intake Judge(
        string inboxId, IncomingMail mail, MotionDraft draft, Sender sender, BodyFinding body, BodyCalendar? calendar,
        IEnumerable<OpenMotion> open, Instant receivedAt, PaperNumbering numbering, InboxAbout? about = null)
    {
        var all = open.Where(motion => motion.Id != InboxIds.MotionOf(inboxId)).ToList();
        var reasons = new List<string>();
        if (sender is Sender.Unproven unproven) reasons.Add(unproven.Why);
        else reasons.AddRange(Proof.Doubts(mail, receivedAt));
        if (mail.Shallow && !mail.Attachments.IsEmpty)
            reasons.Add("Die Anhänge wurden nicht geöffnet, weil der Absender nicht bestätigt ist.");
        if (ProgramMail.IsOne(mail)) reasons.Add("Die Mail ist von einem Programm geschrieben, zum Beispiel eine Abwesenheitsnotiz.");
        if (about is not null) return new Waits([about.German, .. reasons, .. mail.Problems]);
        if (body.Why is { } why) reasons.Add(why);
        AddWhatIsMissing(draft, reasons);
        var wished = calendar is null ? null : MeetingWish.Of(draft.Mentions, calendar, Berlin.DateOf(receivedAt), reasons);
        var related = Related(draft, wished, all, reasons, numbering);
        AddIfNotNew(draft, all, reasons);
        var others = sender is Sender.OfFaction author ? Others(draft, author.Faction, reasons) : [];
        if (sender is not Sender.OfFaction from || calendar is null || draft.Title is null || draft.ResolutionText is null)
            return new Waits([.. reasons]);
        var filing = new InboxFiling(
            calendar.Body, new([from.Faction, .. others], draft.Kind, draft.Title, draft.ResolutionText, draft.Reasons, related,
            draft.Public, wished, inboxId));
        if (reasons.Count == 0) return new Complete(filing);
        return new Waits([.. reasons], reasons.Count == 1 && !others.IsEmpty ? filing : null);
    }

    /// <summary>
    /// The one meeting of a body that a draft names and that had not gone by when the mail came; null when there is none, or more than
    /// one.
    /// </summary>
    public static MeetingId? MeetingNamed(MotionDraft? draft, BodyCalendar calendar, Instant receivedAt) =>
        draft is null ? null : MeetingWish.Of(draft.Mentions, calendar, Berlin.DateOf(receivedAt), []);

    private static void AddWhatIsMissing(MotionDraft draft, List<string> reasons)
    {
        if (draft.ResolutionText is null)
            reasons.Add(draft.Kind == MotionKind.Inquiry
                ? "Es war keine Frage zu erkennen." : "Es war kein Beschlussvorschlag zu erkennen.");
        if (draft.Title is null) reasons.Add("Ein Titel war nicht zu erkennen.");
        reasons.AddRange(draft.Problems);
    }

    private static MotionId? Related(
        MotionDraft draft, MeetingId? wished, List<OpenMotion> open, List<string> reasons, PaperNumbering numbering)
    {
        if (draft.Kind is MotionKind.Motion or MotionKind.Inquiry) return null;
        var related = RelatedMotion.Find(draft.Relation, wished, open, numbering);
        if (related is not null) return related;
        reasons.Add(draft.Relation is { References: [var number, ..] }
            ? $"Der Antrag bezieht sich auf {number}; unter dieser Nummer liegt diesem Gremium kein offener Antrag vor."
            : "Worauf sich der Antrag bezieht, war nicht eindeutig zu erkennen.");
        return null;
    }

    private static void AddIfNotNew(MotionDraft draft, List<OpenMotion> open, List<string> reasons)
    {
        if (draft.Answer is { } answer) reasons.Add($"{AnswerReader.German(answer)}.");
        if (draft.Kind == MotionKind.Motion && Versions.Of(draft.Title, open) is { } there)
            reasons.Add($"Ein Antrag mit diesem Titel liegt schon vor ({there.Reference ?? there.Id.Value}, {string.Join(", ", there.Factions)}); "
                + "ob dieser eine neue Fassung davon ist, ist zu klären.");
    }

    /// <summary>Registered factions that file it as well; whatever is unclear about whose it is becomes a reason.</summary>
    private static ImmutableArray<FactionId> Others(MotionDraft draft, FactionId from, List<string> reasons)
    {
        var others = draft.Authors.Where(faction => faction.Id != from).ToList();
        var names = string.Join(", ", others.Select(faction => faction.Name));
        if (others.Count == 0)
        {
            if (draft.Joint) reasons.Add("Der Text nennt einen gemeinsamen Antrag; welche Fraktionen ihn mitstellen, ist zu ergänzen.");
            return [];
        }
        if (!draft.Joint && draft.Authors.All(faction => faction.Id != from))
        {
            reasons.Add($"Der Antrag nennt als Antragsteller {names}, die Mail kommt aber von einer anderen Fraktion.");
            return [];
        }
        reasons.Add($"Der Antrag nennt weitere Fraktionen ({names}); die Mail bestätigt nur eine. Es fehlt die Zustimmung der anderen.");
        return others.All(faction => faction.Id is not null) ? [.. others.Select(faction => faction.Id!.Value)] : [];
    }
}

/// <summary>A mail's motion as it is filed.</summary>
public sealed record InboxFiling(BodyId Body, MotionContent Content);
