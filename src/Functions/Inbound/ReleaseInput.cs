using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// What a person says when releasing a mail: as a motion (all but the faction may be missing where the mail itself said it), or as the
/// report on
/// <paramref name="Duties"/>.
/// </summary>
/// <param name="Drafts">Which of the motions that were read in it, by number from 1; none named: all of them.</param>
/// <param name="Further">What is to be put right in those after the first, in their order; more than were read are motions that the person
/// saw in it.</param>
internal sealed record ReleaseInput(
    FactionId? Faction, ImmutableArray<FactionId> Factions, BodyId? Body, MeetingId? Meeting,
    string? Title, string? ResolutionText, string? Reasons, MotionKind? Kind, MotionId? RelatesTo, bool? Public,
    ImmutableArray<int> Drafts, ImmutableArray<ReleasedWords> Further, ImmutableArray<DutyId> Duties)
{
    public ImmutableArray<FactionId> AllFactions() => [.. (Faction is { } one ? Factions.Prepend(one) : Factions).Distinct()];

    /// <summary>At least one; refused when a number is none of the mail's.</summary>
    public Answer<ImmutableArray<ChosenDraft>> Chosen(InboxEntry entry)
    {
        ImmutableArray<MotionDraft?> read = entry.Draft is { } draft ? [draft, .. draft.Further] : [null];
        foreach (var number in Drafts)
            if (number < 1 || number > read.Length)
                return new Refusal.Invalid("drafts", $"Einen {number}. Antrag hat diese Mail nicht. Gelesen wurden: {read.Length}.");
        ImmutableArray<MotionDraft?> drafts = Drafts.IsEmpty ? read : [.. Drafts.Distinct().Select(number => read[number - 1])];
        var first = new ReleasedWords(Title, ResolutionText, Reasons, Kind, RelatesTo, Public);
        return Enumerable.Range(0, Math.Max(drafts.Length, Further.Length + 1))
            .Select(at => new ChosenDraft(drafts.ElementAtOrDefault(at), at == 0 ? first : Further.ElementAtOrDefault(at - 1)
                ?? ReleasedWords.None))
            .ToImmutableArray();
    }
}

/// <summary>What a person puts right in what was read of a motion; null: as it was read.</summary>
internal sealed record ReleasedWords(
    string? Title, string? ResolutionText, string? Reasons, MotionKind? Kind, MotionId? RelatesTo, bool? Public)
{
    public static readonly ReleasedWords None = new(null, null, null, null, null, null);
}

/// <summary>A motion of the mail with what is put right in it; <paramref name="Draft"/> is null where nothing was read.</summary>
internal sealed record ChosenDraft(MotionDraft? Draft, ReleasedWords Words)
{
    public MotionContent Content(InboxEntry entry, ImmutableArray<FactionId> factions, MeetingId? meeting) => new(
        factions, Words.Kind ?? Draft?.Kind ?? MotionKind.Motion, (Words.Title ?? Draft?.Title ?? "").Trim(),
        (Words.ResolutionText ?? Draft?.ResolutionText ?? "").Trim(), (Words.Reasons ?? Draft?.Reasons ?? "").Trim(), Words.RelatesTo,
        Words.Public ?? Draft?.Public ?? true, meeting, entry.Mail?.From is { Length: > 0 } ? entry.Id : null);
}
