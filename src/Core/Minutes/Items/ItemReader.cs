using Wiedervorlage.Core.Minutes.Page;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>
/// What follows the head of an item, line by line: texts under their headings, and the votes on them. Each line goes to the first rule that knows it; what no rule
/// knows is text, and text that finds no place is unread. An annex ends it. Whoever adds a layout adds a rule to <see cref="ItemRules"/>.
/// </summary>
internal static class ItemReader
{
    /// <summary>Reads from <paramref name="at"/>, the first line behind the head.</summary>
    public static ItemState Read(List<PageLine> lines, int at)
    {
        var state = ItemState.Start;
        while (at < lines.Count && !AnnexLines.Begin(lines[at])) (state, at) = Step(state, lines, at);
        state = state.Close().Keep();
        if (at < lines.Count) state = state with { Annexes = [.. AnnexLines.Listed(lines, ref at)] };
        return Attached(state, lines, at);
    }

    private static (ItemState State, int Next) Step(ItemState state, List<PageLine> lines, int at)
    {
        if (lines[at].IsBlank) return (state.Gap(), at + 1);
        foreach (var rule in ItemRules.InOrder)
            if (rule(state, lines, at) is { } taken) return taken;
        return (TextRules.Text(state, lines, at), at + 1);
    }

    /// <summary>What is attached, paragraph by paragraph.</summary>
    private static ItemState Attached(ItemState state, List<PageLine> lines, int at)
    {
        for (; at < lines.Count; at++) state = lines[at].IsBlank ? state.Gap() : state.Add(lines[at].Text, at);
        return state.LeaveAllBut(null).Cleared();
    }
}
