using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>
/// All that the reader of an item knows between two lines: what stands above (paragraphs and their heading), the vote whose parts are being found, and what is
/// done with. Rules turn one state into the next; nothing else holds anything.
/// </summary>
internal sealed record ItemState
{
    private const int LongestParagraph = 4000;

    public static ItemState Start { get; } = new();

    /// <summary>The heading above the paragraphs, null for none.</summary>
    public Heading? Under { get; init; }

    /// <summary>The last heading, until a text or a vote is done with.</summary>
    public Heading? Above { get; init; }

    /// <summary>Since the last heading or vote, the last one first.</summary>
    public ImmutableStack<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The next line begins a paragraph.</summary>
    public bool AtGap { get; init; } = true;

    /// <summary>A paragraph that has its place already, as what came of the item.</summary>
    public string? Used { get; init; }

    /// <summary>Where the heading of the next vote stands, if it has one.</summary>
    public int? VoteAt { get; init; }

    /// <summary>The vote whose parts are being found.</summary>
    public BallotDraft? Open { get; init; }

    /// <summary>What the next vote is about, where a heading has said so.</summary>
    public BallotMatter? Stated { get; init; }

    /// <summary>A warning for the next vote: something damaged stands before it.</summary>
    public string? Remains { get; init; }

    /// <summary>The votes that are done with, in the order of the page.</summary>
    public ImmutableList<BallotDraft> Votes { get; init; } = [];

    /// <summary>What found no place, with its place on the page.</summary>
    public ImmutableStack<(int At, string Text)> Unread { get; init; } = [];

    /// <summary>Texts under a heading that says it is the discussion, the last one first.</summary>
    public ImmutableStack<string> Discussion { get; init; } = [];

    /// <summary>The last text under "Beschluss" that was voted on and not rejected, or not voted on at all.</summary>
    public (int At, string Text)? Printed { get; init; }

    /// <summary>A sentence or a line that says what came of the item, where no vote took it.</summary>
    public string? ResultText { get; init; }

    /// <summary>Names of what is attached.</summary>
    public ImmutableArray<string> Annexes { get; init; } = [];

    public bool IsEmpty => Paragraphs.IsEmpty;

    /// <summary>A vote is open that has numbers or a result.</summary>
    public bool HasBegun => Open is { HasBegun: true };

    public ItemState Leave(int at, string text) => this with { Unread = Unread.Push((at, text)) };

    public ItemState Leave(IEnumerable<(int At, string Text)> texts)
    {
        var unread = Unread;
        foreach (var one in texts) unread = unread.Push(one);
        return ReferenceEquals(unread, Unread) ? this : this with { Unread = unread };
    }

    /// <summary>A line of text.</summary>
    public ItemState Add(string line, int at)
    {
        var goesOn = !AtGap && !IsEmpty && Paragraphs.Peek().Length <= LongestParagraph;
        var paragraphs = goesOn ? Paragraphs.Pop(out var last).Push(last.With(line)) : Paragraphs.Push(Paragraph.Of(at, line));
        return this with { Paragraphs = paragraphs, AtGap = false };
    }

    /// <summary>The paragraphs have found their place.</summary>
    public ItemState Cleared() =>
        AtGap && Under is null && VoteAt is null && IsEmpty ? this
            : this with { Paragraphs = [], Under = null, VoteAt = null, AtGap = true };

    public ItemState Gap() => AtGap ? this : this with { AtGap = true };

    /// <summary>Something damaged stands beside a vote: this one, or the next.</summary>
    public ItemState Warn(string warning) =>
        HasBegun ? this with { Open = Open!.Warned(warning) } : this with { Remains = Remains ?? warning };
}
