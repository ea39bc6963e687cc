using System.Text.RegularExpressions;
using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// Which factions a text names: the registered ones under the names people give them, and others by "X-Fraktion" or a party's name.
/// </summary>
internal static partial class FactionNames
{
    private static readonly string[] Parties = ["CDU", "SPD", "FDP", "AfD", "BSW", "Volt", "Freie Wähler", "Piraten", "ÖDP", "Die PARTEI"];

    /// <summary>Names that are ordinary words, too: they count only where no noun follows ("Grüne Höfe", "230 Volt Anschluss").</summary>
    private static readonly string[] Words = ["Grüne", "Grünen", "Linke", "Linken", "Volt", "Piraten"];

    /// <summary>The factions in order of <paramref name="factions"/>, then the unknown ones; each once.</summary>
    public static ImmutableArray<NamedFaction> In(string text, IEnumerable<Faction> factions)
    {
        var line = text.Replace('\n', ' ');
        var known = factions.ToList();
        var named = known.Where(faction => AliasesOf(faction).Any(alias => IsNamed(alias, line)))
            .Select(faction => new NamedFaction(faction.Id, faction.Name)).ToList();
        var aliases = known.SelectMany(AliasesOf).ToList();
        var others = Parties.Where(party => !aliases.Contains(party, StringComparer.OrdinalIgnoreCase) && IsNamed(party, line))
            .Concat(Hyphened().Matches(line).Select(match => match.Groups["name"].Value)
                .Where(name => !aliases.Contains(name, StringComparer.OrdinalIgnoreCase) && !Parts(aliases).Contains(name)));
        return [.. named, .. others.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new NamedFaction(null, name))];
    }

    private static HashSet<string> Parts(IEnumerable<string> aliases) =>
        [.. aliases.SelectMany(alias => alias.Split(' ', '/')), "Rats", "Ratsfraktion", "Kreistags", "Bezirks", "Stadtrats", "Gesamt"];

    /// <summary>"Bündnis 90/Die Grünen" is also "Grüne", "B90/Grüne", "Bündnis 90"; "BfHo/Die PARTEI" also either half.</summary>
    private static IEnumerable<string> AliasesOf(Faction faction)
    {
        yield return faction.Name;
        foreach (var half in faction.Name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            yield return half;
            if (half.StartsWith("Die ", StringComparison.Ordinal) && half.Length > 5) yield return half[4..];
        }
        if (faction.Name.Contains("Grüne", StringComparison.OrdinalIgnoreCase))
            foreach (var alias in new[] { "Grüne", "Grünen", "B90", "B 90", "Bündnis90", "B'90", "GRÜNE", "GRÜNEN" }) yield return alias;
        if (faction.Name.Contains("Linke", StringComparison.OrdinalIgnoreCase))
            foreach (var alias in new[] { "Linke", "Linken", "LINKE", "LINKEN" }) yield return alias;
    }

    private static bool IsNamed(string alias, string line)
    {
        var word = Words.Contains(alias, StringComparer.OrdinalIgnoreCase);
        var behind = word ? @"(?!\s+(?!Fraktion|Ratsfraktion|SPD|CDU|FDP|AfD|Antrag)\p{Lu}\p{Ll}|-(?!Frak|Rats|Antrag))" : "";
        return Regex.IsMatch(line, $@"(?<![\w]|\d\s){Regex.Escape(alias)}(?!\w){behind}", word || alias.Length < 5
            ? RegexOptions.CultureInvariant : RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    [GeneratedRegex(
        @"(?<![\w-])(?<name>\p{Lu}[\w.]*(?:\s\d\d)?)-(?:Rats|Stadtrats|Kreistags|Bezirks)?[Ff]raktion",
        RegexOptions.CultureInvariant)]
    private static partial Regex Hyphened();
}

/// <summary>A faction that a letter names; <paramref name="Id"/> is null for one that is not registered.</summary>
public sealed record NamedFaction(FactionId? Id, string Name);
