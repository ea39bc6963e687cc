using Wiedervorlage.Core.Minutes.Lines;
using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes;

/// <summary>What follows the head, line by line: texts under their headings, and the votes on them. What finds no place is unread. An annex ends it.</summary>
internal sealed class BodyReader
{
    private readonly BodyText _text = new();
    private readonly FoundTexts _texts;
    private readonly BodyBallots _ballots;
    private Heading? _heading;

    public BodyReader() => _ballots = new(_text, _texts = new(_text));

    public List<BallotDraft> Ballots => _ballots.All;

    public List<(int At, string Text)> Unread => _text.Unread;

    /// <inheritdoc cref="FoundTexts.Discussion"/>
    public string? Discussion => _texts.Discussion;

    /// <inheritdoc cref="FoundTexts.Printed"/>
    public (int At, string Text)? Printed => _texts.Printed;

    /// <summary>Names of what is attached.</summary>
    public List<string> Annexed { get; } = [];

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
            else if (Attendance.IsOne(lines[at].Text)) _text.Leave(at, lines[at++].Text);
            else if (Box(lines[at].Text, at) || Voted(lines[at].Text)) at++;
            else if (!Votes(lines, ref at)) Line(lines, at++);
        }
        Close();
        Keep();
        if (at < lines.Count) Annexed.AddRange(Annexes.Listed(lines, ref at));
        _text.Rest(lines, at);
    }

    /// <summary>A section headed as the discussion holds nothing but text up to the next heading; the first line below a heading that says what a vote is about is its subject.</summary>
    private bool IsPlainText(PageLine line) => Headings.Of(line) is null && (_text.Under == Heading.Discussion || (_ballots.Stated is not null && _text.IsEmpty));

    /// <summary>A line of a form's boxes: what is ticked is what came of it.</summary>
    private bool Box(string text, int at)
    {
        if (!Boxes.Any(text)) return false;
        var ticked = Boxes.Ticked(text);
        if (ticked is null) Unticked(text, at);
        else if (ticked.Length == 0) _text.Leave(at, text);
        else Result(ticked);
        return true;
    }

    /// <summary>"Beschluss (einstimmig, 1 Enthaltung):" says how it was voted before the text.</summary>
    private bool Voted(string text)
    {
        if (Headings.Voted(text) is not { } how) return false;
        Head(Heading.Resolution);
        var at = 0;
        var draft = _ballots.Begin(new(null, true) { ResultText = how });
        if (VoteParts.Words([new([how])], ref at, true, true) is { } found) draft.Add(found);
        Head(Heading.Resolution);
        return true;
    }

    private bool Votes(List<PageLine> lines, ref int at)
    {
        var (line, from) = (lines[at], at);
        var table = VoteParts.Table(lines, ref at);
        if (table is not null) { _ballots.Take(table); Leave(table, from); return true; }
        if (VoteParts.Words(lines, ref at, _heading == Heading.Vote, _ballots.Open is not null) is not { } found) return false;
        if (found.HasTotals || found.Rows.Count > 0)
        {
            var draft = _ballots.Take(found);
            if (ResultWords.Of(line.Text) is not null || ResultWords.Unanimous(line.Text) is not null) draft.ResultText ??= line.Text;
            Leave(found, from, draft.ResultText);
            // "Der Ausschuss beschließt mit 9 Stimmen …:" stands above its text.
            if (line.Text.EndsWith(':') && draft.ResultText == line.Text && draft.Result is ReadingResult.Adopted or ReadingResult.AdoptedAmended) Head(Heading.Resolution);
        }
        return true;
    }

    private void Leave(VotesFound found, int at, string? used = null) => found.Strange.FindAll(text => text != used).ForEach(text => _text.Leave(at, text));

    private void Line(List<PageLine> lines, int at)
    {
        var line = lines[at];
        var text = line.Text;
        var heading = Headings.Of(line);
        if (heading == Heading.Vote) Vote(lines, at);
        else if (heading is not null) Head(heading.Value);
        else if (ResultWords.IsOption(text) && Boxes.Beside(lines, at)) Unticked(text, at);
        else if (ResultWords.IsOne(text) || ResultWords.IsMajority(text)) Result(text);
        else if (_ballots.Open is { Empty: false, ResultText: null } open && text.Length < 200 && ResultWords.Of(text) is not null) open.ResultText = text;
        else if (ResultSentences.IsOne(text) && _text.Under != Heading.Resolution) Sentence(text, at);
        else Text(line, at);
    }

    /// <summary>Words and boxes of which one got lost.</summary>
    private void Unticked(string text, int at)
    {
        _text.Leave(at, text);
        _ballots.Warn($"„{text}“: Ob das angekreuzt ist, ist nicht sicher.");
    }

    /// <summary>"Abstimmungsergebnis" opens a vote; below numbers, with only a result behind it, it closes one.</summary>
    private void Vote(List<PageLine> lines, int at)
    {
        var next = at + 1;
        while (next < lines.Count && lines[next].IsBlank) next++;
        var closes = _ballots.Open is { Empty: false, ResultText: null } && next < lines.Count && ResultWords.IsOne(lines[next].Text) && (next + 1 == lines.Count || !LabelledNumbers.Begins(lines[next + 1].Text));
        if (!closes && _ballots.HasBegun) Close();
        _heading = Heading.Vote;
        _text.VoteAt = at;
        if (Headings.Matter(lines[at]) is not { } matter) return;
        Head(Heading.Vote);
        _ballots.Stated = matter;
    }

    private void Result(string text)
    {
        if (text.StartsWith("ohne Abstimmung", StringComparison.OrdinalIgnoreCase)) ResultText ??= text;
        else if (_ballots.Open is { ResultText: null } open) open.ResultText = text;
        else if (_ballots.Open is { ResultText: { } said } draft && ResultWords.Of(said) is null && ResultWords.Of(text) is not null) draft.ResultText = $"{said} {text}";
        else if (_heading is null && ResultWords.Of(text) is not null && _text.IsEmpty && _ballots.Open is null) ResultText ??= text;
        else _ballots.Begin().ResultText = text;
    }

    /// <summary>A sentence that says how it was voted is a vote; another one only what came of the item.</summary>
    private void Sentence(string text, int at)
    {
        Close();
        if (ResultWords.Unanimous(text) is not null) _ballots.Begin(new(text, false) { ResultText = text });
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
        if (!TableWords.AreRemains(line) && _ballots.HasBegun) Close();
        if (TableWords.AreAll(line)) return;
        if (!TableWords.AreRemains(line)) _text.Add(line.Text, at);
        else
        {
            _text.Leave(at, line.Text);
            _ballots.Warn($"Hier steht etwas, das keinen Platz hat: „{line.Text}“");
        }
    }

    private void Close()
    {
        if (_ballots.Close()) _heading = null;
    }

    private void Keep()
    {
        _texts.Keep();
        _heading = null;
    }
}
