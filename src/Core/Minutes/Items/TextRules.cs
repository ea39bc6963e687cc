using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>Lines that are text or nothing.</summary>
internal static class TextRules
{
    /// <summary>
    /// A section headed as the discussion holds nothing but text up to the next heading; the first line below a heading that says what a vote is about is its
    /// subject. Our own excerpts: <c>RoundTripTests</c>.
    /// </summary>
    public static (ItemState, int)? UnderDiscussion(ItemState state, List<PageLine> lines, int at)
    {
        if (state.Under != Heading.Discussion && (state.Stated is null || !state.IsEmpty)) return null;
        return lines[at].Heading is null ? (Text(state, lines, at), at + 1) : null;
    }

    /// <summary>What a copied page has of its buttons, and who was there (ALLRIS pages; Saxony's minutes): <c>hagen-dash-for-zero</c>, <c>30-legal-number</c>.</summary>
    public static (ItemState, int)? Furniture(ItemState state, List<PageLine> lines, int at)
    {
        if (TableWords.IsFurniture(lines[at].Text)) return (state, at + 1);
        return Attendance.IsOne(lines[at]) ? (state.Leave(at, lines[at].Text), at + 1) : null;
    }

    /// <summary>Any other line. What is left of a damaged table is no sentence: the vote beside it is warned.</summary>
    public static ItemState Text(ItemState state, List<PageLine> lines, int at)
    {
        var line = lines[at];
        var remains = TableWords.AreRemains(line);
        if (!remains && state.HasBegun) state = state.Close();
        if (TableWords.AreAll(line)) return state;
        if (!remains) return state.Add(line.Text, at);
        return state.Leave(at, line.Text).Warn($"Hier steht etwas, das keinen Platz hat: „{line.Text}“");
    }
}
