using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>Results that stand in a form's boxes or behind the word "Beschluss".</summary>
internal static class FormRules
{
    /// <summary>"☒ einstimmig ☐ mit Stimmenmehrheit" (forms of Hesse and Schleswig-Holstein): what is ticked is what came of it. <c>51-boxes</c>.</summary>
    public static (ItemState, int)? Boxes(ItemState state, List<PageLine> lines, int at)
    {
        var text = lines[at].Text;
        if (!Words.Boxes.Any(text)) return null;
        return Words.Boxes.Ticked(text) switch
        {
            null => (Unticked(state, text, at), at + 1),
            "" => (state.Leave(at, text), at + 1),
            var ticked => (ResultRules.Result(state, ticked), at + 1),
        };
    }

    /// <summary>Words and boxes of which one got lost: <c>52-boxes-in-brackets</c>, damaged.</summary>
    public static (ItemState, int)? OptionBesideBoxes(ItemState state, List<PageLine> lines, int at) =>
        (lines[at].IsResult || ResultWords.IsMajority(lines[at].Text)) && Beside(lines, at)
            ? (Unticked(state, lines[at].Text, at), at + 1) : null;

    /// <summary>"Beschluss (einstimmig, 1 Enthaltung):" says how it was voted before the text (Rhineland-Palatinate): <c>41-adverb-brackets</c>.</summary>
    public static (ItemState, int)? HeadedVote(ItemState state, List<PageLine> lines, int at)
    {
        if (lines[at].IsBlank || lines[at].Text[^1] != ':' || Headings.Voted(lines[at].Text) is not { } how) return null;
        state = HeadingRules.Under(state, Heading.Resolution).Begin(new(null, true) { ResultText = how });
        var first = 0;
        if (VoteParts.Words([new(how)], ref first, true, true) is { } found) state = state with { Open = state.Open!.With(found) };
        return (HeadingRules.Under(state, Heading.Resolution), at + 1);
    }

    private static ItemState Unticked(ItemState state, string text, int at) =>
        state.Leave(at, text).Warn($"„{text}“: Ob das angekreuzt ist, ist nicht sicher.");

    /// <summary>Whether the line above or below has boxes.</summary>
    private static bool Beside(List<PageLine> lines, int at)
    {
        var (above, below) = (at - 1, at + 1);
        while (above >= 0 && lines[above].IsBlank) above--;
        while (below < lines.Count && lines[below].IsBlank) below++;
        return (above >= 0 && Words.Boxes.Any(lines[above].Text)) || (below < lines.Count && Words.Boxes.Any(lines[below].Text));
    }
}
