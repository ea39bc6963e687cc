using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes;

/// <summary>A vote while its parts are being found: rows, totals, result, in any order.</summary>
internal sealed class BallotDraft(string? subject, bool underResolution)
{
    private readonly List<string> _warnings = [];

    public List<ReadVote>? Rows { get; private set; }

    public ReadTotals? Totals { get; private set; }

    public string? ResultText { get; set; }

    public bool Empty => Rows is null && Totals is null;

    public bool UnderResolution => underResolution;

    public BallotMatter Matter =>
        ResultWords.Matter(subject ?? "") is var matter && matter == BallotMatter.Motion && ResultText is { } said && ResultWords.Of(said) is ReadingResult.Postponed or ReadingResult.Referred
            ? BallotMatter.Procedural : ResultWords.Matter(subject ?? "");

    public void Add(List<ReadVote> rows, List<string> warnings)
    {
        Rows = rows;
        _warnings.AddRange(warnings);
    }

    public void Add(TotalsReader totals)
    {
        Totals = totals.Totals;
        _warnings.AddRange(totals.Warnings);
        var (rows, warnings) = FactionLists.Of(totals);
        _warnings.AddRange(warnings);
        if (rows.Count > 0 && Rows is null) Rows = rows;
    }

    public void Warn(string warning) => _warnings.Add(warning);

    public ReadBallot Done()
    {
        var totals = Totals ?? new(null, null, null, null);
        var unanimous = ResultText is null ? null : ResultWords.Unanimous(ResultText);
        if (unanimous is true && totals.No > 0) _warnings.Add($"Einstimmig, aber {totals.No} Gegenstimmen.");
        if (Rows is { Count: > 0 } rows)
        {
            Compare("Ja", rows.Select(row => row.Yes), totals.Yes);
            Compare("Nein", rows.Select(row => row.No), totals.No);
            Compare("Enthaltung", rows.Select(row => row.Abstain), totals.Abstain);
        }
        if (unanimous is null && totals is { Yes: > 0, No: { } no }) unanimous = no == 0;
        return new(subject, Matter, ResultText is null ? null : ResultWords.Of(ResultText), ResultText, unanimous, totals, [.. Rows ?? []], [.. _warnings.Distinct()]);
    }

    private void Compare(string what, IEnumerable<int?> cells, int? stated)
    {
        var known = cells.ToList();
        if (stated is null || known.Exists(cell => cell is null) || known.Sum() == stated) return;
        _warnings.Add($"{what}: Die Zeilen ergeben {known.Sum()}, angegeben sind {stated}.");
    }
}
