using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;

namespace Wiedervorlage.Functions.Agendas;

/// <summary>An agenda as the API answers it, with the non-public part: for the office. <c>Version</c> is also its entity tag; <c>Papers</c> are the reports that were handed in for the meeting.</summary>
internal sealed record AgendaView(
    Meeting Meeting, int Version, bool Fixed, ImmutableArray<string> Allowed, ImmutableArray<AgendaItemView> Items, ImmutableArray<ReportPaper> Papers);

/// <param name="Order">From 1, through both parts.</param>
/// <param name="Part">"Ö" or "N".</param>
/// <param name="Under">Key of the item above it; null for a main item.</param>
internal sealed record AgendaItemView(
    int Order, string Id, string? Number, string Part, bool Public, string? Under, AgendaItemKind Kind, string Title, string? Note, bool Joint, bool Addendum, string? Out, ImmutableArray<AgendaMotion> Motions);

internal sealed record AgendaMotion(
    MotionId Id, string? Reference, string Title, bool Public, bool Published, string State, string StateText, PlacementMode? Mode, MotionId? JoinedWith, ReadingResult? Result)
{
    /// <param name="motion">From the list.</param>
    /// <param name="mode">How it came onto this agenda; null when it has left it.</param>
    /// <param name="result">What this meeting did with it.</param>
    public static AgendaMotion Of(MotionSummary motion, PlacementMode? mode, ReadingResult? result) => new(
        motion.Id, motion.Reference, motion.Title, motion.Public, motion.Published, MotionListItem.Word(motion.State), MotionTransitions.German(motion.State), mode, motion.JoinedWith, result);
}
