using System.Globalization;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>The number of an item as minutes print it: "8.1", "9a", "N 2". Ordered as the items are.</summary>
/// <param name="Marked">'Ö' or 'N' where the number bears its part of the agenda.</param>
/// <param name="Levels">8 and 1 of "8.1".</param>
/// <param name="Letter">Of "9a", in lower case.</param>
internal sealed partial record ItemNo(char? Marked, ImmutableArray<int> Levels, char? Letter) : IComparable<ItemNo>
{
    /// <summary>Null for what is no number of an item.</summary>
    public static ItemNo? Of(string text)
    {
        if (Form().Match(text) is not { Success: true } match) return null;
        var levels = match.Groups["levels"].Value.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToImmutableArray();
        if (levels.Any(level => level == 0)) return null;
        char? marked = match.Groups["part"].Value.ToUpperInvariant() is { Length: > 0 } part ? part[0] : null;
        return new(marked, levels, match.Groups["letter"].Value is { Length: 1 } letter ? letter[0] : null);
    }

    /// <summary>The same under a heading "Nichtöffentlicher Teil", where it is printed without its letter.</summary>
    public ItemNo In(bool? open) => Marked is null && open is false ? this with { Marked = 'N' } : this with { Marked = Marked is 'N' ? 'N' : null };

    /// <summary>"8.1", "9a", "N 2"; the public part has no mark.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{(Marked == 'N' ? "N " : "")}{string.Join('.', Levels)}{Letter}");

    /// <summary>Whether nothing lies between the two, however deep: 5 and 6, 5 and 5.1, 5.3 and 6, 9 and 9a.</summary>
    public bool MayFollow(ItemNo before)
    {
        if (CompareTo(before) <= 0) return false;
        var same = Levels.Zip(before.Levels).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same == Levels.Length) return same == before.Levels.Length && Next(before.Letter) == Letter;
        if (Letter is not null and not 'a') return false;
        if (same == before.Levels.Length) return Levels[same..].All(level => level == 1);
        return Levels[same] == before.Levels[same] + 1 && Levels[(same + 1)..].All(level => level == 1);
    }

    /// <summary>"8" over "8.1".</summary>
    public bool IsOver(ItemNo other) =>
        Letter is null && Marked == other.Marked && Levels.Length < other.Levels.Length && other.Levels[..Levels.Length].SequenceEqual(Levels);

    public int CompareTo(ItemNo? other)
    {
        if (other is null) return 1;
        for (var at = 0; at < Math.Min(Levels.Length, other.Levels.Length); at++)
            if (Levels[at] != other.Levels[at]) return Levels[at].CompareTo(other.Levels[at]);
        var depth = Levels.Length.CompareTo(other.Levels.Length);
        return depth != 0 ? depth : (Letter ?? '\0').CompareTo(other.Letter ?? '\0');
    }

    public bool Equals(ItemNo? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static char Next(char? letter) => letter is { } one ? (char)(one + 1) : 'a';

    [GeneratedRegex(
        @"^(?:(?<part>Ö|N|NÖ)\.? ?)?(?<levels>\d{1,3}(?:\.\d{1,3}){0,3})\.?(?: ?(?<letter>[a-z]))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
