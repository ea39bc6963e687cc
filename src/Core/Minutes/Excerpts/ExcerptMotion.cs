using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Excerpts;

/// <summary>A motion in an excerpt.</summary>
/// <param name="Reference">Drucksache "0067/2026"; null while it has none.</param>
/// <param name="Title">One line.</param>
/// <param name="Applicants">Names of the filing factions.</param>
/// <param name="Kind">"weitergehender Sachantrag" and the like.</param>
/// <param name="Role">What the body did with it in its turn.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Discussion">Course of the discussion as entered; null: nothing was entered.</param>
/// <param name="Ballots">In the order voted.</param>
/// <param name="ResolutionText">Only of an adopted one.</param>
/// <param name="Annexes">Names of what is attached.</param>
public sealed record ExcerptMotion(
    string? Reference, string Title, string Applicants, MotionKind Kind, ConsultationRole Role, ReadingResult Result, string? Discussion, ImmutableArray<ExcerptBallot> Ballots,
    string? ResolutionText, ImmutableArray<string> Annexes)
{
    /// <summary>True for a result by which a text became a resolution or recommendation of the body.</summary>
    public bool IsAdopted => Result is ReadingResult.Adopted or ReadingResult.AdoptedAmended;

    /// <summary>It was adopted, and what was adopted has not been entered.</summary>
    public bool LacksText { get; init; }

    internal static ExcerptMotion Of(Motion motion, Reading reading, IReadOnlyDictionary<FactionId, string> factions) => new(
        motion.Reference, motion.Content.Title, string.Join(" und ", motion.Content.Factions.Select(faction => factions.GetValueOrDefault(faction, faction.Value))), motion.Content.Kind,
        reading.Role, reading.Result, reading.Note, [.. reading.Ballots.Select(ballot => ExcerptBallot.Of(ballot, motion.Content.Title, factions))],
        reading.Result is ReadingResult.Adopted or ReadingResult.AdoptedAmended ? reading.ResolutionText : null, reading.Annexes)
    {
        LacksText = MissingText.Of(reading, motion.Content),
    };
}
