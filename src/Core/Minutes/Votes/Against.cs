using System.Text.RegularExpressions;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>
/// "mit 3 gegen 12 Stimmen bei 2 Enthaltungen abgelehnt": for and against. "Mit 12 gegen 3 Stimmen abgelehnt" says which side won, but not of what: then neither is
/// known. Any system: <c>46-for-against</c>.
/// </summary>
internal static partial class Against
{
    public static VotesFound? Read(string text)
    {
        if (text.Length > 600 || !text.Contains(" Stimme", StringComparison.Ordinal)
            || !(text.Contains(" gegen ", StringComparison.Ordinal) || text.Contains(" zu ", StringComparison.Ordinal))) return null;
        if (Form().Matches(text) is not [var match]) return null;
        if (Counts.Of(match.Groups["yes"].Value) is not { } yes || Counts.Of(match.Groups["no"].Value) is not { } no) return null;
        var found = new VotesFound();
        var fits = Outcomes.Of(text) switch
        {
            ReadingResult.Rejected => yes <= no,
            ReadingResult.Adopted or ReadingResult.AdoptedAmended => yes > no,
            _ => true,
        };
        if (!fits) found.Warnings.Add($"„{match.Value}“: Welche Zahl für Ja steht, ist nicht sicher.");
        found.Set(VoteWord.Yes, fits ? yes : null);
        found.Set(VoteWord.No, fits ? no : null);
        if (match.Groups["abstain"] is { Success: true } abstain && Counts.Of(abstain.Value) is { } abstained) found.Set(VoteWord.Abstain, abstained);
        return found;
    }

    private const string Count = @"(?:\d{1,3}|[a-zäöüß]{3,6})";

    [GeneratedRegex(
        $@"\b(?<yes>{Count}) (?:gegen|zu) (?<no>{Count}) Stimmen?(?:,? (?:bei|und) (?<abstain>{Count}) (?:Stimm)?[Ee]nthaltung(?:en)?)?\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
