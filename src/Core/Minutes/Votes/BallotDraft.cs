using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>A vote while its parts are being found: rows, totals, result, in any order.</summary>
internal sealed class BallotDraft(string? subject, bool underResolution, BallotMatter? stated = null)
{
    private readonly List<string> _warnings = [];

    public List<ReadVote>? Rows { get; private set; }

    public ReadTotals? Totals { get; private set; }

    public string? ResultText { get; set; }

    public bool Empty => Rows is null && Totals is null;

    public bool UnderResolution => underResolution;

    public ReadingResult? Result => ResultText is null ? null : ResultWords.Of(ResultText) ?? Implied;

    /// <summary>A bare "einstimmig" at a text under "Beschluss" adopted it, unless it went on how to proceed or the numbers say otherwise.</summary>
    private ReadingResult? Implied =>
        underResolution && ResultWords.Unanimous(ResultText!) is true && stated is null or BallotMatter.Motion && Matters.Of(subject ?? "", true) == BallotMatter.Motion && !(Totals is { No: > 0 } or { Yes: 0 }) ? ReadingResult.Adopted : null;

    /// <summary>A vote that put the item off was about the procedure, whatever text stands above it.</summary>
    public BallotMatter Matter => stated ?? Found;

    private BallotMatter Found => Matters.Of(subject ?? "", underResolution) is var matter && matter == BallotMatter.Motion && Result is ReadingResult.Postponed or ReadingResult.Referred or ReadingResult.Deferred
        ? BallotMatter.Procedural : Matters.Of(subject ?? "", underResolution);

    /// <summary>Whether there is still room for what was found; else it belongs to another vote.</summary>
    public bool Takes(VotesFound found) => (found.Rows.Count == 0 || Rows is null) && (!found.HasTotals || Totals is null || Totals == found.Totals);

    /// <summary>The next one, without a subject of its own, has just what this one lacks: together they would be one vote.</summary>
    public bool MayBeOneWith(BallotDraft next) => next.HasNoSubject && (Totals is not { } own || next.Totals is not { } its || Disjoint(own, its)) && (Rows is null || next.Rows is null);

    private bool HasNoSubject => subject is null && stated is null;

    private static bool Disjoint(ReadTotals one, ReadTotals other) =>
        (one.Yes is null || other.Yes is null) && (one.No is null || other.No is null) && (one.Abstain is null || other.Abstain is null) && (one.Biased is null || other.Biased is null);

    public void Add(VotesFound found)
    {
        if (found.Rows.Count > 0) Rows = found.Rows;
        if (found.HasTotals) Totals = found.Totals;
        _warnings.AddRange(found.Warnings);
    }

    public void Warn(string warning) => _warnings.Add(warning);

    public ReadBallot Done()
    {
        var totals = Totals ?? new(null, null, null, null);
        var unanimous = ResultText is null ? null : ResultWords.Unanimous(ResultText);
        if (unanimous is true && totals.No > 0 && Result != ReadingResult.Rejected) _warnings.Add($"Einstimmig, aber {totals.No} Gegenstimmen.");
        if (Result is ReadingResult.Adopted or ReadingResult.AdoptedAmended && totals is { Yes: { } yes, No: { } against } && yes <= against) _warnings.Add($"Angenommen, aber {yes} Ja zu {against} Nein.");
        if (Rows is { Count: > 0 } rows)
        {
            Compare("Ja", rows.Select(row => row.Yes), totals.Yes);
            Compare("Nein", rows.Select(row => row.No), totals.No);
            Compare("Enthaltung", rows.Select(row => row.Abstain), totals.Abstain);
        }
        if (unanimous is null && totals is { Yes: > 0, No: { } no }) unanimous = no == 0;
        return new(subject, Matter, Result, ResultText, unanimous, totals, [.. Rows ?? []], [.. _warnings.Distinct()]);
    }

    private void Compare(string what, IEnumerable<int?> cells, int? stated)
    {
        var known = cells.ToList();
        if (stated is null || known.Exists(cell => cell is null) || known.Sum() == stated) return;
        _warnings.Add($"{what}: Die Zeilen ergeben {known.Sum()}, angegeben sind {stated}.");
    }
}
