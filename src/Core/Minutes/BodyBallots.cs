using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes;

/// <summary>The votes of a page in its order, the last one perhaps still open: parts of it may follow.</summary>
internal sealed class BodyBallots(BodyText text, FoundTexts texts)
{
    private string? _remains;

    public List<BallotDraft> All { get; } = [];

    public BallotDraft? Open { get; private set; }

    /// <summary>What the next vote is about, where a heading has said so.</summary>
    public BallotMatter? Stated { get; set; }

    /// <summary>A vote is open that has numbers or a result.</summary>
    public bool HasBegun => Open is { Empty: false } or { ResultText: not null };

    /// <summary>Adds to the open vote, or to a new one where it has that already.</summary>
    public BallotDraft Take(VotesFound found)
    {
        if (Open is null || !Open.Takes(found)) Begin();
        Open!.Add(found);
        return Open;
    }

    public BallotDraft Begin()
    {
        Close();
        return Begin(new(text.Subject, text.Under == Heading.Resolution, Stated));
    }

    public BallotDraft Begin(BallotDraft draft)
    {
        Open = draft;
        if (_remains is not null) Open.Warn(_remains);
        (Stated, _remains) = (null, null);
        return Open;
    }

    /// <summary>Whether there was a vote to close.</summary>
    public bool Close()
    {
        var draft = Open;
        var begun = HasBegun;
        Open = null;
        if (!begun) return false;
        if (All.Count > 0 && All[^1].MayBeOneWith(draft!)) Torn(All[^1], draft!);
        All.Add(draft!);
        texts.Vote(draft!);
        return true;
    }

    private static void Torn(BallotDraft one, BallotDraft other)
    {
        const string Warning = "Diese Abstimmung und die daneben könnten eine sein, von der ein Teil nicht lesbar ist.";
        one.Warn(Warning);
        other.Warn(Warning);
    }

    /// <summary>Something damaged stands beside a vote: this one, or the next.</summary>
    public void Warn(string warning)
    {
        if (HasBegun) Open!.Warn(warning);
        else _remains ??= warning;
    }
}
