using Wiedervorlage.Core.Minutes.Lines;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes;

/// <summary>The paragraphs since the last heading or vote, and all that found no place.</summary>
internal sealed class BodyText
{
    private const int LongestParagraph = 4000;

    private readonly List<(int At, List<string> Lines, int Length)> _paragraphs = [];
    private bool _gap = true;

    public List<(int At, string Text)> Unread { get; } = [];

    /// <summary>The heading above, null for none.</summary>
    public Heading? Under { get; set; }

    /// <summary>A paragraph that has its place already, as what came of the item.</summary>
    public string? Used { get; set; }

    /// <summary>Where the heading of the next vote stands, if it has one.</summary>
    public int? VoteAt { get; set; }

    public bool IsEmpty => _paragraphs.Count == 0;

    /// <summary>What the next vote is about: the last paragraph, but rather what is voted on than that it is.</summary>
    public string? Subject
    {
        get
        {
            if (IsEmpty) return null;
            var last = Text(^1);
            if (!IsRemark(_paragraphs[^1].At, last) || Matters.Of(last, true) != BallotMatter.Motion) return last;
            return _paragraphs.FindLast(one => !IsRemark(one.At, string.Join(' ', one.Lines))) is { Lines: { } lines } ? string.Join(' ', lines) : last;
        }
    }

    /// <summary>The paragraphs as one text, without the remarks on how it was voted, which are left unread.</summary>
    public (int At, string Text)? Whole()
    {
        var said = _paragraphs.Select(one => (one.At, Text: string.Join(' ', one.Lines))).ToList();
        foreach (var (at, text) in said.Where(one => IsRemark(one.At, one.Text))) Leave(at, text);
        said.RemoveAll(one => IsRemark(one.At, one.Text));
        return said.Count == 0 ? null : (said[0].At, string.Join("\n\n", said.Select(one => one.Text)));
    }

    /// <summary>The paragraphs as one text.</summary>
    public string All => string.Join("\n\n", _paragraphs.Select(one => string.Join(' ', one.Lines)));

    public void Gap() => _gap = true;

    public void Add(string line, int at)
    {
        if (_gap || IsEmpty || _paragraphs[^1].Length > LongestParagraph) _paragraphs.Add((at, [line], line.Length));
        else
        {
            _paragraphs[^1].Lines.Add(line);
            _paragraphs[^1] = _paragraphs[^1] with { Length = _paragraphs[^1].Length + line.Length };
        }
        _gap = false;
    }

    /// <summary>On how it was voted: so worded, or below the heading of the vote.</summary>
    private bool IsRemark(int at, string text) => VoteRemarks.IsOne(text) || at > VoteAt;

    private string Text(Index at) => string.Join(' ', _paragraphs[at].Lines);

    public void Leave(int at, string text) => Unread.Add((at, text));

    /// <summary>What was said before a vote has no place in the reading, but the subject has.</summary>
    public void LeaveAllBut(string? subject)
    {
        for (var one = 0; one < _paragraphs.Count; one++)
            if (string.Join(' ', _paragraphs[one].Lines) is var text && text != Used && (one < _paragraphs.Count - 1 || text != subject)) Leave(_paragraphs[one].At, text);
    }

    /// <summary>What is attached, paragraph by paragraph.</summary>
    public void Rest(List<PageLine> lines, int at)
    {
        for (; at < lines.Count; at++)
        {
            if (lines[at].IsBlank) Gap();
            else Add(lines[at].Text, at);
        }
        LeaveAllBut(null);
        Clear();
    }

    public void Clear()
    {
        _paragraphs.Clear();
        (Under, VoteAt) = (null, null);
        _gap = true;
    }
}
