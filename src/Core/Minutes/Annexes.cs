using Wiedervorlage.Core.Minutes.Lines;

namespace Wiedervorlage.Core.Minutes;

/// <summary>Where what is merely attached begins: nothing below was resolved, whatever its headings say.</summary>
internal static class Annexes
{
    public static bool Begin(PageLine line)
    {
        var text = line.Text;
        if (text.StartsWith("Anlagen zur Vorlage", StringComparison.Ordinal)) return true;
        if (!text.StartsWith("Anlage", StringComparison.Ordinal) || text.Length >= 90 || text.EndsWith('.')) return false;
        var rest = text.AsSpan(6).TrimStart(" n:");
        return text.TrimEnd(':') is "Anlage" or "Anlagen" || (rest.Length > 0 && char.IsDigit(rest[0]));
    }
}
