namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>Whether two titles are the same one: letters and digits count, nothing else does.</summary>
internal static class Titles
{
    /// <summary>A beginning of that many letters is enough where a title was cut or goes on over several lines.</summary>
    private const int Enough = 14;

    public static string Plain(string title)
    {
        var plain = title.Length <= 256 ? stackalloc char[title.Length] : new char[title.Length];
        var length = 0;
        foreach (var sign in title)
            if (char.IsLetterOrDigit(sign)) plain[length++] = char.ToLowerInvariant(sign);
        return new(plain[..length]);
    }

    /// <summary>The same, or one is the beginning of the other.</summary>
    public static bool Match(string? one, string? other)
    {
        if (one is null || other is null) return false;
        return MatchPlain(Plain(one), Plain(other));
    }

    /// <summary>The same of what <see cref="Plain"/> gave.</summary>
    public static bool MatchPlain(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0) return false;
        if (first == second) return true;
        var (shorter, longer) = first.Length < second.Length ? (first, second) : (second, first);
        return shorter.Length >= Enough && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    /// <summary>How many lines from <paramref name="at"/> on belong to the title that begins with <paramref name="start"/>, going by the whole title.</summary>
    public static int Lines(string start, string whole, IReadOnlyList<DocumentLine> lines, int at)
    {
        var (said, title) = (Plain(start), Plain(whole));
        var taken = 0;
        while (at + taken < lines.Count && said.Length < title.Length)
        {
            var more = lines[at + taken].IsBlank ? "" : Plain(lines[at + taken].Said);
            if (more.Length == 0 ? taken > 3 : !title.StartsWith(said + more, StringComparison.Ordinal)) return Trimmed(taken);
            said += more;
            taken++;
        }
        return Trimmed(taken);

        int Trimmed(int count)
        {
            while (count > 0 && lines[at + count - 1].IsBlank) count--;
            return count;
        }
    }
}
