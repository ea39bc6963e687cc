namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>A faction's name out of a sentence.</summary>
internal static class FactionNames
{
    private static readonly string[] _before = ["der ", "die ", "den ", "dem ", "des ", "von ", "aus ", "Fraktionen ", "Fraktion ", "Ratsfraktion ", "Gruppe ", "Ratsgruppe "];

    private static readonly string[] _voters = ["ob", "bm", "oberbürgermeister", "oberbürgermeisterin", "bürgermeister", "bürgermeisterin", "landrat", "landrätin", "vorsitz", "vorsitzender", "vorsitzende", "der vorsitzende", "die vorsitzende"];

    /// <summary>Without article and the word "Fraktion".</summary>
    public static string Plain(string name)
    {
        name = name.Trim(' ', '.', ',', ':');
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var before in _before)
                if (name.Length > before.Length && name.StartsWith(before, StringComparison.Ordinal)) (name, cut) = (name[before.Length..].TrimStart(), true);
        }
        return name.EndsWith("-Fraktion", StringComparison.Ordinal) ? name[..^"-Fraktion".Length] : name;
    }

    /// <summary>A voter outside factions, who has one vote.</summary>
    public static bool IsPerson(string name) => _voters.Contains(name.ToLowerInvariant().TrimEnd('.')) || name.StartsWith("Herr ", StringComparison.Ordinal) || name.StartsWith("Frau ", StringComparison.Ordinal);

    /// <summary>"AfD", "FDP", "BBB": no word of a sentence has two capitals.</summary>
    public static bool IsAcronym(string name) => name.Length < 30 && !name.Contains(' ') && name.Count(char.IsUpper) > 1;
}
