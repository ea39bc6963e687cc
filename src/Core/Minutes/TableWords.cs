using System.Text.RegularExpressions;
using Wiedervorlage.Core.Minutes.Lines;
using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes;

/// <summary>Lines of tables that are no votes.</summary>
internal static partial class TableWords
{
    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase) { "Fraktion", "Fraktionen", "Partei", "Gruppe", "Stimmen", "Fraktion/Gruppe", "Abstimmung", "Stimmverhalten", "Name", "Votum", "Stimmabgabe", "Stimmenzahl", "Abstimmungsergebnis" };

    /// <summary>What a copied page has of its buttons and boxes.</summary>
    public static bool IsFurniture(string text) => text is "x" or "X" or "Reduzieren" or "Erweitern" or "[...]";

    /// <summary>Words over a table of votes that say nothing themselves.</summary>
    public static bool AreAll(PageLine line) => line.Cells.All(cell => cell.Length == 0 || _words.Contains(cell));

    /// <summary>What is left of a damaged table: no sentence, and nothing to vote on.</summary>
    public static bool AreRemains(PageLine line) =>
        line.Text.Length < 200 && (line.IsRow ? line.Cells.Any(cell => cell.Length == 0 || VoteWords.Number(cell) is not null || VoteStances.Of(VoteWords.Label(cell)) is not null) : VoteWords.Number(line.Text) is not null || VoteStances.Of(VoteWords.Label(line.Text)) is not null || Count(line.Text) || (line.Text.Length < 30 && Labels().IsMatch(line.Text)));

    /// <summary>"stimmten: 17 Mitglieder", whose beginning got lost.</summary>
    private static bool Count(string text) => text.Length < 40 && char.IsLower(text[0]) && VoteWords.Of(text) is [{ Kind: VoteWord.Votes or VoteWord.Elsewhere }, { Kind: VoteWord.Number }, ..];

    /// <summary>Heads of columns between which the tab got lost.</summary>
    [GeneratedRegex("^(?:Ja|Nein|Enthaltung(?:en)?|Enth\\.?|Dafür|Dagegen){2,}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Labels();
}
