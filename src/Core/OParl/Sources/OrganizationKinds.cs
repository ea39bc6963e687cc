using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>What an organization is. The classification wins over the type: one vendor's factions have the type "Gremium".</summary>
internal static partial class OrganizationKinds
{
    public static OrganizationKind Of(string? classification, string? type, string? name, bool hasMeetings) =>
        ByWords(classification) ?? ByWords(type) ?? (hasMeetings ? OrganizationKind.Committee
            : name is not null && FactionNames().IsMatch(name) ? OrganizationKind.Faction
            : classification is null && type is null or "Sonstiges" ? OrganizationKind.Unit : OrganizationKind.Other);

    private static OrganizationKind? ByWords(string? words) => words switch
    {
        null => null,
        _ when FactionNames().IsMatch(words) => OrganizationKind.Faction,
        _ when Committees().IsMatch(words) => OrganizationKind.Committee,
        _ when Units().IsMatch(words) => OrganizationKind.Unit,
        _ => null,
    };

    [GeneratedRegex(@"\w*fraktion\b|\bfraktionen\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FactionNames();

    [GeneratedRegex(
        @"gremium|gremien|ausschuss|\bausschüsse|\brat\b|beirat|ortschaftsrat|gemeinderat|stadtrat|bezirksvertretung|kommission|parlament",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Committees();

    [GeneratedRegex(@"dienststelle|verwaltung|fachbereich|\bamt\b|\bämter\b|dezernat",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Units();
}
