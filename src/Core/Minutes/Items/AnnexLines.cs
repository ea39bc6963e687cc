using System.Text.RegularExpressions;
using Wiedervorlage.Core.Minutes.Page;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>Where what is merely attached begins: nothing below was resolved, whatever its headings say.</summary>
internal static partial class AnnexLines
{
    /// <summary>The names of a list "Anlage 1: …" that begins at <paramref name="at"/>, with a heading or without; moves past it. Empty: there is no such list.</summary>
    public static List<string> Listed(List<PageLine> lines, ref int at)
    {
        var names = new List<string>();
        var next = lines[at].Text.TrimEnd(':') is "Anlagen" or "Anlage" ? at + 1 : at;
        for (; next < lines.Count; next++)
        {
            if (lines[next].IsBlank) continue;
            if (Entry().Match(lines[next].Text) is not { Success: true } entry) break;
            names.Add(entry.Groups["name"].Value);
            at = next + 1;
        }
        return names;
    }

    public static bool Begin(PageLine line)
    {
        var text = line.Text;
        if (text.StartsWith("Anlagen zur Vorlage", StringComparison.Ordinal)) return true;
        if (!text.StartsWith("Anlage", StringComparison.Ordinal) || text.Length >= 90 || text.EndsWith('.')) return false;
        var rest = text.AsSpan(6).TrimStart(" n:");
        return text.TrimEnd(':') is "Anlage" or "Anlagen" || (rest.Length > 0 && char.IsDigit(rest[0]));
    }

    [GeneratedRegex(@"^Anlage \d{1,3}:? (?<name>.{1,400})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Entry();
}
