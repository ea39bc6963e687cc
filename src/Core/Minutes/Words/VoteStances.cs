namespace Wiedervorlage.Core.Minutes.Words;

internal static class VoteStances
{
    public static VoteStance? Of(VoteWord kind) => kind switch
    {
        VoteWord.Yes => VoteStance.Yes,
        VoteWord.No => VoteStance.No,
        VoteWord.Abstain => VoteStance.Abstain,
        VoteWord.Biased => VoteStance.Biased,
        _ => null,
    };
}
