using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Motions;

/// <summary>What a faction filed; it never changes. Texts are plain, paragraphs separated by a blank line.</summary>
/// <param name="Factions">At least one; joint motions have several.</param>
/// <param name="Kind">Stands alone or relates to another motion.</param>
/// <param name="Title">One line, at most 1,000 characters.</param>
/// <param name="ResolutionText">Beschlussvorschlag.</param>
/// <param name="Reasons">Begründung; may be empty.</param>
/// <param name="RelatesTo">The motion it goes further than, amends or supplements.</param>
/// <param name="Public">False: only number and link appear outside the offices.</param>
/// <param name="Wished">The meeting it was filed for; null: the next one.</param>
/// <param name="InboxId">The mail it came by; null when filed through form or API.</param>
public sealed record MotionContent(
    ImmutableArray<FactionId> Factions, MotionKind Kind, string Title, string ResolutionText, string Reasons,
    MotionId? RelatesTo, bool Public, MeetingId? Wished, string? InboxId)
{
    /// <summary>What was attached, in the order of the sender.</summary>
    public ImmutableArray<MotionFile> Files { get; init; } = [];

    /// <summary>Every field the same, the files by their content.</summary>
    public bool IsSameAs(MotionContent other) =>
        Factions.SequenceEqual(other.Factions) && Files.SequenceEqual(other.Files)
        && this with { Factions = [], Files = [] } == other with { Factions = [], Files = [] };
}

/// <summary>Kinds of motion; the API's strings in camelCase.</summary>
public enum MotionKind
{
    /// <summary>Antrag, Vorschlag zur Tagesordnung</summary>
    Motion,

    /// <summary>weitergehender Sachantrag</summary>
    FurtherReaching,

    /// <summary>Änderungsantrag</summary>
    Amendment,

    /// <summary>Ergänzungsantrag</summary>
    Supplement,

    /// <summary>Anfrage</summary>
    Inquiry,
}
