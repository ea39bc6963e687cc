using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>A vote while its parts are being found: rows, totals, result, in any order.</summary>
internal sealed record BallotDraft(string? Subject, bool UnderResolution, BallotMatter? Stated = null)
{
    private (string? Text, ReadingResult? Result) _said;
    private (string? Subject, BallotMatter? Matter) _about;

    public ImmutableArray<ReadVote>? Rows { get; init; }

    public ReadTotals? Totals { get; init; }

    public string? ResultText { get; init; }

    /// <summary>A sentence that is a vote by itself, or a line about one point or paper: nothing is added to it.</summary>
    public bool IsWhole { get; init; }

    /// <summary>It stands at the top of the page, which may tell again below how it was voted.</summary>
    public bool IsAtTop { get; init; }

    /// <summary>A point or a paper beside others.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>A table or a vote by name was counted, whose sums may follow.</summary>
    public bool IsTable { get; init; }

    /// <summary>What was resolved is to refuse: yes is against the motion.</summary>
    public bool Refuses { get; init; }

    public ImmutableList<string> Warnings { get; init; } = [];

    public bool IsEmpty => Rows is null && Totals is null;

    /// <summary>It has numbers or a result.</summary>
    public bool HasBegun => !IsEmpty || ResultText is not null;

    public ReadingResult? Result => ResultText is null ? null : Said ?? Implied;

    private ReadingResult? Said
    {
        get
        {
            if (!ReferenceEquals(_said.Text, ResultText)) _said = (ResultText, Outcomes.Of(ResultText!));
            return _said.Result;
        }
    }

    /// <summary>A bare "einstimmig" at a text under "Beschluss" adopted it, unless it went on how to proceed or the numbers say otherwise.</summary>
    private ReadingResult? Implied =>
        UnderResolution && Majorities.Unanimous(ResultText!) is true && Stated is null or BallotMatter.Motion
        && (UnderResolution ? OnSubject : Matters.Of(Subject ?? "", true)) == BallotMatter.Motion
        && !(Totals is { No: > 0 } or { Yes: 0 }) ? ReadingResult.Adopted : null;

    /// <summary>A vote that put the item off was about the procedure, whatever text stands above it.</summary>
    public BallotMatter Matter => Stated ?? Found;

    private BallotMatter Found =>
        OnSubject is var matter && matter == BallotMatter.Motion
        && Result is ReadingResult.Postponed or ReadingResult.Referred or ReadingResult.Deferred ? BallotMatter.Procedural : matter;

    private BallotMatter OnSubject
    {
        get
        {
            if (_about.Matter is null || !ReferenceEquals(_about.Subject, Subject))
                _about = (Subject, Matters.Of(Subject ?? "", UnderResolution));
            return _about.Matter.Value;
        }
    }

    /// <summary>Whether there is still room for what was found; else it belongs to another vote.</summary>
    public bool Takes(VotesFound found)
    {
        if (found.Rows.Count > 0 && Rows is not null) return false;
        if (!found.HasTotals || Totals is null) return !IsWhole;
        // The sums under a table repeat its last row; a second line with the same figures is a second vote.
        return Totals == found.Totals && IsTable && found.Rows.Count == 0;
    }

    /// <summary>The next one, without a subject of its own, has just what this one lacks: together they would be one vote.</summary>
    public bool MayBeOneWith(BallotDraft next) =>
        !IsWhole && !next.IsWhole && next.Subject is null && next.Stated is null
        && (Totals is not { } own || next.Totals is not { } its || Disjoint(own, its)) && (Rows is null || next.Rows is null);

    private static bool Disjoint(ReadTotals one, ReadTotals other) =>
        (one.Yes is null || other.Yes is null) && (one.No is null || other.No is null)
        && (one.Abstain is null || other.Abstain is null) && (one.Biased is null || other.Biased is null);

    public BallotDraft With(VotesFound found) => this with
    {
        Rows = found.Rows.Count > 0 ? [.. found.Rows] : Rows,
        Totals = found.HasTotals ? found.Totals : Totals,
        Warnings = Warnings.AddRange(found.Warnings),
    };

    public BallotDraft Warned(string warning) => this with { Warnings = Warnings.Add(warning) };

    public ReadBallot Done()
    {
        var totals = Totals ?? new(null, null, null, null);
        var unanimous = ResultText is null ? null : Majorities.Unanimous(ResultText);
        if (unanimous is null && totals is { Yes: > 0, No: { } no }) unanimous = no == 0;
        var result = Refuses && Result is ReadingResult.Adopted or ReadingResult.AdoptedAmended ? null : Result;
        return new(Subject, Matter, result, ResultText, unanimous, totals, Rows ?? [], [.. Warnings.Concat(BallotDoubts.Of(this)).Distinct()]);
    }
}
