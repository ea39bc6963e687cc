using System.Text.RegularExpressions;
using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>Lines of tables that are no votes.</summary>
internal static partial class TableWords
{
    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        "Fraktion", "Fraktionen", "Partei", "Gruppe", "Stimmen", "Fraktion/Gruppe", "Abstimmung", "Stimmverhalten", "Name", "Votum", "Stimmabgabe", "Stimmenzahl",
        "Abstimmungsergebnis",
    };

    /// <summary>What a copied page has of its buttons and boxes.</summary>
    public static bool IsFurniture(string text) => text is "x" or "X" or "Reduzieren" or "Erweitern" or "[...]";

    /// <summary>Words over a table of votes that say nothing themselves.</summary>
    public static bool AreAll(PageLine line) =>
        line.Text.Length < 120 && (line.IsRow ? Array.TrueForAll(line.Cells, cell => cell.Length == 0 || _words.Contains(cell)) : _words.Contains(line.Text));

    /// <summary>What is left of a damaged table: no sentence, and nothing to vote on.</summary>
    public static bool AreRemains(PageLine line)
    {
        if (line.Text.Length >= 200) return false;
        if (line.IsRow) return Array.Exists(line.Cells, cell => cell.Length == 0 || IsVote(cell));
        return IsVote(line.Text) || Count(line) || (line.Text.Length < 30 && Labels().IsMatch(line.Text));
    }

    private static bool IsVote(string cell) => Counts.Of(cell) is not null || (cell.Length < 60 && VoteStances.Of(VoteWords.Label(cell)) is not null);

    /// <summary>"stimmten: 17 Mitglieder", whose beginning got lost.</summary>
    private static bool Count(PageLine line) =>
        line.Text.Length < 40 && char.IsLower(line.Text[0])
        && line.Words is [{ Kind: VoteWord.Votes or VoteWord.Elsewhere }, { Kind: VoteWord.Number }, ..];

    /// <summary>Heads of columns between which the tab got lost.</summary>
    [GeneratedRegex("^(?:Ja|Nein|Enthaltung(?:en)?|Enth\\.?|Dafür|Dagegen){2,}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Labels();
}
