using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes;

/// <summary>What becomes of the text under a heading when the next heading, a vote or the page's end comes.</summary>
internal sealed class FoundTexts(BodyText text)
{
    /// <summary>The text under a heading that says it is the discussion.</summary>
    public string? Discussion { get; private set; }

    /// <summary>The last text under a heading "Beschluss" that was voted on and not rejected, or not voted on at all.</summary>
    public (int At, string Text)? Printed { get; private set; }

    /// <summary>A text under "Beschluss" without a vote is the resolution if the page's result says so; any other text is the discussion.</summary>
    public void Keep()
    {
        if (!text.IsEmpty)
        {
            if (text.Under == Heading.Discussion) Discussion = Discussion is null ? text.All : $"{Discussion}\n\n{text.All}";
            else if (text.Under != Heading.Resolution) text.LeaveAllBut(null);
            else if (text.Whole() is { } whole) Print(whole);
        }
        text.Clear();
    }

    /// <summary>The vote was on the text above it.</summary>
    public void Vote(BallotDraft draft)
    {
        if (text.Under == Heading.Resolution && !text.IsEmpty) Resolved(draft);
        else text.LeaveAllBut(draft.Done().Subject);
        text.Clear();
    }

    private void Resolved(BallotDraft draft)
    {
        if (text.Whole() is not { } whole) return;
        if (draft.Matter == BallotMatter.Motion && draft.Result != ReadingResult.Rejected) { Print(whole); return; }
        text.Leave(whole.At, whole.Text);
        if (draft.Matter == BallotMatter.Procedural) draft.Warn("Der Text über dieser Abstimmung ist nur abgedruckt, nicht beschlossen: abgestimmt wurde zum Verfahren.");
    }

    private void Print((int At, string Text) whole)
    {
        if (Printed is { } before) text.Leave(before.At, before.Text);
        Printed = whole;
    }
}
