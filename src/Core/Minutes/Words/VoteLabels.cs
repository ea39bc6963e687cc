namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>The words beside the numbers of a vote.</summary>
internal static class VoteLabels
{
    /// <summary>What a word means; for one that is a label only with a colon or alone in its cell, <paramref name="alone"/> says that it is.</summary>
    public static (VoteWord Kind, bool Strong) Of(string word, bool alone)
    {
        var low = word.ToLowerInvariant().TrimEnd('.', '!', '?').Replace("-", "", StringComparison.Ordinal).Replace("–", "", StringComparison.Ordinal).Replace("(n)", "n", StringComparison.Ordinal).Replace("(en)", "en", StringComparison.Ordinal);
        return low switch
        {
            "jastimme" or "jastimmen" or "fürstimmen" or "prostimmen" => (VoteWord.Yes, true),
            "neinstimme" or "neinstimmen" or "gegenstimme" or "gegenstimmen" or "contrastimmen" => (VoteWord.No, true),
            "enthaltung" or "enthaltungen" or "enth" or "stimmenthaltung" or "stimmenthaltungen" or "stimmenth" => (VoteWord.Abstain, true),
            "ja" or "dafür" or "zustimmung" or "zustimmungen" => (VoteWord.Yes, false),
            "nein" or "dagegen" or "ablehnung" or "ablehnungen" => (VoteWord.No, false),
            "enthalten" or "enthielten" or "enthielt" or "enthält" => (VoteWord.Abstain, false),
            "befangen" or "befangenheit" or "mitwirkungsverbot" => (VoteWord.Biased, false),
            "für" or "pro" or "j" when alone => (VoteWord.Yes, false),
            "gegen" or "contra" or "kontra" or "n" when alone => (VoteWord.No, false),
            "e" when alone => (VoteWord.Abstain, false),
            "anwesend" or "anwesende" or "abwesend" or "ungültig" or "ungültige" or "abgegebene" or "gültige" or "gesamt" or "summe" or "insgesamt" or "stimmberechtigt" or "stimmberechtigte" or "sitze" or "mitglieder" or "mitgliedern" => (VoteWord.Elsewhere, false),
            "stimme" or "stimmen" or "stimmten" or "stimmte" => (VoteWord.Votes, false),
            _ => (VoteWord.Other, false),
        };
    }
}
