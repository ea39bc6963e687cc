using System.Collections.Frozen;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// The words the finder knows, each looked up once; compounds by their end ("Verkehrsausschuss", "Tiefbauamt", "Sachstandsbericht").
/// </summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, Tag> Words = Build();

    public static Tag Of(string word)
    {
        if (Words.TryGetValue(word, out var tags)) return (tags & Names) == 0 && char.IsUpper(word[0])
            && tags is Tag.Nominal ? tags | OfCompound(word) : tags;
        if (word.Contains('-', StringComparison.Ordinal) && Words.TryGetValue(word[(word.LastIndexOf('-') + 1)..], out tags)
            && (tags & Names) != 0) return tags;
        return char.IsUpper(word[0]) ? OfCompound(word) : Tag.None;
    }

    private const Tag Names = Tag.Body | Tag.Unit | Tag.Outsider | Tag.Public | Tag.Report | Tag.Meeting;

    private static Tag OfCompound(string word)
    {
        foreach (var (end, tags) in WordEnds.All)
            if (word.Length > end.Length + 1 && word.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return tags;
        return Tag.None;
    }

    private static FrozenDictionary<string, Tag> Build()
    {
        var words = new Dictionary<string, Tag>(StringComparer.OrdinalIgnoreCase);
        foreach (var (tags, list) in WordLists.All)
            foreach (var word in list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                words[word] = words.GetValueOrDefault(word) | tags;
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
