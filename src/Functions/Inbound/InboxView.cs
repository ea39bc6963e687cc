using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>A mail as the API shows it in the list.</summary>
internal sealed record InboxSummary(
    string Id, string State, Instant ReceivedAt, BodyId? Body, string? From, string? Subject, ImmutableArray<string> Reasons,
        string? DuplicateOf, MotionId? Motion, ImmutableArray<MotionId> Motions,
    InboxAbout? About, ImmutableArray<string> Allowed)
{
    public static InboxSummary Of(InboxEntry entry) => new(
        entry.Id, InboxRules.NameOf(entry.State), entry.ReceivedAt, entry.Body, entry.Mail?.From, entry.Mail?.Subject, entry.Reasons,
        (entry.State as InboxState.DuplicateOf)?.Other, entry.Motion, [.. entry.Filings().Select(one => one.Motion)],
        entry.State is InboxState.Answered done
            ? new(done.Motion, entry.About?.Motion == done.Motion ? entry.About.Named : "", done.Kind)
            : entry.About, InboxRules.Allowed(entry.State));
}

/// <summary>A mail with all that is known of it.</summary>
internal sealed record InboxView(
    InboxSummary Summary, ImmutableArray<string> Arrivals, IncomingMail? Mail, MotionDraft? Draft, InboxFiling? Filing, InboxReply? Reply)
{
    public static InboxView Of(InboxEntry entry) =>
        new(InboxSummary.Of(entry), entry.Arrivals, entry.Mail, entry.Draft, entry.Filing, entry.Reply);
}
