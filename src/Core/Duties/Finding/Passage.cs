namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Who speaks in a part of a text.</summary>
internal enum Voice
{
    /// <summary>Reasons, letter heads, facts: holds no duties.</summary>
    Silent,
    Debate,
    Vote,
    Resolution,
    Recommendation,
    FirstReading,
    Proposal,
}

/// <summary>A part of a text in one voice.</summary>
internal sealed record Passage(Voice Voice, string Text)
{
    public bool IsDecision => Voice is Voice.Resolution or Voice.Recommendation;

    public bool IsDebate => Voice is Voice.Debate or Voice.Vote;

    public Basis Basis => Voice switch
    {
        Voice.Resolution => Basis.Resolution,
        Voice.Recommendation => Basis.Recommendation,
        Voice.FirstReading => Basis.FirstReading,
        _ => Basis.Proposal,
    };
}
