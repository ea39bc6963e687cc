using System.Globalization;
using System.Text;
using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Documents;
using Wiedervorlage.Documents;

namespace Wiedervorlage.Core.Tests.Minutes.Documents;

/// <summary>Damaged whole minutes: each item as it was, or without votes and with a warning. Never another item's vote.</summary>
public sealed class DocumentMutationTests
{
    public static TheoryData<string> Names => [.. WholeMinutes.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void AHeadingGone_MovesNoVote(string name)
    {
        var expected = WholeMinutes.Of(name);
        var lines = Text(name);
        var cut = 0;
        foreach (var item in expected.Items.Where(item => item.Vote is not null))
        {
            // The last line with the title is the heading; the one in the list at the top stays.
            var at = lines.FindLastIndex(line => line.Contains(item.Title, StringComparison.Ordinal));
            if (at < 0) continue;
            cut++;
            NoVoteMoved(expected, [.. lines[..at], .. lines[(at + 1)..]], $"without the heading of {item.Title}");
        }
        Assert.True(cut > 15, $"only {cut} headings found");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ADigitLost_OrALineTorn_MovesNoVote(string name)
    {
        var expected = WholeMinutes.Of(name);
        var lines = Text(name);
        for (var at = 0; at < lines.Count; at += 7)
        {
            var digit = lines[at].IndexOfAny([.. "0123456789"]);
            if (digit >= 0) NoVoteMoved(expected, [.. lines[..at], lines[at].Remove(digit, 1), .. lines[(at + 1)..]], $"without a digit in line {at}: {lines[at]}", numbers: false);
            var space = lines[at].IndexOf(' ', lines[at].Length / 2);
            if (space > 0) NoVoteMoved(expected, [.. lines[..at], lines[at][..space], lines[at][(space + 1)..], .. lines[(at + 1)..]], $"torn in line {at}: {lines[at]}");
        }
    }

    private static List<string> Text(string name) =>
        [.. DocumentLines(Encoding.UTF8.GetString(WholeMinutes.File($"{name}.html"))).Split('\n')];

    /// <summary>The HTML as text: a line for each block, tabs between cells.</summary>
    private static string DocumentLines(string html)
    {
        var text = new StringBuilder(html[html.IndexOf("<body>", StringComparison.Ordinal)..]);
        foreach (var (tag, instead) in new[] { ("\n", ""), ("</td>", "\t"), ("</th>", "\t"), ("</tr>", "\n"), ("<br>", "\n"), ("</p>", "\n\n"), ("</table>", "\n"), ("</h", "\n\n</h"), ("<h", "\n<h"), ("<table", "\n<table") })
            text.Replace(tag, instead);
        return System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(text.ToString(), "<[^<>]*>", "")).Replace('\u00A0', ' ');
    }

    /// <param name="expected">As it was before.</param>
    /// <param name="lines">Damaged.</param>
    /// <param name="what">For the message.</param>
    /// <param name="numbers">False where a digit of a vote may be what got lost: then only which item has a vote is compared.</param>
    private static void NoVoteMoved(WholeMinutes expected, List<string> lines, string what, bool numbers = true)
    {
        if (DocumentReader.Read(string.Join('\n', lines)) is not { } read) return;
        foreach (var item in read.Items)
        {
            var own = expected.Items.SingleOrDefault(one => item.Title is { } title && Plain(one.Title).StartsWith(Plain(title)[..Math.Min(30, Plain(title).Length)], StringComparison.Ordinal));
            foreach (var totals in item.Reading.Ballots.Select(ballot => ballot.Totals).Where(totals => totals.Yes is not null && totals.No is not null && totals.Abstain is not null))
            {
                if (own is null) continue;
                Assert.True(own.Vote is not null, $"{expected.Name} {what}: {item.Number} {item.Title} has a vote that is not its own");
                if (numbers) Assert.Equal(Said(own.Vote!.Value), $"{totals.Yes}:{totals.No}:{totals.Abstain}");
            }
        }
    }

    private static string Said(ImmutableArray<int> vote) => string.Join(':', vote.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static string Plain(string title) => new([.. title.Where(char.IsLetterOrDigit)]);
}
