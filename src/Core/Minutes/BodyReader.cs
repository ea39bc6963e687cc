using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes;

/// <summary>What follows the head, line by line: texts under their headings, and the votes on them. An annex ends it.</summary>
internal sealed class BodyReader
{
    private static readonly HashSet<string> _resolution = ["Beschluss:", "Empfehlungsbeschluss:", "Geänderter Beschluss:", "Beschluß:", "Empfehlung:", "Beschlusstext:"];

    private readonly List<string> _paragraphs = [];
    private string? _heading;
    private bool _gap = true;
    private BallotDraft? _open;

    public List<BallotDraft> Ballots { get; } = [];

    public List<string> Unread { get; } = [];

    /// <summary>The text under the last heading "Beschluss" that no procedural vote belongs to.</summary>
    public string? Printed { get; private set; }

    /// <summary>A sentence or a line that says what came of the item, where no vote took it.</summary>
    public string? ResultText { get; private set; }

    public void Read(List<string> lines, int start)
    {
        for (var at = start; at < lines.Count;)
        {
            var line = lines[at].Trim('\u00A0');
            if (Annex(line)) break;
            if (line.Length == 0) { _gap = true; at++; }
            else if (TableReader.Read(lines, ref at) is { } table) Draft(draft => draft.Rows is null && draft.Totals is null).Add(table.Rows, table.Warnings);
            else if (Prose(line) is var prose && TotalsReader.Read(lines, ref at) is { } totals) Totals(totals, prose);
            else { Line(line, lines, at); at++; }
        }
        Close();
        Keep();
    }

    private static bool Annex(string line) =>
        line.StartsWith("Anlagen zur Vorlage", StringComparison.Ordinal) || (line.StartsWith("Anlage", StringComparison.Ordinal) && line.Length < 90 && line.AsSpan(6).TrimStart(" n").Length is > 0 and var rest && char.IsDigit(line.AsSpan(6).TrimStart(" n")[0]) && rest > 0 && !line.EndsWith('.'));

    /// <summary>The line itself, when it says the result with its numbers: "bei 2 Enthaltungen einstimmig beschlossen".</summary>
    private static string? Prose(string line) => ResultWords.Of(line) is not null || ResultWords.Unanimous(line) is not null ? line : null;

    private void Totals(TotalsReader totals, string? prose)
    {
        var draft = Draft(one => one.Totals is null);
        draft.Add(totals);
        if (prose is not null && ResultWords.Of(prose) is not null) draft.ResultText ??= prose;
    }

    private BallotDraft Draft(Func<BallotDraft, bool> fits)
    {
        if (_open is not null && fits(_open)) return _open;
        Close();
        var under = _heading is not null && _resolution.Contains(_heading);
        return _open = new(_paragraphs.LastOrDefault(), under);
    }

    private void Line(string line, List<string> lines, int at)
    {
        if (line.StartsWith("Abstimmungsergebnis", StringComparison.Ordinal) && line.Length < 30) Close(startNew: true);
        else if (ResultWords.IsOne(line) && _open is not null) _open.ResultText ??= line;
        else if (ResultWords.IsOne(line) && _heading is null && _paragraphs.Count == 0) ResultText ??= line;
        else if (ResultWords.IsOne(line)) Draft(_ => false).ResultText = line;
        else if (_resolution.Contains(line) || line is "Beschlussvorschlag:" or "Begründung:" or "Wortprotokoll" or "Protokoll:") Head(line);
        else if (_open is { Empty: false, ResultText: null } && line.Length < 200 && ResultWords.Of(line) is not null) _open.ResultText = line;
        else Text(line);
    }

    private void Head(string line)
    {
        Close();
        Keep();
        _heading = line;
    }

    private void Text(string line)
    {
        if (_open is { Empty: false }) Close();
        if (_gap || _paragraphs.Count == 0 || _paragraphs[^1].Length > 4000) _paragraphs.Add(line);
        else _paragraphs[^1] = $"{_paragraphs[^1]} {line}";
        _gap = false;
    }

    private void Close(bool startNew = false)
    {
        if (_open is { } draft && (!draft.Empty || draft.ResultText is not null))
        {
            Ballots.Add(draft);
            var text = string.Join("\n\n", _paragraphs);
            if (draft.UnderResolution && text.Length > 0)
            {
                if (draft.Matter == BallotMatter.Procedural)
                {
                    draft.Warn("Der Text über dieser Abstimmung ist nur abgedruckt, nicht beschlossen: abgestimmt wurde zum Verfahren.");
                    Unread.Add(text);
                }
                else if (draft.Matter == BallotMatter.Motion) Printed = text;
            }
            _paragraphs.Clear();
            _heading = null;
            _gap = true;
        }
        _open = startNew ? new(_paragraphs.LastOrDefault(), _heading is not null && _resolution.Contains(_heading)) : null;
    }

    /// <summary>A text under "Beschluss" without a vote is the resolution if the page's result says so; any other text is the discussion.</summary>
    private void Keep()
    {
        if (_paragraphs.Count > 0 && _heading is not null && _resolution.Contains(_heading)) Printed = string.Join("\n\n", _paragraphs);
        else if (_paragraphs.Count > 0) Unread.Add(string.Join("\n\n", _paragraphs));
        _paragraphs.Clear();
        _heading = null;
        _gap = true;
    }
}
