namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>What a word of a line is beside a vote.</summary>
internal enum VoteWord : byte { Other, Yes, No, Abstain, Biased, Elsewhere, Number, Bracket, Votes, Rest }

/// <summary>
/// A word of a line. <paramref name="Strong"/> is a label that means a vote wherever it stands; "dagegen" does so only beside a colon.
/// <paramref name="Start"/> and <paramref name="End"/> are its place in the text; <paramref name="Line"/> counts the lines of a vote.
/// What it says is a part of <paramref name="Source"/>, cut out only when somebody asks.
/// </summary>
internal readonly record struct VoteToken(
    VoteWord Kind, bool Strong, bool Colon, int Number, string Source, int From, int Length, int Start, int End, int Line = 0)
{
    public ReadOnlySpan<char> Word => Source.AsSpan(From, Length);

    public string Text => Source.Substring(From, Length);

    /// <summary>A label of a number, also of one that is none of the four (those present).</summary>
    public bool IsLabel => IsColumn || Kind == VoteWord.Elsewhere;

    /// <summary>One of the four numbers of a vote.</summary>
    public bool IsColumn => Kind is VoteWord.Yes or VoteWord.No or VoteWord.Abstain or VoteWord.Biased;
}
