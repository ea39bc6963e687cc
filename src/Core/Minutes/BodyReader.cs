using Wiedervorlage.Core.Minutes.Lines;
using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes;

/// <summary>What follows the head, line by line: texts under their headings, and the votes on them. What finds no place is unread. An annex ends it.</summary>
internal sealed class BodyReader
{
    private readonly BodyText _text = new();
    private Heading? _heading;
    private BallotDraft? _open;
    private BallotMatter? _stated;
    private string? _remains;

    public List<BallotDraft> Ballots { get; } = [];

    public List<(int At, string Text)> Unread => _text.Unread;

    /// <summary>The text under a heading that says it is the discussion.</summary>
    public string? Discussion { get; private set; }

    /// <summary>Names of what is attached.</summary>
    public List<string> Annexed { get; } = [];

    /// <summary>The last text under a heading "Beschluss" that was voted on and not rejected, or not voted on at all.</summary>
    public (int At, string Text)? Printed { get; private set; }

    /// <summary>A sentence or a line that says what came of the item, where no vote took it.</summary>
    public string? ResultText { get; private set; }

    /// <summary>Reads from the first line behind the head.</summary>
    public void Read(List<PageLine> lines, int at)
    {
        while (at < lines.Count && !Annexes.Begin(lines[at]))
        {
            if (lines[at].IsBlank) { _text.Gap(); at++; }
            else if (IsPlainText(lines[at])) Text(lines[at], at++);
            else if (TableWords.IsFurniture(lines[at].Text)) at++;
            else if (!Votes(lines, ref at)) Line(lines, at++);
        }
        Close();
        Keep();
        if (at < lines.Count) Annexed.AddRange(Annexes.Listed(lines, ref at));
        _text.Rest(lines, at);
    }

    /// <summary>A section headed as the discussion holds nothing but text up to the next heading; the first line below a heading that says what a vote is about is its subject.</summary>
    private bool IsPlainText(PageLine line) => Headings.Of(line) is null && (_text.Under == Heading.Discussion || (_stated is not null && _text.IsEmpty));

    private bool Votes(List<PageLine> lines, ref int at)
    {
        var (line, from) = (lines[at], at);
        var table = VoteParts.Table(lines, ref at);
        if (table is not null) { Take(table); Leave(table, from); return true; }
        if (VoteParts.Words(lines, ref at, _heading == Heading.Vote, _open is not null) is not { } found) return false;
        if (found.HasTotals || found.Rows.Count > 0)
        {
            var draft = Take(found);
            if (ResultWords.Of(line.Text) is not null || ResultWords.Unanimous(line.Text) is not null) draft.ResultText ??= line.Text;
            Leave(found, from, draft.ResultText);
            // "Der Ausschuss beschließt mit 9 Stimmen …:" stands above its text.
            if (line.Text.EndsWith(':') && draft.Result is ReadingResult.Adopted or ReadingResult.AdoptedAmended) Head(Heading.Resolution);
        }
        return true;
    }

    private void Leave(VotesFound found, int at, string? used = null) => found.Strange.FindAll(text => text != used).ForEach(text => _text.Leave(at, text));

    private BallotDraft Take(VotesFound found)
    {
        if (_open is null || !_open.Takes(found)) Open();
        _open!.Add(found);
        return _open;
    }

    private void Open()
    {
        Close();
        _open = new(_text.Subject, _text.Under == Heading.Resolution, _stated);
        if (_remains is not null) _open.Warn(_remains);
        (_stated, _remains) = (null, null);
    }

    private void Line(List<PageLine> lines, int at)
    {
        var line = lines[at];
        var text = line.Text;
        var heading = Headings.Of(line);
        if (heading == Heading.Vote) Vote(lines, at);
        else if (heading is not null) Head(heading.Value);
        else if (ResultWords.IsOne(text) || (ResultWords.IsMajority(text) && (_heading == Heading.Vote || _open is not null))) Result(text);
        else if (_open is { Empty: false, ResultText: null } && text.Length < 200 && ResultWords.Of(text) is not null) _open.ResultText = text;
        else if (ResultSentences.IsOne(text) && _text.Under != Heading.Resolution) Sentence(text, at);
        else Text(line, at);
    }

