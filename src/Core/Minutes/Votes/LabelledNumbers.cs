using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>
/// Where labels with numbers begin and how far they go: "Ja: 17, Nein: 3" (SessionNet), "Dafür: 14" a line each (ALLRIS), "14 Ja-Stimmen, 3 Nein-Stimmen" (SD.NET,
/// more!rubin). <c>01-sessionnet-labels</c>, <c>hagen-dash-for-zero</c>, <c>rest</c>.
/// </summary>
internal static class LabelledNumbers
{
    private const int MostLines = 60;
    private const int LongestOpen = 1500;

    public static bool Begins(PageLine line) => CountedWords.Begin(line.Text, line.Words);

    /// <summary>Reads totals that begin at <paramref name="at"/> and moves past them; null when none begin there.</summary>
    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        if (!Begins(lines[at])) return null;
        var (next, end, tokens, texts, seen) = (at, at + 1, new List<VoteToken>(8), new List<string>(4), 0);
        for (; next < lines.Count && next < at + MostLines; next++)
        {
            var line = lines[next];
            if (line.IsBlank) continue;
            if (texts.Count > 0 && IsOpen(texts[^1]))
            {
                line = new($"{texts[^1]} {line.Text}");
                texts.RemoveAt(texts.Count - 1);
                while (tokens.Count > 0 && tokens[^1].Line == texts.Count)
                {
                    seen &= ~Bit(tokens[^1].Kind);
                    tokens.RemoveAt(tokens.Count - 1);
                }
            }
            else if (next > at && (IsSentence(line) || (!Begins(line) && !IsNumbers(line) && !Attendance.IsOne(line)))) break;
            var kinds = 0;
            foreach (var token in line.Words) kinds |= token.IsColumn ? Bit(token.Kind) : 0;
            if ((kinds & seen) != 0) break;
            seen |= kinds;
            foreach (var token in line.Words) tokens.Add(token with { Line = texts.Count });
            texts.Add(line.Text);
            end = next + 1;
        }
        at = end;
        return Pairing.Of(tokens, texts);
    }

    private static int Bit(VoteWord kind) => 1 << (int)kind;

    /// <summary>"Der Antrag B wurde mit 11 Ja-Stimmen angenommen." is a vote of its own.</summary>
    private static bool IsSentence(PageLine line) =>
        line.Text[^1] == '.' && line.Outcome is not null && (line.Text.Contains(" wird ", StringComparison.Ordinal) || line.Text.Contains(" wurde ", StringComparison.Ordinal));

    private static bool IsNumbers(PageLine line) =>
        line.Text.Length < 40 && line.Words is [{ Kind: VoteWord.Number }, ..]
        && Array.TrueForAll(line.Words, token => token.Kind is VoteWord.Number or VoteWord.Bracket);

    /// <summary>A bracket that goes on in the next line.</summary>
    private static bool IsOpen(string text) => text.Length < LongestOpen && text.LastIndexOf('(') > text.LastIndexOf(')');
}
