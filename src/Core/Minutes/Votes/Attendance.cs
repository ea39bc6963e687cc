using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>"Gesetzliche Anzahl der Mitglieder: 28", "davon anwesend: 24": who was there, printed between a resolution's text and its vote.</summary>
internal static class Attendance
{
    public static bool IsOne(string line)
    {
        if (line.Length > 120 || VoteWords.Of(line) is not [.., { Kind: VoteWord.Number }] tokens || tokens.Exists(token => token.IsColumn)) return false;
        return Enumerable.Range(0, tokens.Count).All(at => tokens[at].Kind != VoteWord.Number || (at > 0 && tokens[at - 1] is { Kind: VoteWord.Elsewhere, Colon: true }));
    }
}
