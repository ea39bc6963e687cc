using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>Headings: what is above them has found its place, what is below belongs to them.</summary>
internal static class HeadingRules
{
    /// <summary>
    /// "Abstimmungsergebnis:" opens a vote; below numbers, with only a result behind it, it closes one. Everywhere; the second in Hagen: <c>29-dashes-around</c>.
    /// </summary>
    public static (ItemState, int)? VoteHeading(ItemState state, List<PageLine> lines, int at)
    {
        if (lines[at].Heading != Heading.Vote) return null;
        if (state.HasBegun && !Closes(state, lines, at)) state = state.Close();
        state = state with { Above = Heading.Vote, VoteAt = at };
        if (Headings.Matter(lines[at].Text) is { } matter) state = Under(state, Heading.Vote) with { Stated = matter };
        return (state, at + 1);
    }

    /// <summary>"Beschluss:", "Sachverhalt:", "Der Rat beschließt:" (<c>moege-beschliessen</c>) and all others.</summary>
    public static (ItemState, int)? TextHeading(ItemState state, List<PageLine> lines, int at) =>
        lines[at].Heading is { } heading ? (Under(state, heading), at + 1) : null;

    public static ItemState Under(ItemState state, Heading heading) => state.Close().Keep() with { Above = heading, Under = heading };

    private static bool Closes(ItemState state, List<PageLine> lines, int at)
    {
        var next = at + 1;
        while (next < lines.Count && lines[next].IsBlank) next++;
        // "Der Antrag wird angenommen.", and below how: Austria, <c>14-austria-switzerland</c>.
        if (state.Open is { IsEmpty: true, ResultText: not null }) return state.IsEmpty && next < lines.Count && LabelledNumbers.Begins(lines[next]);
        return state.Open is { IsEmpty: false, ResultText: null } && next < lines.Count && lines[next].IsResult
            && (next + 1 == lines.Count || !LabelledNumbers.Begins(lines[next + 1]));
    }
}
