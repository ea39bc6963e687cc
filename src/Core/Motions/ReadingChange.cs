using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>Parts of a reading that can be taken away; the API's strings in camelCase.</summary>
public enum ReadingPart
{
    /// <summary>Ballots: all, or those that the given list leaves out.</summary>
    Ballots,

    /// <summary>Reports: all, or those that the given list leaves out.</summary>
    Duties,

    /// <summary>Annexes: all, or those that the given list leaves out.</summary>
    Annexes,

    /// <summary>Beschlusstext</summary>
    ResolutionText,

    /// <summary>Verlauf, Vermerk</summary>
    Note,

    /// <summary>Federführung</summary>
    LeadUnit,

    /// <summary>Durch welche Entscheidung erledigt</summary>
    SettledBy,
}

/// <summary>
/// What a correction names. What is null stays as it was; what is to go is said in <see cref="Remove"/>. With another result
/// goes only what the old one carried: the target of a postponement, the text, the lead unit and the resolved reports of an adoption.
/// </summary>
public sealed record ReadingChange
{
    /// <summary>The meeting it was in.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>TOP.</summary>
    public string? Item { get; init; }

    /// <summary>What came of it.</summary>
    public ReadingResult? Result { get; init; }

    /// <summary>When it comes back.</summary>
    public ReturnTarget? Target { get; init; }

    /// <summary>Where it was referred to.</summary>
    public BodyId? ReferredTo { get; init; }

    /// <summary>All ballots.</summary>
    public ImmutableArray<Ballot>? Ballots { get; init; }

    /// <summary>As resolved; not blank.</summary>
    public string? ResolutionText { get; init; }

    /// <summary>Not blank.</summary>
    public string? Note { get; init; }

    /// <summary>Who carries it out.</summary>
    public UnitId? LeadUnit { get; init; }

    /// <summary>All reports.</summary>
    public ImmutableArray<ReportWish>? Duties { get; init; }

    /// <summary>Not blank.</summary>
    public string? SettledBy { get; init; }

    /// <summary>The lack of a quorum was stated.</summary>
    public bool? NoQuorum { get; init; }

    /// <summary>All annexes.</summary>
    public ImmutableArray<string>? Annexes { get; init; }

    /// <summary>What is taken away.</summary>
    public ImmutableArray<ReadingPart> Remove { get; init; } = [];

    /// <summary>The reading as it is to be; refused when a list leaves out what nobody said should go.</summary>
    public Answer<Reading> Of(Reading was)
    {
        if (Blank() is { } field)
            return new Refusal.Invalid(
                field, $"Leer ist kein Text. Was nicht genannt ist, bleibt; soll es entfallen, gehört „{field}“ in remove.");
        if (LeftOut(was) is { } leftOut) return leftOut;
        var result = Result ?? was.Result;
        var now = was with
        {
            Meeting = Meeting ?? was.Meeting,
            Item = Item ?? was.Item,
            Result = result,
            Target = result is ReadingResult.Postponed or ReadingResult.Deferred ? Target ?? was.Target : null,
            ReferredTo = result == ReadingResult.Referred ? ReferredTo ?? was.ReferredTo : null,
            Ballots = Ballots ?? (Goes(ReadingPart.Ballots) ? [] : was.Ballots),
            Note = Goes(ReadingPart.Note) ? null : Note ?? was.Note,
            SettledBy = Goes(ReadingPart.SettledBy) ? null : SettledBy ?? (result == ReadingResult.Settled ? was.SettledBy : null),
            NoQuorum = NoQuorum ?? was.NoQuorum,
            Annexes = Annexes ?? (Goes(ReadingPart.Annexes) ? [] : was.Annexes),
        };
        var stays = FollowUps.IsAdopted(now) || !FollowUps.IsAdopted(was);
        return now with
        {
            ResolutionText = Goes(ReadingPart.ResolutionText) ? null : ResolutionText ?? (stays ? was.ResolutionText : null),
            LeadUnit = Goes(ReadingPart.LeadUnit) ? null : LeadUnit ?? (stays ? was.LeadUnit : null),
            Duties = Duties ?? (Goes(ReadingPart.Duties) ? [] : stays ? was.Duties : [.. was.Duties.Where(wish => wish.Basis is not null)]),
        };
    }

    private bool Goes(ReadingPart part) => Remove.Contains(part);

    private string? Blank() =>
        IsBlank(ResolutionText) ? "resolutionText" : IsBlank(Note) ? "note" : IsBlank(SettledBy) ? "settledBy" : null;

    private static bool IsBlank(string? text) => text is not null && string.IsNullOrWhiteSpace(text);

    private Refusal.Invalid? LeftOut(Reading was)
    {
        if (Ballots is { } ballots && !Goes(ReadingPart.Ballots) && ballots.Length < was.Ballots.Length)
            return Gone("ballots", $"Eingetragen sind {was.Ballots.Length} Abstimmungen, genannt {ballots.Length}");
        if (Duties is { } duties && !Goes(ReadingPart.Duties)
            && was.Duties.FirstOrDefault(known => !duties.Any(one => IsSame(one, known))) is { } lost)
            return Gone("duties", $"Der Bericht „{lost.What}“ ({lost.Unit}) steht nicht mehr in der Liste");
        return Annexes is { } annexes && !Goes(ReadingPart.Annexes)
            && was.Annexes.FirstOrDefault(known => !annexes.Contains(known)) is { } annex
            ? Gone("annexes", $"Die Anlage „{annex}“ steht nicht mehr in der Liste")
            : null;
    }

    /// <summary>The same report, perhaps with another wording or another interval.</summary>
    private static bool IsSame(ReportWish one, ReportWish known) =>
        one.Unit == known.Unit && (one.What == known.What || one.Cadence == known.Cadence);

    private static Refusal.Invalid Gone(string part, string what) =>
        new(part, $"{what}. Soll etwas entfallen, gehört „{part}“ in remove; "
            + $"sonst nennen Sie alles, was gilt, oder lassen Sie {part} weg.");
}