    /// <summary>"Abstimmungsergebnis" opens a vote; below numbers, with only a result behind it, it closes one.</summary>
    private void Vote(List<PageLine> lines, int at)
    {
        var next = at + 1;
        while (next < lines.Count && lines[next].IsBlank) next++;
        var closes = _open is { Empty: false, ResultText: null } && next < lines.Count && ResultWords.IsOne(lines[next].Text) && (next + 1 == lines.Count || !LabelledNumbers.Begins(lines[next + 1].Text));
        if (!closes && _open is { Empty: false } or { ResultText: not null }) Close();
        _heading = Heading.Vote;
        _text.VoteAt = at;
        if (Headings.Matter(lines[at]) is not { } matter) return;
        Head(Heading.Vote);
        _stated = matter;
    }

    private void Result(string text)
    {
        if (_open is { ResultText: null }) _open.ResultText = text;
        else if (_heading is null && _text.IsEmpty && _open is null) ResultText ??= text;
        else
        {
            Open();
            _open!.ResultText = text;
        }
    }

    /// <summary>A sentence that says how it was voted is a vote; another one only what came of the item.</summary>
    private void Sentence(string text, int at)
    {
        Close();
        if (ResultWords.Unanimous(text) is not null) _open = new(text, false) { ResultText = text };
        else
        {
            // It may be what the next vote is about, too.
            if (_text.Used is { } before) _text.Leave(at, before);
            ResultText = _text.Used = text;
            _text.Add(text, at);
        }
    }

    private void Head(Heading heading)
    {
        Close();
        Keep();
        _heading = heading;
        _text.Under = heading;
    }

    private void Text(PageLine line, int at)
    {
        if (!TableWords.AreRemains(line) && _open is { Empty: false } or { ResultText: not null }) Close();
        if (TableWords.AreAll(line)) return;
        if (!TableWords.AreRemains(line)) _text.Add(line.Text, at);
        else
        {
            _text.Leave(at, line.Text);
            var warning = $"Hier steht etwas, das keinen Platz hat: „{line.Text}“";
            if (_open is { Empty: false }) _open.Warn(warning);
            else _remains ??= warning;
        }
    }

    private void Close()
    {
        if (_open is { } draft && (!draft.Empty || draft.ResultText is not null))
        {
            Ballots.Add(draft);
            if (_text.Under == Heading.Resolution && !_text.IsEmpty) Resolved(draft);
            else _text.LeaveAllBut(draft.Done().Subject);
            _text.Clear();
            _heading = null;
        }
        _open = null;
    }

    private void Resolved(BallotDraft draft)
    {
        if (_text.Whole() is not { } text) return;
        if (draft.Matter == BallotMatter.Motion && draft.Result != ReadingResult.Rejected) { Print(text); return; }
        _text.Leave(text.At, text.Text);
        if (draft.Matter == BallotMatter.Procedural) draft.Warn("Der Text über dieser Abstimmung ist nur abgedruckt, nicht beschlossen: abgestimmt wurde zum Verfahren.");
    }

    private void Print((int At, string Text) text)
    {
        if (Printed is { } before) _text.Leave(before.At, before.Text);
        Printed = text;
    }

    /// <summary>A text under "Beschluss" without a vote is the resolution if the page's result says so; any other text is the discussion.</summary>
    private void Keep()
    {
        if (_text.IsEmpty) { _text.Clear(); _heading = null; return; }
        if (_text.Under == Heading.Discussion) Discussion = Discussion is null ? _text.All : $"{Discussion}\n\n{_text.All}";
        else if (_text.Under != Heading.Resolution) _text.LeaveAllBut(null);
        else if (_text.Whole() is { } text) Print(text);
        _text.Clear();
        _heading = null;
    }
}
