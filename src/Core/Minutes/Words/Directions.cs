namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>What stands before the names of factions and says how they voted, without a number; lower case.</summary>
internal static class Directions
{
    public static readonly ImmutableArray<(string Phrase, VoteWord Kind)> OfNamed =
    [
        ("mit den stimmen ", VoteWord.Yes), ("mit stimmen ", VoteWord.Yes), ("mit den ja-stimmen ", VoteWord.Yes),
        ("gegen die stimmen ", VoteWord.No), ("gegen die stimme ", VoteWord.No), ("gegen stimmen ", VoteWord.No),
        ("bei gegenstimmen ", VoteWord.No), ("mit den gegenstimmen ", VoteWord.No), ("bei enthaltung ", VoteWord.Abstain),
        ("bei enthaltungen ", VoteWord.Abstain), ("bei stimmenthaltung ", VoteWord.Abstain), ("unter enthaltung ", VoteWord.Abstain),
    ];

    /// <summary>Before a name without an article, which has to look like a party's.</summary>
    public static readonly ImmutableArray<(string Phrase, VoteWord Kind)> OfAcronyms =
    [
        (" gegen ", VoteWord.No), ("bei enthaltung ", VoteWord.Abstain), ("bei enthaltungen ", VoteWord.Abstain),
        ("bei stimmenthaltung ", VoteWord.Abstain),
    ];

    public static IEnumerable<string> All => OfNamed.Concat(OfAcronyms).Select(one => one.Phrase);
}
