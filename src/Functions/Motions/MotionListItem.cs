using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Functions.Motions;

/// <summary>A motion as the API lists it: the summary, with its state in the words in which a single motion has it.</summary>
internal sealed record MotionListItem(
    MotionId Id, BodyId Body, string? Reference, string Title, ImmutableArray<FactionId> Factions, MotionKind Kind, bool Public, bool Published, Instant FiledAt,
    MotionStage Stage, string State, string StateText, bool Finished, Placement? Placement, MotionId? JoinedWith, ImmutableArray<SummarisedReading> Readings)
{
    public static MotionListItem Of(MotionSummary one) => new(
        one.Id, one.Body, one.Reference, one.Title, one.Factions, one.Kind, one.Public, one.Published, one.FiledAt,
        one.Stage, Word(one.State), MotionTransitions.German(one.State), one.Finished, one.Placement, one.JoinedWith, one.Readings);

    /// <summary>"awaitingPlace", "placed", …</summary>
    public static string Word(MotionState state)
    {
        var name = state.GetType().Name;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
