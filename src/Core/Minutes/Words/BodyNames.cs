namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>
/// A body's name as the head of minutes puts it: "des Ausschusses für Soziales", "der Bezirksvertretung Nord". Only endings that are certain are changed; any other
/// name stands as it is behind the word "Gremiums", so that reading the head gives back the name.
/// </summary>
public static class BodyNames
{
    /// <summary>What stands before a name that is left as it is.</summary>
    public const string Unsure = "Gremiums ";

    private static readonly string[] _masculine = ["usschuss", "beirat", "Beirat", "Rat", "drat", "tadtrat", "Kreistag"];

    private static readonly string[] _feminine = ["ezirksvertretung", "versammlung", "kommission", "Kommission", "konferenz"];

    /// <summary>With its article, in the genitive.</summary>
    public static string Genitive(string name)
    {
        var words = name.Split(' ');
        var noun = Noun(words);
        if (Array.Exists(_masculine, ending => words[noun].EndsWith(ending, StringComparison.Ordinal)))
            return $"des {string.Join(' ', words.Select((word, at) => at == noun ? word + "es" : word))}";
        return noun == 0 && Array.Exists(_feminine, ending => words[0].EndsWith(ending, StringComparison.Ordinal)) ? $"der {name}" : $"des {Unsure}{name}";
    }

    /// <summary>The first word, or in "Haupt- und Finanzausschuss" the one that the others lean on.</summary>
    private static int Noun(string[] words)
    {
        var at = 0;
        while (at + 1 < words.Length && (words[at].EndsWith('-') || words[at].EndsWith("-,", StringComparison.Ordinal) || words[at] is "und" or "u.")) at++;
        return at;
    }
}
