using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>What a letter about a motion that is there already wants.</summary>
public enum AnswerKind
{
    /// <summary>Anything else: a question, a comment.</summary>
    Comment,

    /// <summary>Take the motion back.</summary>
    Withdrawal,

    /// <summary>A new version in place of the one that is there.</summary>
    NewVersion,

    /// <summary>Something that belongs to it: a file, a signature, reasons.</summary>
    Addition,

    /// <summary>Nothing but thanks.</summary>
    Thanks,
}

/// <summary>
/// Reads that from words outside resolution and reasons, in which motions speak of replacing and withdrawing other things.
/// </summary>
internal static partial class AnswerReader
{
    private const int LongestThanks = 160;

    public static AnswerKind In(string words)
    {
        if (Withdrawal().IsMatch(words)) return AnswerKind.Withdrawal;
        if (NewVersion().IsMatch(words)) return AnswerKind.NewVersion;
        if (Addition().IsMatch(words)) return AnswerKind.Addition;
        return words.Length < LongestThanks && Thanks().IsMatch(words) && !words.Contains('?', StringComparison.Ordinal)
            ? AnswerKind.Thanks : AnswerKind.Comment;
    }

    /// <summary>What the office reads; one sentence without its end.</summary>
    public static string German(AnswerKind kind) => kind switch
    {
        AnswerKind.Withdrawal => "Die Fraktion zieht einen Antrag zurück",
        AnswerKind.NewVersion => "Die Mail enthält eine neue Fassung, die eine frühere ersetzt",
        AnswerKind.Addition => "Die Mail ergänzt einen vorliegenden Antrag",
        AnswerKind.Thanks => "Die Mail ist ein Dank",
        _ => "Die Mail ist eine Antwort oder Nachfrage",
    };

    [GeneratedRegex(
        @"\b(?:zieh(?:en|t|e)|nehm(?:en|e)|nimmt)\b[^.!?]{0,160}\bzurück\b|\bzurück(?:ziehen|gezogen|zuziehen|nehmen|zunehmen"
        + @"|genommen)|\b(?:Rücknahme|Zurücknahme|Rückzug)\s+(?:des|unseres|vom|von)\b|\bvon der Tagesordnung\s+(?:zu\s)?(?:nehm"
        + @"|streich|absetz)|"
        + @"\b(?:nehm\w+|streich\w+|setz\w+)\b[^.!?]{0,80}\bvon der Tagesordnung\b|\bAntrag\b[^.!?]{0,40}\b(?:hat sich erledigt"
        + @"|ist erledigt|wird nicht (?:mehr )?(?:aufrecht|weiter)|ist hinfällig|ist gegenstandslos)"
        + @"|\bverzichten auf\b[^.!?]{0,40}\bAntrag|\b(?:Rücknahme|Zurücknahme|Rückzug):?\s+(?:Antrag|Drs|Drucksache|\d{1,5}[/-]\d\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Withdrawal();

    [GeneratedRegex(
        @"\b(?:neue|geänderte|überarbeitete|korrigierte|aktualisierte|berichtigte|verbesserte|angepasste|endgültige|zweite"
        + @"|letzte)[rns]?\s+(?:\w+\s)?(?:Fassung|Version)\b|\bNeufassung\b|\berset(?:zt|zen)\b|\b(?:korrigiert|überarbeitet"
        + @"|aktualisiert|berichtigt|geändert)\b|"
        + @"\bhinfällig\b|\bAustausch(?:en|fassung|version)?\b|\baustauschen\b|\banstelle\b|\bstatt des\b[^.]{0,40}(?:Antrag"
        + @"|eingereicht)|\b(?:Korrektur|Berichtigung)\b|\bV(?:ersion\s?)?2\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NewVersion();

    [GeneratedRegex(
        @"\b(?:nach(?:reichen|gereicht|zureichen)|reichen\b[^.!?]{0,80}\bnach|Nachtrag|ergänz(?:en|t|end)|Ergänzung zu)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Addition();

    [GeneratedRegex(@"\b(?:danke|dank|bedanken)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Thanks();
}
