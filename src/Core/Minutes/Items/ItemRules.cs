using Wiedervorlage.Core.Minutes.Page;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>The state behind a line and the place of the next; null where the rule does not know the line.</summary>
internal delegate (ItemState State, int Next)? ItemRule(ItemState state, List<PageLine> lines, int at);

/// <summary>The rules in the order in which they are asked.</summary>
internal static class ItemRules
{
    public static ImmutableArray<ItemRule> InOrder { get; } =
    [
        TextRules.UnderDiscussion,
        TextRules.Furniture,
        FormRules.Boxes,
        FormRules.HeadedVote,
        NumberedVotes.PointOrPaper,
        SentenceVotes.SeveralInOneParagraph,
        VoteRules.Table,
        VoteRules.Words,
        HeadingRules.VoteHeading,
        HeadingRules.TextHeading,
        FormRules.OptionBesideBoxes,
        ResultRules.BareResult,
        ResultRules.ResultOfOpenVote,
        ResultRules.ResultSentence,
    ];
}
