using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>
/// A mail's text divided into what its sender wrote and what other mails stand below, between or above it: Outlook, Gmail, Apple Mail,
/// Notes, Thunderbird and webmail, answered or forwarded. The one reading for motions, reports and answers.
/// </summary>
/// <param name="Own">What the sender wrote; may be empty.</param>
/// <param name="Quoted">The other mails, without ">" and without their header lines.</param>
/// <param name="From">How the first of them names its sender; empty where it does not.</param>
/// <param name="Forwarded">True when the program says that it is forwarded, not answered.</param>
public sealed partial record MailHistory(string Own, string Quoted, string From, bool Forwarded)
{
    private const int HeaderLines = 7;
    private const int WrappedOver = 3;

    /// <summary>Divides a cleaned text.</summary>
    public static MailHistory Split(string clean)
    {
        var lines = clean.Split('\n');
        var (own, quoted) = (new List<string>(), new List<string>());
        var (from, forwarded) = ("", false);
        for (var at = 0; at < lines.Length; at++)
        {
            if (Marker().IsMatch(Bare(lines[at])) || BeginsHeaders(lines, at))
            {
                forwarded = Forward().IsMatch(string.Join('\n', lines[Math.Max(0, at - 1)..(at + 1)]));
                if (from.Length == 0) from = SenderIn(lines.Skip(at).Take(HeaderLines + 2));
                quoted.AddRange(lines.Skip(at).Where(line => !Header().IsMatch(Bare(line))).Select(Bare));
                break;
            }
            if (WroteOver(lines, at) is > 0 and var over)
            {
                if (from.Length == 0) from = Bare(string.Join(' ', lines[at..(at + over)]));
                at += over - 1;
                if (lines.Skip(at + 1).FirstOrDefault(line => line.Length > 0) is { } next && next.StartsWith('>')) continue;
                quoted.AddRange(lines.Skip(at + 1));
                break;
            }
            if (lines[at].StartsWith('>')) quoted.Add(Bare(lines[at]));
            else own.Add(lines[at]);
        }
        while (own.Count > 0 && (from.Length > 0 || quoted.Count > 0) && (own[^1].Length == 0 || Rule().IsMatch(own[^1])))
            own.RemoveAt(own.Count - 1);
        return new(MailText.Clean(string.Join('\n', own)), MailText.Clean(string.Join('\n', quoted)), from, forwarded);
    }

    /// <summary>Header lines of a mail, one of them with a time or an address: a letterhead with "Von:" and "An:" is none.</summary>
    private static bool BeginsHeaders(string[] lines, int at)
    {
        if (!Header().IsMatch(Bare(lines[at]))) return false;
        var run = lines.Skip(at).Take(HeaderLines).Select(Bare).TakeWhile((line, index) => index < 2 || line.Length > 0).ToList();
        return run.Any(line => SenderLine().IsMatch(line)) && run.Any(line => SentLine().IsMatch(line))
            && run.Any(line => Header().IsMatch(line) && Machine().IsMatch(line));
    }

    /// <summary>Over how many lines "Am … schrieb …:" goes; 0 where it does not begin.</summary>
    private static int WroteOver(string[] lines, int at)
    {
        if (!Begins().IsMatch(Bare(lines[at]))) return 0;
        return Enumerable.Range(1, WrappedOver)
            .FirstOrDefault(over => at + over <= lines.Length && Wrote().IsMatch(string.Join(' ', lines[at..(at + over)].Select(Bare))));
    }

    private static string SenderIn(IEnumerable<string> lines) =>
        lines.Select(Bare).Where(line => SenderLine().IsMatch(line))
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim('*', ' ')).FirstOrDefault() ?? "";

    private static string Bare(string line) => line.TrimStart('>', ' ', '|').TrimEnd();

    [GeneratedRegex(
        @"^[-_=*\s]{0,80}(?:Ursprüngliche (?:Nachricht|E-?Mail|Mail)|Originalnachricht|Original[- ](?:Message|Nachricht|Mail)"
        + @"|Weitergeleitete (?:Nachricht|E-?Mail|Mail)|Forwarded message(?: follows)?|"
        + @"Ende der weitergeleiteten.{0,20}|(?:Anfang|Beginn) der (?:weitergeleiteten|ursprünglichen) (?:Nachricht|E-?Mail)"
        + @"|Begin forwarded message)(?:\s+(?:von|from)\s.{1,60}?)?\s*(?::|[-_=*]{2,80})\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\s*[-_=]{5,120}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"eitergeleitet|orwarded", RegexOptions.CultureInvariant)]
    private static partial Regex Forward();

    [GeneratedRegex(
        @"^\*?(?:Von|From|Absender|Gesendet(?: am)?|Sent|Datum|Date|An|To|Cc|Kopie|Betreff|Subject|Antwort an|Reply-To|Priorität"
        + @"|Wichtigkeit|Importance)\s*:\*?(?:\s|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex(@"^\*?(?:Von|From|Absender)\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SenderLine();

    [GeneratedRegex(@"^\*?(?:Gesendet(?: am)?|Sent|Datum|Date)\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SentLine();

    [GeneratedRegex(@"@|\d{1,2}:\d\d|^\*?(?:Gesendet|Sent)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Machine();

    [GeneratedRegex(@"^(?:Am|On|Le|Zitat|\S.{0,80}\bschrieb\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(
        @"^(?:(?:Am|On)\s.{4,200}?\b(?:schrieb|wrote|hat)\b.{0,200}?(?:\bgeschrieben\b)?\s?:|.{2,120}\bschrieb am\b.{4,120}:"
        + @"|Zitat von .{3,150}:)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wrote();
}
