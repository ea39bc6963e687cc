using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>
/// Gives each label its number. What stands between a label and a number decides, in this order: a row of labels over a row of numbers; a colon; the one
/// order that is possible for all labels of a line. A label without a certain number stays null: a number could be its neighbour's.
/// </summary>
internal sealed class Pairing
{
    private static readonly HashSet<string> _small = new(StringComparer.OrdinalIgnoreCase) { "mit", "der", "bei", "es", "davon", "und" };

    private readonly List<VoteToken> _tokens;
    private readonly List<string> _texts;
    private readonly bool[] _done;
    private readonly VotesFound _found = new();

    private Pairing(List<VoteToken> tokens, List<string> texts) => (_tokens, _texts, _done) = (tokens, texts, new bool[tokens.Count]);

    public static VotesFound Of(List<VoteToken> tokens, List<string> texts)
    {
        var pairing = new Pairing(tokens, texts);
        pairing.Rows();
        pairing.Colons();
        pairing.Bare();
        FactionLists.Fill(pairing._found);
        pairing.Strange();
        return pairing._found;
    }

    /// <summary>"Ja/Nein/Enth.: 14/3/2", or a row of a table.</summary>
    private void Rows()
    {
        for (var at = 0; at < _tokens.Count; at++)
        {
            var labels = Run(at, token => token.IsLabel);
            var numbers = labels < 2 ? 0 : Run(at + labels, token => token.Kind == VoteWord.Number);
            if (numbers > 1 && !(numbers < labels && Alternates(at + labels)))
                for (var one = 0; one < labels; one++) Give(at + one, labels == numbers ? at + labels + one : null);
            at += Math.Max(0, labels - 1);
        }
    }

    private bool Alternates(int number) => _tokens[number].Line == _tokens[number - 1].Line && _tokens[number - 1].Colon && !_tokens[number - 2].Colon;

    private int Run(int from, Predicate<VoteToken> fits)
    {
        var to = from;
        while (to < _tokens.Count && fits(_tokens[to])) to++;
        return to - from;
    }

    private void Colons()
    {
        for (var at = 0; at < _tokens.Count; at++)
        {
            if (!_tokens[at].IsLabel || !_tokens[at].Colon || IsDone(at)) continue;
            if (Listed(at)) continue;
            var follows = IsNumber(at + 1) && (_tokens[at + 1].Line == _tokens[at].Line || !Waits(at - 1)) && !Crowded(at + 1, at + 2);
            Give(at, follows ? at + 1 : null);
        }
    }

    /// <summary>The label before still has no number, so the next one may be its.</summary>
    private bool Waits(int at) => at >= 0 && _tokens[at].IsLabel && (!IsDone(at) || _found.Of(_tokens[at].Kind) is null);

    /// <summary>"Ja: CDU (5), SPD (4)": who, but not how many together.</summary>
    private bool Listed(int at)
    {
        if (!_tokens[at].IsColumn || _tokens[at].Kind == VoteWord.Biased) return false;
        var tail = Tail(at).TrimStart(':', '=', ' ');
        if (!FactionEntries.AreAll(tail)) return false;
        foreach (var (name, votes) in FactionEntries.In(tail)) FactionLists.Add(_found, _tokens[at].Kind, name, votes);
        _found.Complete.Add(_tokens[at].Kind);
        for (var one = at; one < _tokens.Count && _tokens[one].Line == _tokens[at].Line && (one == at || !_tokens[one].IsLabel); one++)
            _done[one] = true;
        return true;
    }

    /// <summary>Labels without a colon: one order for all of them, or else for those of each line.</summary>
    private void Bare()
    {
        if (Order(Open(null), sameLine: false)) return;
        var apart = false;
        for (var line = 0; line < _texts.Count && !apart; line++) apart = Open(line).Count == 0 && HasNumber(line);
        for (var line = 0; line < _texts.Count && !apart; line++) Order(Open(line), sameLine: true);
        foreach (var at in Open(null)) Give(at, null);
    }

    private bool HasNumber(int line)
    {
        for (var at = 0; at < _tokens.Count; at++)
            if (_tokens[at].Line == line && IsNumber(at)) return true;
        return false;
    }

