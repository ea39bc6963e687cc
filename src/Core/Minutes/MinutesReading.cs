using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes;

/// <summary>
/// What an excerpt of minutes says, to pre-fill the office's form; a person confirms. What is unknown is null, never 0.
/// <paramref name="ResultText"/> is what stands on the page, <paramref name="Result"/> our word for it. <paramref name="ResolutionText"/> is null
/// when a text was only printed. <paramref name="DutyCandidates"/> is empty until something looks for duties. <paramref name="Unread"/> holds what found no place.
/// </summary>
public sealed record MinutesReading(
    ReadMeeting Meeting, string? Reference, string? ConsultationRole, ReadingResult? Result, string? ResultText, ImmutableArray<ReadBallot> Ballots,
    string? ResolutionText, ImmutableArray<DutyCandidate> DutyCandidates, ImmutableArray<ReadReference> References, ImmutableArray<string> Unread);

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

/// <summary>A row of the table, or a name from a list in brackets. <paramref name="Absent"/> is null where the page does not say.</summary>
public sealed record ReadVote(string Faction, int? Yes, int? No, int? Abstain, bool? Absent);

/// <summary>A paper that the text names. <paramref name="Kind"/> is the word before it ("DS", "Vorlage"), null for a bare number.</summary>
public sealed record ReadReference(string? Kind, string Number, string? Body, LocalDate? Date);

/// <summary>A duty to report that the text may contain.</summary>
public sealed record DutyCandidate(string Cadence, int? EveryMonths, LocalDate? DueOn, string? Item, string What, string Sentence, string Basis);
