using System.Text.RegularExpressions;
using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Who a letter says it is from: the factions in the subject before the title, in the head, the closing and the signature.
/// </summary>
internal static partial class Authors
{
    /// <param name="subject">Without "AW:".</param>
    /// <param name="head">Of the letter and of the covering mail.</param>
    /// <param name="closing">With the signature.</param>
    /// <param name="relates">True for a motion that relates to another: whose that one is says nothing about whose this is.</param>
    /// <param name="factions">Registered ones.</param>
    public static ImmutableArray<NamedFaction> In(string subject, string head, string closing, bool relates, IEnumerable<Faction> factions)
    {
        var text = $"{IntroductionOf(subject)}\n{head}";
        if (relates) text = Relation().Replace(text, " ");
        return FactionNames.In($"{Titles().Replace(text, "")}\n{closing}", factions);
    }

    /// <summary>True for "gemeinsamer Antrag", "interfraktionell".</summary>
    public static bool IsJoint(string asked) => Joint().IsMatch(asked);

    /// <summary>What stands before the title in a subject, and what stands in brackets: "Antrag der Fraktionen A und B: Titel".</summary>
    public static string IntroductionOf(string subject)
    {
        var brackets = string.Join(' ', Brackets().Matches(subject).Select(match => match.Value));
        var bare = Brackets().Replace(subject, "");
        var colon = bare.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0) return $"{bare[..colon]} {brackets}";
        return Introduced().IsMatch(bare) ? $"{bare} {brackets}" : brackets;
    }

    [GeneratedRegex(@"[(\[][^)\]]{1,120}[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"antrag|anfrage|fraktion|initiative", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"\bzu(?:m|r)?\b(?!\s+Sitzung)[^.:\n]{0,120}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Relation();

    /// <summary>A line "Titel: …" names the subject, not an author.</summary>
    [GeneratedRegex(
        @"^\s*\**(?:Titel|Thema|Gegenstand|hier)\**\s*:.*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Titles();

    [GeneratedRegex(
        @"\b(?:gemeinsame[rnms]?|interfraktionelle[rnms]?|gemeinschaftliche[rnms]?)\s+(?:\w+\s+)?\w*(?:antrag|initiative|anfrage)"
        + @"|\binterfraktionell\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
