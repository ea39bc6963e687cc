using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>
/// "Vorlage 2014/0007: Bei 7 Nein-Stimmen mehrheitlich zugestimmt.", "zu 1.: Ja 10, Nein 2", "Antrag 3: 13 Ja": a point or a paper with a vote of its own behind the
/// colon (Karlsruhe, Berlin's districts). <c>points-and-papers</c>, <c>several-votes</c>.
/// </summary>
internal static class NumberedVotes
{
    public static (ItemState, int)? PointOrPaper(ItemState state, List<PageLine> lines, int at)
    {
        if (lines[at].IsRow || NumberedLeads.Of(lines[at].Text) is not var (what, how, part) || Vote(how) is not { } vote) return null;
        state = state.Close().Begin(vote with { Subject = what, Stated = part ? BallotMatter.Part : MatterOf(what), IsWhole = true, IsNumbered = true });
        return (Leaving(state), at + 1);
    }

    private static BallotMatter MatterOf(string what) => Matters.Of(what, false) is BallotMatter.Amendment ? BallotMatter.Amendment : BallotMatter.Motion;

    private static BallotDraft? Vote(string how)
    {
        List<PageLine> lines = [new(how)];
        var first = 0;
        var found = VoteParts.Words(lines, ref first, true, true);
        var said = Outcomes.Of(how) is not null || Majorities.Unanimous(how) is not null;
        if (found is not { HasTotals: true } && !(said && ResultWords.IsOption(how.TrimEnd('.')))) return null;
        var vote = new BallotDraft(null, false) { ResultText = said ? how.TrimEnd('.') : null };
        return found is null ? vote : vote.With(found);
    }

    /// <summary>The text above is what the points are of, not what the first of them was on.</summary>
    private static ItemState Leaving(ItemState state) =>
        state.Under == Heading.Resolution || state.IsEmpty ? state : state.LeaveAllBut(null) with { Paragraphs = [], AtGap = true };
}
