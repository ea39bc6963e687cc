using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>Whether a mail can become a motion without a person. A late one can: the deadline is not asked here.</summary>
public abstract record Intake
{
    private Intake() { }

    /// <summary>All that a motion needs is there and proven.</summary>
    public sealed record Complete(InboxFiling Filing) : Intake;

    /// <summary>It waits. <paramref name="Reasons"/> are German, one sentence each, all that there are.</summary>
    public sealed record Waits(ImmutableArray<string> Reasons) : Intake;

    /// <param name="inboxId">Id of the mail's row in the inbox.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="draft">What was read in it.</param>
    /// <param name="sender">Who it is from.</param>
    /// <param name="calendar">Of the body it is for; null when that is not known.</param>
    /// <param name="open">Open motions of that body.</param>
    /// <param name="receivedOn">Day of arrival, Europe/Berlin.</param>
    public static Intake Judge(
        string inboxId, IncomingMail mail, MotionDraft draft, Sender sender, BodyCalendar? calendar, IEnumerable<OpenMotion> open, LocalDate receivedOn)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (sender is Sender.Unproven unproven) reasons.Add(unproven.Why);
        if (mail.Automatic) reasons.Add("Die Mail ist von einem Programm geschrieben, zum Beispiel eine Abwesenheitsnotiz.");
        if (calendar is null) reasons.Add("Das Gremium war nicht zu erkennen: weder eindeutig aus der Empfängeradresse noch aus dem Text.");
        if (draft.ResolutionText is null) reasons.Add(draft.Kind == MotionKind.Inquiry ? "Es war keine Frage zu erkennen." : "Es war kein Beschlussvorschlag zu erkennen.");
        if (draft.Title is null) reasons.Add("Ein Titel war nicht zu erkennen.");
        reasons.AddRange(draft.Problems);
        reasons.AddRange(draft.Mentions.Impossible.Select(text => $"Das Datum „{text}“ gibt es nicht."));
        var wished = Wished(draft.Mentions, calendar, receivedOn, reasons);
        if (reasons.Count > 0 || sender is not Sender.OfFaction from || calendar is null) return new Waits(reasons.ToImmutable());
        var related = RelatedMotion.Find(draft.Relation, wished, open);
        return new Complete(new(calendar.Body, new(
            [from.Faction], draft.Kind, draft.Title!, draft.ResolutionText!, draft.Reasons, related, draft.Public, wished, inboxId)));
    }

    /// <summary>The one meeting of a body that a draft names and that had not gone by when the mail came; null when there is none, or more than one.</summary>
    public static MeetingId? MeetingNamed(MotionDraft? draft, BodyCalendar calendar, Instant receivedAt) =>
        draft is null ? null : Wished(draft.Mentions, calendar, Berlin.DateOf(receivedAt), ImmutableArray.CreateBuilder<string>());

    /// <summary>The body's meeting on one of the named days; days gone by are only mentioned.</summary>
    private static MeetingId? Wished(MeetingMentions mentions, BodyCalendar? calendar, LocalDate receivedOn, ImmutableArray<string>.Builder reasons)
    {
        var days = mentions.Dates.Where(date => date >= receivedOn).ToList();
        if (calendar is null || days.Count == 0) return null;
        var meetings = calendar.Meetings.Where(meeting => days.Contains(meeting.On)).ToList();
        if (meetings.Count == 0) reasons.Add($"Am {string.Join(" oder ", days.Select(GermanDates.Of))} ist keine Sitzung des Gremiums eingetragen.");
        if (meetings.Count > 1) reasons.Add($"Der Text nennt mehrere Sitzungen: {string.Join(", ", meetings.Select(meeting => GermanDates.Of(meeting.On)))}.");
        return meetings is [var one] ? one.Id : null;
    }
}

/// <summary>A mail's motion as it is filed.</summary>
public sealed record InboxFiling(BodyId Body, MotionContent Content);
