using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>What becomes of the paragraphs when a heading, a vote or the page's end comes.</summary>
internal static class ItemTexts
{
    /// <summary>What the next vote is about: the last paragraph, but rather what is voted on than that it is.</summary>
    public static string? Subject(this ItemState state)
    {
        if (state.IsEmpty) return null;
        var last = state.Paragraphs.Peek();
        if (!state.IsRemark(last) || Matters.Of(last.Text, true) != BallotMatter.Motion) return last.Text;
        return state.Paragraphs.FirstOrDefault(one => !state.IsRemark(one))?.Text ?? last.Text;
    }

    /// <summary>A text under "Beschluss" without a vote is the resolution if the page's result says so; any other text is the discussion.</summary>
    public static ItemState Keep(this ItemState state)
    {
        if (state.IsEmpty) return state.Cleared();
        if (state.Under == Heading.Discussion)
            return (state with { Discussion = state.Discussion.Push(state.TextAbove("\n\n")) }).Cleared();
        return (state.Under == Heading.Resolution ? Printed(state, null) : state.LeaveAllBut(null)).Cleared();
    }

    /// <summary>The vote was on the paragraphs above it.</summary>
    public static ItemState Voted(this ItemState state, BallotDraft vote) =>
        (state.Under == Heading.Resolution && !state.IsEmpty ? Printed(state, vote) : state.LeaveAllBut(vote.Subject)).Cleared();

    /// <summary>What was said before a vote has no place in the reading, but the subject has.</summary>
    public static ItemState LeaveAllBut(this ItemState state, string? subject)
    {
        if (state.IsEmpty) return state;
        var (last, unread) = (state.Paragraphs.Peek(), state.Unread);
        foreach (var one in state.Paragraphs)
            if (one.Text != state.Used && (one != last || one.Text != subject)) unread = unread.Push((one.At, one.Text));
        return ReferenceEquals(unread, state.Unread) ? state : state with { Unread = unread };
    }

    /// <summary>All paragraphs, in the order of the page.</summary>
    public static string TextAbove(this ItemState state, string between) =>
        !state.IsEmpty && state.Paragraphs.Pop().IsEmpty ? state.Paragraphs.Peek().Text
            : string.Join(between, state.Paragraphs.Reverse().Select(one => one.Text));

    /// <summary>The remarks on how it was voted are no part of the text; a text that was lost or went on the procedure is only printed.</summary>
    private static ItemState Printed(ItemState state, BallotDraft? vote)
    {
        var (text, unread) = (new List<Paragraph>(), state.Unread);
        foreach (var one in state.Paragraphs)
            if (state.IsRemark(one)) unread = unread.Push((one.At, one.Text));
            else text.Add(one);
        if (!ReferenceEquals(unread, state.Unread)) state = state with { Unread = unread };
        if (text.Count == 0) return state;
        text.Reverse();
        var whole = (text[0].At, Text: text.Count == 1 ? text[0].Text : string.Join("\n\n", text.Select(one => one.Text)));
        if (vote is not null && (vote.Matter != BallotMatter.Motion || vote.Result == ReadingResult.Rejected)) return state.Leave(whole.At, whole.Text);
        if (state.Printed is { } before) state = state.Leave(before.At, before.Text);
        return state with { Printed = whole };
    }

    /// <summary>On how it was voted: so worded, or below the heading of the vote.</summary>
    private static bool IsRemark(this ItemState state, Paragraph paragraph) => paragraph.At > state.VoteAt || VoteRemarks.IsOne(paragraph.Text);
}
