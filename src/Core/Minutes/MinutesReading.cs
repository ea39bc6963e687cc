using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Duties.Finding;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes;

/// <summary>
/// What an excerpt of minutes says, to pre-fill the office's form; a person confirms. What is unknown is null, never 0.
/// <paramref name="ResultText"/> is what stands on the page, <paramref name="Result"/> our word for it. <paramref name="ResolutionText"/> is null
/// when a text was only printed. <paramref name="Unread"/> holds what found no place, paragraph by paragraph in the order of the page: the discussion, what is annexed, what was printed and not resolved.
/// </summary>
public sealed record MinutesReading(
    ReadMeeting Meeting, string? Reference, string? ConsultationRole, ReadingResult? Result, string? ResultText, ImmutableArray<ReadBallot> Ballots,
    string? ResolutionText, ImmutableArray<DutyCandidate> DutyCandidates, ImmutableArray<ReadReference> References, ImmutableArray<string> Unread)
{
    /// <summary>Course of the discussion, where a heading says it is that; paragraphs separated by a blank line. Elsewhere it is unread.</summary>
    public string? Discussion { get; init; }

    /// <summary>Names of what is attached, from a list "Anlage 1: …".</summary>
    public ImmutableArray<string> Annexes { get; init; } = [];
}

/// <summary>The meeting and its item. <paramref name="Body"/> as printed, without the genitive ending of its first word.</summary>
public sealed record ReadMeeting(string? Body, LocalDate? Date, ReadItem Item);

/// <summary>The item's number, e.g. "8.1", and title.</summary>
public sealed record ReadItem(string? Number, string? Title);

/// <summary>One vote. For a procedural one <paramref name="Result"/> is what came of the procedural motion, never of the motion.</summary>
public sealed record ReadBallot(
    string? Subject, BallotMatter Matter, ReadingResult? Result, string? ResultText, bool? Unanimous, ReadTotals Totals,
    ImmutableArray<ReadVote> Votes, ImmutableArray<string> Warnings);

/// <summary>Totals as stated; null where the page states none.</summary>
public sealed record ReadTotals(int? Yes, int? No, int? Abstain, int? Biased);

/// <summary>
/// A row of the table, or a name from a list or a sentence. <paramref name="Absent"/> is null where the page does not say. <paramref name="Stance"/> is how it voted where the
/// page says that without a number ("gegen die Stimmen der AfD", a cross, "befangen"), else null. <paramref name="Biased"/> is null where the table has no such column.
/// </summary>
public sealed record ReadVote(string Faction, int? Yes, int? No, int? Abstain, bool? Absent, VoteStance? Stance = null, int? Biased = null);

/// <summary>How a faction voted, where its number is not known.</summary>
public enum VoteStance
{
    /// <summary>For it.</summary>
    Yes,

    /// <summary>Against it.</summary>
    No,

    /// <summary>Abstained.</summary>
    Abstain,

    /// <summary>Took no part for bias (Befangenheit).</summary>
    Biased,
}

/// <summary>A paper that the text names. <paramref name="Kind"/> is the word before it ("DS", "Vorlage"), null for a bare number.</summary>
public sealed record ReadReference(string? Kind, string Number, string? Body, LocalDate? Date);

/// <summary>A duty to report that the text may contain; it binds nobody until a person confirms it. <paramref name="Cadence"/> is the API's word, the other two stand beside it.</summary>
public sealed record DutyCandidate(string Cadence, int? EveryMonths, LocalDate? DueOn, string? Item, string What, string Sentence, Basis Basis)
{
    /// <summary>What the finder of duties proposes, in the API's words.</summary>
    public static DutyCandidate Of(DutyProposal duty) => new(duty.Cadence.Word(), duty.EveryMonths, duty.DueOn, duty.Item, duty.What, duty.Sentence, duty.Basis);
}
