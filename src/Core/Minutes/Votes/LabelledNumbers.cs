using Wiedervorlage.Core.Minutes.Lines;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>Where labels with numbers begin and how far they go.</summary>
internal static class LabelledNumbers
{
    private const int MostLines = 60;

    /// <summary>Reads totals that begin at <paramref name="at"/> and moves past them; null when none begin there.</summary>
    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        if (!Begins(lines[at].Text)) return null;
        var (next, tokens, texts, seen) = (at, new List<VoteToken>(), new List<string>(), new HashSet<VoteWord>());
        for (; next < lines.Count && next < at + MostLines; next++)
        {
            var text = lines[next].Text;
            if (text.Length == 0) continue;
            var open = texts.Count > 0 && Open(texts[^1]);
            if (open) text = $"{texts[^1]} {text}";
            if (!open && next > at && !Begins(text) && !Numbers(text) && !Attendance.IsOne(text)) break;
            if (open)
            {
                texts.RemoveAt(texts.Count - 1);
                foreach (var token in tokens.Where(token => token.Line == texts.Count)) seen.Remove(token.Kind);
                tokens.RemoveAll(token => token.Line == texts.Count);
            }
            var own = VoteWords.Of(text);
            var kinds = own.Where(token => token.IsColumn).Select(token => token.Kind).Distinct().ToList();
            if (kinds.Exists(seen.Contains)) break;
            seen.UnionWith(kinds);
            tokens.AddRange(own.Select(token => token with { Line = texts.Count }));
            texts.Add(text);
        }
        at = next;
        return Pairing.Of(tokens, texts);
    }

    /// <summary>A line with a label and a number beside it, or nothing but labels and numbers. "Er sei dagegen" is neither.</summary>
    public static bool Begins(string line)
    {
        if (line.Length is 0 or > 1500) return false;
        var tokens = VoteWords.Of(line);
        if (!tokens.Exists(token => token.IsLabel)) return false;
        var columns = tokens.FindAll(token => token.IsColumn);
        if (!tokens.Exists(token => token.Kind == VoteWord.Other))
            return tokens.Exists(token => token.Kind is not VoteWord.Bracket) && (tokens.Exists(token => token.IsLabel && (token.Colon || token.Strong)) || (columns.Count > 0 && tokens.Count > 1));
        for (var one = 0; one < tokens.Count; one++)
            if (Counted(tokens, one)) return true;
        return columns is [{ Colon: true } first, ..] && FactionLists.IsOne(line[first.End..].TrimStart(':', '=', ' '));
    }

    private static bool Counted(List<VoteToken> tokens, int one)
    {
        if (!tokens[one].IsColumn) return false;
        var after = one + 1 < tokens.Count && tokens[one + 1].Kind == VoteWord.Number;
        var before = one > 0 && tokens[one - 1].Kind == VoteWord.Number;
        return (tokens[one].Colon && after) || (tokens[one].Strong && (before || after));
    }

    private static bool Numbers(string text) => text.Length < 40 && VoteWords.Of(text).TrueForAll(token => token.Kind is VoteWord.Number or VoteWord.Bracket) && VoteWords.Of(text)[0].Kind == VoteWord.Number;

    /// <summary>A bracket that goes on in the next line.</summary>
    private static bool Open(string text) => text.Length < 1500 && text.LastIndexOf('(') > text.LastIndexOf(')');
}
