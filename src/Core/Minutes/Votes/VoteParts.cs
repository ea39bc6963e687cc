using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>The recognisers of votes, in the order in which they are asked. Each moves past what it has read.</summary>
internal static class VoteParts
{
    public static VotesFound? Table(List<PageLine> lines, ref int at) =>
        VoteTable.Read(lines, ref at) ?? TotalsTable.Read(lines, ref at) ?? TransposedTable.Read(lines, ref at)
        ?? CellTable.Read(lines, ref at) ?? FactionLines.Read(lines, ref at) ?? NamedVotes.Read(lines, ref at);

    /// <param name="lines">The page.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="underVote">Below the heading of a vote.</param>
    /// <param name="open">A vote has begun.</param>
    public static VotesFound? Words(List<PageLine> lines, ref int at, bool underVote, bool open)
    {
        var (line, text) = (lines[at], lines[at].Text);
        if ((Against.Read(text) ?? BracketedVote.Read(text) ?? (underVote ? BracketedStances.Read(text) : null)) is { } one) { at++; return one; }
        var said = LabelledNumbers.Read(lines, ref at);
        var directed = line.SaysAny(Says.Directions) && (underVote || line.Unanimous is not null || line.Outcome is not null);
        var prose = directed ? FactionProse.Read(text) : null;
        if ((said ?? prose ?? Ratio.Read(text, underVote || open)) is not { } found) return null;
        if (said is null) at++;
        else if (said.Rows.Count == 0 && prose is not null) said.Rows.AddRange(prose.Rows);
        return found;
    }
}
