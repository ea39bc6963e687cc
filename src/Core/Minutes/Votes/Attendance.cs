using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>"Gesetzliche Anzahl der Mitglieder: 28", "davon anwesend: 24": who was there, printed between a resolution's text and its vote (Saxony, Brandenburg).</summary>
internal static class Attendance
{
    public static bool IsOne(PageLine line)
    {
        if (line.Text.Length is 0 or > 120 || line.Words is not [.., { Kind: VoteWord.Number }] tokens || Array.Exists(tokens, token => token.IsColumn)) return false;
        for (var at = 0; at < tokens.Length; at++)
            if (tokens[at].Kind == VoteWord.Number && !(at > 0 && tokens[at - 1] is { Kind: VoteWord.Elsewhere, Colon: true })) return false;
        return true;
    }
}
