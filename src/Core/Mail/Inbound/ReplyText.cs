using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>What somebody wrote in an answer, without the mail that it answers.</summary>
public static partial class ReplyText
{
    private const int HeaderLines = 4;

    /// <summary>Everything before the quoted mail, whichever way the mail program quotes, without lines quoted in between and without a signature after "-- ".</summary>
    public static string OwnWords(string text)
    {
        var lines = MailText.Clean(text).Split('\n');
        var end = Enumerable.Range(0, lines.Length).FirstOrDefault(line => BeginsQuote(lines, line), lines.Length);
        return MailText.WithoutQuotes(string.Join('\n', lines[..end])).Trim();
    }

    private static bool BeginsQuote(string[] lines, int at) =>
        lines[at] is "--"
        || Wrote().IsMatch(string.Join(' ', lines.Skip(at).Take(2)))
        || (Sender().IsMatch(lines[at]) && lines.Skip(at + 1).Take(HeaderLines).Any(line => Sent().IsMatch(line)));

    [GeneratedRegex(@"^\s*(?:Am|On) .{6,200}?(?:schrieb|wrote)\b.{0,200}:\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wrote();

    [GeneratedRegex(@"^\s*\*?(?:Von|From)\s*:\*?\s*\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sender();

    [GeneratedRegex(@"^\s*\*?(?:Gesendet|Sent|Datum|Date)\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sent();
}
