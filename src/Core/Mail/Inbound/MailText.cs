using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>Makes the text of a mail or an attachment even, so that it can be read line by line.</summary>
public static partial class MailText
{
    /// <summary>A line of this length or more was broken by a mail program, not by its writer.</summary>
    private const int Wrapped = 55;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>
    /// "\n" line ends, ordinary spaces, whole letters instead of ligatures (U+FB00–FB06), no soft hyphens, no control, zero-width or
    /// bidirectional characters, no trailing spaces, at most one blank line in a row.
    /// </summary>
    public static string Clean(string text)
    {
        var even = Characters(text.ReplaceLineEndings("\n"));
        var clean = new StringBuilder(even.Length);
        var blank = 0;
        foreach (var line in even.Normalize(NormalizationForm.FormC).Split('\n'))
        {
            blank = string.IsNullOrWhiteSpace(line) ? blank + 1 : 0;
            if (blank < 2) clean.Append(line.TrimEnd()).Append('\n');
        }
        return clean.ToString().Trim('\n', ' ');
    }

    private static string Characters(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var one in text)
        {
            if (one is >= '\uFB00' and <= '\uFB06') kept.Append(Ligatures[one - '\uFB00']);
            else if (one is '\t' || (char.GetUnicodeCategory(one) is UnicodeCategory.SpaceSeparator)) kept.Append(' ');
            else if (one is '\f' or '\v' or '\u2028' or '\u2029') kept.Append('\n');
            else if (one is '\n' || char.GetUnicodeCategory(one) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                kept.Append(one);
        }
        return kept.ToString();
    }

    /// <summary>Lines, with those joined again that a mail program has wrapped. A blank line stays an empty one.</summary>
    public static ImmutableArray<string> Lines(string clean)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var last = 0;
        foreach (var line in clean.Split('\n').Select(line => line.Trim()))
        {
            if (last >= Wrapped && line.Length > 0 && !StartsSomething(line)) lines[^1] = Joined(lines[^1], line);
            else lines.Add(line);
            last = line.Length;
        }
        return lines.ToImmutable();
    }

    private static string Joined(string line, string next) =>
        line.EndsWith('-') && char.IsLower(next[0]) && !next.StartsWith("und ", StringComparison.Ordinal)
            && !next.StartsWith("oder ", StringComparison.Ordinal)
            ? line[..^1] + next
            : $"{line} {next}";

    private static bool StartsSomething(string line) => Marker().IsMatch(line) || Headings.Of(line) is not null;

    [GeneratedRegex(@"^(?:\d{1,2}[.)](?!\d)|[a-z]\)|[-–•*·o]\s|\(\d{1,2}\))", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
