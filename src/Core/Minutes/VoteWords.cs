using System.Globalization;
using System.Text;

namespace Wiedervorlage.Core.Minutes;

internal enum VoteWord { Other, Yes, No, Abstain, Biased, Elsewhere, Number, Bracket }

/// <summary>A word of a line. <paramref name="Strong"/> is a label that means a vote wherever it stands; "dagegen" does so only beside a colon.</summary>
internal sealed record VoteToken(VoteWord Kind, int Number, string Text, bool Strong, bool Colon);

/// <summary>Splits a line into labels of a vote, numbers, lists in brackets and the rest, in one pass.</summary>
internal static class VoteWords
{
    private static readonly string[] _numbers = ["keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

    public static List<VoteToken> Of(string line)
    {
        var tokens = new List<VoteToken>();
        for (var at = 0; at < line.Length;)
        {
            var start = at;
            if (line[at] == '(' && line.IndexOf(')', at) is var end and > 0)
            {
                tokens.Add(new(VoteWord.Bracket, 0, line[(at + 1)..end], false, false));
                at = end + 1;
                continue;
            }
            if (line[at] == '(') return [.. tokens, new(VoteWord.Other, 0, line[at..], false, false)];
            while (at < line.Length && !char.IsWhiteSpace(line[at]) && line[at] is not (':' or '(' or ',' or ';' or '=')) at++;
            var word = line[start..at];
            var colon = at < line.Length && line[at] is ':' or '=';
            if (word.Length > 0) tokens.Add(Token(word, colon));
            if (at < line.Length && line[at] != '(') at++;
        }
        return tokens;
    }

    private static VoteToken Token(string word, bool colon)
    {
        if (Number(word) is { } number) return new(VoteWord.Number, number, word, false, colon);
        var low = word.ToLowerInvariant().TrimEnd('.', '!').Replace("-", "", StringComparison.Ordinal).Replace("–", "", StringComparison.Ordinal);
        var (kind, strong) = low switch
        {
            "jastimme" or "jastimmen" or "fürstimmen" => (VoteWord.Yes, true),
            "ja" or "dafür" or "zustimmung" or "zustimmungen" => (VoteWord.Yes, false),
            "neinstimme" or "neinstimmen" or "gegenstimme" or "gegenstimmen" => (VoteWord.No, true),
            "nein" or "dagegen" or "ablehnung" or "ablehnungen" => (VoteWord.No, false),
            "enthaltung" or "enthaltungen" or "enth" or "stimmenthaltung" or "stimmenthaltungen" => (VoteWord.Abstain, true),
            "befangen" or "befangenheit" => (VoteWord.Biased, false),
            "anwesend" or "abwesend" or "ungültig" or "gesamt" or "summe" => (VoteWord.Elsewhere, false),
            _ => (VoteWord.Other, false),
        };
        return new(kind, 0, word, strong, colon);
    }

    /// <summary>A count of votes: up to three digits, "-" for zero, or a German number word. Null for anything else, "14.2" and "1." too.</summary>
    public static int? Number(string word)
    {
        if (word is "-" or "–" or "—") return 0;
        if (word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)) return digits;
        var low = word.ToLowerInvariant().Normalize(NormalizationForm.FormC);
        if (low is "ein" or "einer" or "einem") return 1;
        if (low is "keiner" or "ohne") return 0;
        var index = Array.IndexOf(_numbers, low);
        return index < 0 ? null : index;
    }
}
