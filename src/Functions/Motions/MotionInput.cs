using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Minutes.Excerpts;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Bodies of the motions' API as they come in: everything may be missing, Core says what must not.</summary>
internal sealed record MotionInput(
    BodyId? Body, MeetingId? Meeting, ImmutableArray<FactionId> Factions, MotionKind Kind, string? Title, string? ResolutionText, string? Reasons, MotionId? RelatesTo, bool? Public)
{
    /// <summary>The day of receipt of what came on paper; missing: today.</summary>
    public LocalDate? ReceivedOn { get; init; }

    public MotionContent Content() =>
        new(Factions, Kind, Title?.Trim() ?? "", ResolutionText?.Trim() ?? "", Reasons?.Trim() ?? "", RelatesTo, Public ?? true, Meeting, InboxId: null);
}

internal sealed record ReferenceInput(string? Reference);

internal sealed record ReasonInput(string? Reason);

internal sealed record TargetInput(TargetJson? Target);

internal sealed record OccasionInput(bool? Passed);

internal sealed record SequenceInput(ImmutableArray<ConsultationStep> Steps, string? Reason);

internal sealed record DefectInput(string? Defect);

internal sealed record MendingInput(string? Title, string? ResolutionText, string? Reasons);

internal sealed record ConcernInput(string? Concern);

internal sealed record ConfirmationOfReadingInput(int Number, string? Note);

internal sealed record PlacementInput(MeetingId? Meeting, string? Item, PlacementMode Mode, MotionId? JoinedWith, BallotInput? Ballot);

internal sealed record ReadingInput(
    MeetingId? Meeting, string? Item, ReadingResult? Result, TargetJson? Target, ImmutableArray<BallotInput> Ballots, string? ResolutionText, string? Note,
    UnitId? LeadUnit, ImmutableArray<WishInput> Duties, string? SettledBy, bool NoQuorum, ImmutableArray<string> Annexes)
{
    /// <summary>What cannot be a reading at all, or null. Everything else is Core's to judge.</summary>
    public Refusal? Refuse() => Result is null
        ? new Refusal.Invalid("result", "Das Ergebnis (result) fehlt. Möglich sind adopted, adoptedAmended, rejected, postponed, referred, deferred, withdrawn, settled, noted.")
        : Duties.Select(wish => wish.Read().Refusal).FirstOrDefault(refusal => refusal is not null);

    /// <summary>Body, date and warnings are filled in by Core from the meeting.</summary>
    public Reading Reading() => new(
        Meeting ?? new(""), default, default, Item ?? "", Result!.Value, Target?.Target, Target?.Body, [.. Ballots.Select(ballot => ballot.Ballot())], [],
        ResolutionText, Note, LeadUnit, [.. Duties.Select(wish => wish.Read().Value)])
    {
        SettledBy = string.IsNullOrWhiteSpace(SettledBy) ? null : SettledBy.Trim(),
        NoQuorum = NoQuorum,
        Annexes = [.. Annexes.SelectMany(annex => Paragraphs.Of(annex))],
    };
}

/// <summary>A report wished in a reading, with the cadence in the API's three fields.</summary>
internal sealed record WishInput(UnitId? Unit, string? What, string? Item, string? Cadence, int? EveryMonths, LocalDate? DueOn, Basis? Basis)
{
    public Answer<ReportWish> Read()
    {
        if (Unit is not { } unit) return new Refusal.Invalid("duties", "Zu jedem Bericht gehört die Stelle, die ihn schuldet (unit).");
        if (string.IsNullOrWhiteSpace(What)) return new Refusal.Invalid("duties", "Zu jedem Bericht gehört, worüber berichtet wird (what).");
        var (cadence, refusal) = CadenceWords.Read(Cadence, EveryMonths, DueOn);
        return refusal is not null ? refusal : new ReportWish(unit, What.Trim(), Item, cadence!, Basis);
    }
}

internal sealed record BallotInput(string? Subject, BallotMatter Matter, ImmutableArray<VoteInput> Votes, Totals? Totals)
{
    public Ballot Ballot() => new(Subject ?? "", Matter, [.. Votes.Select(vote => vote.Vote())], Totals);
}

/// <summary>A row: faction by its key, or a label for a voter outside factions. A missing number is zero.</summary>
internal sealed record VoteInput(FactionId? Faction, string? Label, int Yes, int No, int Abstain, bool Absent, int Biased)
{
    public FactionVote Vote() => new(Faction, Label ?? Faction?.Value ?? "", Yes, No, Abstain, Absent, Biased);
}