    private bool Order(List<int> labels, bool sameLine)
    {
        bool Near(int at, int other) => !sameLine || _tokens[at].Line == _tokens[other].Line;
        bool After(int at) => IsNumber(at + 1) && Near(at, at + 1) && Linked(at, at + 1) && !Crowded(at + 1, at + 2);
        bool Before(int at) => IsNumber(at - 1) && Near(at, at - 1) && Linked(at - 1, at) && !Crowded(at - 1, at - 2);
        if (labels.Count == 0) return true;
        var (labelFirst, numberFirst) = (labels.TrueForAll(After), labels.TrueForAll(Before));
        if (labelFirst == numberFirst) return false;
        foreach (var at in labels) Give(at, labelFirst ? at + 1 : at - 1);
        return true;
    }

    /// <summary>No comma stands between them.</summary>
    private bool Linked(int first, int second)
    {
        var (one, other) = (_tokens[first], _tokens[second]);
        var between = one.Line == other.Line ? _texts[one.Line].AsSpan(one.End, other.Start - one.End) : _texts[one.Line].AsSpan(one.End);
        return between.IndexOfAny(',', ';') < 0;
    }

    /// <summary>Lines with words that no label, number or name of the vote is.</summary>
    private void Strange()
    {
        for (var at = 0; at < _tokens.Count; at++)
            if (IsNumber(at) && IsAlone(_tokens[at].Line))
                _found.Warnings.Add($"Zu „{_texts[_tokens[at].Line]}“ fehlt, was gezählt wurde.");
        var last = -1;
        foreach (var token in _tokens)
        {
            if (token.Line == last || !IsStrange(token)) continue;
            last = token.Line;
            _found.Strange.Add(_texts[last]);
        }
    }

    private bool IsAlone(int line) => !_tokens.Exists(token => token.Line == line && token.Kind != VoteWord.Number);

    private bool IsStrange(VoteToken token) =>
        token.Kind == VoteWord.Other && token.Text is var text && text.Any(char.IsLetter) && !_small.Contains(text)
        && !_found.Rows.Exists(row => row.Faction.Contains(text, StringComparison.Ordinal));

    /// <summary>The labels without a number, in a line or in all of them.</summary>
    private List<int> Open(int? line)
    {
        var open = new List<int>();
        for (var at = 0; at < _tokens.Count; at++)
            if ((line is null || _tokens[at].Line == line) && _tokens[at].IsLabel && !IsDone(at)) open.Add(at);
        return open;
    }

    private bool IsDone(int at) => _done[at];

    /// <summary>Two numbers side by side: which one is the label's?</summary>
    private bool Crowded(int number, int beyond) => IsNumber(beyond) && _tokens[beyond].Line == _tokens[number].Line && Linked(Math.Min(number, beyond), Math.Max(number, beyond));

    private bool IsNumber(int at) => at >= 0 && at < _tokens.Count && _tokens[at].Kind is VoteWord.Number or VoteWord.Rest && !IsDone(at);

    private void Give(int label, int? number)
    {
        _done[label] = true;
        if (number is not { } at)
        {
            _found.Miss(_tokens[label]);
            return;
        }
        _done[at] = true;
        if (!_tokens[label].IsColumn) return;
        if (_tokens[at].Kind == VoteWord.Rest) { _found.Rest(_tokens[label]); return; }
        _found.Set(_tokens[label].Kind, _tokens[at].Number);
        var last = Math.Max(label, at);
        if (last + 1 < _tokens.Count && _tokens[last + 1].Kind == VoteWord.Bracket) _found.Lists.Add((_tokens[label].Kind, _tokens[last + 1].Text));
        else if (FactionProse.Named(Tail(last)) is { } names) _found.Lists.Add((_tokens[label].Kind, names));
    }

    /// <summary>What stands behind a word, up to the next label or number that is not part of a list.</summary>
    private string Tail(int at)
    {
        var (text, end) = (_texts[_tokens[at].Line], _texts[_tokens[at].Line].Length);
        for (var one = at + 1; one < _tokens.Count && _tokens[one].Line == _tokens[at].Line; one++)
            if (_tokens[one].IsLabel) { end = _tokens[one].Start; break; }
        return text[Math.Min(_tokens[at].End, end)..end];
    }
}
