using System.Globalization;
using System.Text.RegularExpressions;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>"14:3:2 Stimmen": yes, no, abstentions, in this order everywhere. Bavaria: <c>02-bavarian-colon</c>.</summary>
internal static partial class Ratio
{
    /// <summary>Null where it could be a time of day or anything else.</summary>
    /// <param name="text">A line or a sentence.</param>
    /// <param name="underVote">It stands under "Abstimmungsergebnis".</param>
    public static VotesFound? Read(string text, bool underVote)
    {
        if (text.Length > 300 || !MayHave(text)) return null;
        text = Citations.Blanked(text);
        if ( Form().Matches(text) is not [var match]) return null;
        var votes = text.Contains("stimm", StringComparison.OrdinalIgnoreCase);
        if (!(underVote || votes) || text.Contains("Uhr", StringComparison.Ordinal)) return null;
        var alone = !text.Replace(match.Value, "", StringComparison.Ordinal).Any(char.IsDigit);
        if (!alone || (match.Value.Contains('/') && !match.Groups["abstain"].Success && !votes)) return null;
        var found = new VotesFound();
        found.Set(VoteWord.Yes, Number(match.Groups["yes"]));
        found.Set(VoteWord.No, Number(match.Groups["no"]));
        if (match.Groups["abstain"].Success) found.Set(VoteWord.Abstain, Number(match.Groups["abstain"]));
        if (Outcomes.Of(text) == ReadingResult.Rejected && found.Of(VoteWord.Yes) > found.Of(VoteWord.No))
            found.Doubt($"„{match.Value}“: Welche Zahl für Ja steht, ist nicht sicher.");
        return found;
    }

    /// <summary>A colon or a slash with a digit on either side, or a space before it.</summary>
    private static bool MayHave(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(':', '/'); at > 0 && at + 1 < text.Length;)
        {
            var before = text[at - 1] == ' ' && at > 1 ? text[at - 2] : text[at - 1];
            var after = text[at + 1] == ' ' && at + 2 < text.Length ? text[at + 2] : text[at + 1];
            if (char.IsDigit(before) && char.IsDigit(after)) return true;
            var next = text[(at + 1)..].IndexOfAny(':', '/');
            if (next < 0) return false;
            at += next + 1;
        }
        return false;
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<yes>\d{1,3}) ?[:/] ?(?<no>\d{1,3})(?: ?[:/] ?(?<abstain>\d{1,3}))?\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
