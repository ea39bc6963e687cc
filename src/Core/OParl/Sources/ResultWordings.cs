using System.Text.RegularExpressions;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>
/// From a source's wording of a result to what it may mean here, as a proposal. Only whole wordings count: "Vertagung mehrheitlich
/// abgelehnt" rejects no motion, a vote alone ("einstimmig, 0 Enthaltungen") makes no outcome, "erledigt" and "mit Stellungnahme
/// einverstanden" are for a person.
/// </summary>
public static partial class ResultWordings
{
    /// <summary>A text of this length was cut by the source, and what is missing may turn it round.</summary>
    private const int Cut = 250;

    private static readonly ImmutableDictionary<string, ReadingResult> _known = new Dictionary<string, ReadingResult>
    {
        ["kenntnisnahme"] = ReadingResult.Noted,
        ["zur kenntnis genommen"] = ReadingResult.Noted,
        ["kenntnis genommen"] = ReadingResult.Noted,
        ["stellungnahme zur kenntnis genommen"] = ReadingResult.Noted,
        ["zustimmung"] = ReadingResult.Adopted,
        ["ablehnung"] = ReadingResult.Rejected,
        ["vertagt"] = ReadingResult.Postponed,
        ["vertagung"] = ReadingResult.Postponed,
        ["zurückgezogen"] = ReadingResult.Withdrawn,
    }.ToImmutableDictionary();

    /// <summary>What a wording proposes; null: a person decides.</summary>
    /// <param name="wording">As the source writes it.</param>
    /// <param name="own">What the office has said of wordings of this source, by <see cref="Plain"/>; null there: decided each time
    /// anew.</param>
    public static ReadingResult? Of(string wording, IReadOnlyDictionary<string, ReadingResult?> own)
    {
        var plain = Plain(wording);
        if (own.TryGetValue(plain, out var said)) return said;
        if (plain.Length >= Cut || NonPublic().IsMatch(plain)) return null;
        if (_known.TryGetValue(plain, out var known)) return known;
        if (Referred().IsMatch(plain)) return ReadingResult.Referred;
        return Voted().Match(plain) is not { Success: true } vote ? null
            : vote.Groups["no"].Success ? ReadingResult.Rejected
            : vote.Groups["amended"].Success ? ReadingResult.AdoptedAmended : ReadingResult.Adopted;
    }

    /// <summary>Whether anybody, we or the office, has said what a wording is.</summary>
    public static bool IsAssigned(string wording, IReadOnlyDictionary<string, ReadingResult?> own) =>
        own.ContainsKey(Plain(wording)) || Of(wording, own) is not null;

    /// <summary>Small letters, one blank, no full stop at the end.</summary>
    public static string Plain(string wording) => Spaces().Replace(wording.Trim(), " ").TrimEnd('.', ' ').ToLowerInvariant();

    [GeneratedRegex(
        @"^(?:(?:einstimmig|mehrheitlich|mit (?:großer )?mehrheit|ohne gegenstimmen?) )?"
        + @"(?:(?:(?<amended>geändert|in geänderter fassung) |(?:ungeändert|unverändert) )?(?:beschlossen|zugestimmt|angenommen|genehmigt)"
        + @"(?<amended> (?:zu|mit) geändertem beschlusstext)?|(?<no>abgelehnt))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Voted();

    [GeneratedRegex(@"^(?:verwiesen|überwiesen|verweisung) (?:in|an) (?:den |die |das )?[\p{L} -]{3,80}$", RegexOptions.CultureInvariant)]
    private static partial Regex Referred();

    [GeneratedRegex(@"nicht ?-?öffentlich", RegexOptions.CultureInvariant)]
    private static partial Regex NonPublic();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
