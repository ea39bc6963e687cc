using System.Text;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>Makes the text of a mail or an attachment even, so that it can be read line by line.</summary>
public static partial class MailText
{
    /// <summary>A line of this length or more was broken by a mail program, not by its writer.</summary>
    private const int Wrapped = 55;

    /// <summary>"\n" line ends, ordinary spaces, no zero-width characters, no trailing spaces, at most one blank line in a row.</summary>
    public static string Clean(string text)
    {
        var even = text.ReplaceLineEndings("\n").Replace('\u00A0', ' ').Replace('\t', ' ').Replace("\u00AD", "", StringComparison.Ordinal)
            .Replace("\u200B", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
        var clean = new StringBuilder(even.Length);
        var blank = 0;
        foreach (var line in even.Normalize(NormalizationForm.FormC).Split('\n'))
        {
            blank = string.IsNullOrWhiteSpace(line) ? blank + 1 : 0;
            if (blank < 2) clean.Append(line.TrimEnd()).Append('\n');
        }
        return clean.ToString().Trim('\n', ' ');
    }

    /// <summary>Without quoted lines and without what follows "-----Ursprüngliche Nachricht-----": an answer must not be taken for the mail it answers.</summary>
    public static string WithoutQuotes(string clean)
    {
        var lines = clean.Split('\n');
        return string.Join('\n', lines.TakeWhile(line => !Original().IsMatch(line)).Where(line => !line.StartsWith('>')));
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
        line.EndsWith('-') && char.IsLower(next[0]) && !next.StartsWith("und ", StringComparison.Ordinal) && !next.StartsWith("oder ", StringComparison.Ordinal)
            ? line[..^1] + next
            : $"{line} {next}";

    private static bool StartsSomething(string line) => Marker().IsMatch(line) || Headings.Of(line) is not null;

    [GeneratedRegex(@"^(?:\d{1,2}[.)](?!\d)|[a-z]\)|[-–•*·o]\s|\(\d{1,2}\))", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\s*(?:-{2,80}|_{5,120})\s*(?:Ursprüngliche Nachricht|Original Message|Weitergeleitete Nachricht|Forwarded message)?\s*(?:-{2,80}|_{5,120})\s*$|^\s*Am .{6,80} schrieb .{1,120}:\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Original();
}
