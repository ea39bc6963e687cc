using System.Collections.Frozen;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Page;

/// <summary>
/// Whether a line goes on with the one above. One that begins a vote or is a result stands for itself, unless what it belongs to dangles at the end of the last.
/// For minutes that came as PDF or by mail, whose lines end where the paper did.
/// </summary>
internal static class TornLines
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _open =
        ("bei mit gegen und der die das des dem den von zu zur zum als in im auf an für über einer einem ein eine sowie vom am ohne keine namentliche geheime "
        + "gesetzliche davon gemäß einstimmiger einstimmige mehrheitlicher mehrheitliche TOP Tagesordnungspunkt Punkt Nr. Drs.")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _verbs =
        ("lehnt stimmt nimmt beschließt empfiehlt verweist beschloss stellt setzt zieht wird werden wurde wurden ist sind hat haben soll sollen")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] _leads = ["Bei ", "Mit ", "Ohne ", "Gegen "];

    /// <param name="last">The line above, with text.</param>
    /// <param name="next">No row of a table, with text.</param>
    public static bool GoOn(PageLine last, PageLine next)
    {
        var (end, start) = (last.Text, next.Text);
        if (end[^1] == ':') return BehindColon(last, start);
        if (Boxes.GoOn(end, start)) return true;
        if (end[^1] is '.' or ';' or '!' or '?' || NumberedLeads.IsVote(start)) return false;
        if (end[^1] is ',' or '/' || start[0] == '/' || (start[0] == '(' && start.Length < 200) || start[0] == '§' || end[^1] is '§' or '[') return true;
        if (InBracket(end, start) || ResultWords.IsRest(start)) return true;
        var space = end.LastIndexOf(' ');
        if (_open.Contains(end.AsSpan(space + 1)) || (space > 0 && Dangling(end, space))) return true;
        return Label(last, next) || Result(last, next) || LowerCase(last, next);
    }

    private static bool BehindColon(PageLine last, string start)
    {
        var end = last.Text;
        if (FactionCounts.IsOne(end, start)
            || (Counts.Of(start) is not null && last.Words is [.., { Kind: VoteWord.Elsewhere }])) return true;
        if (last.Words is not [.., { IsColumn: true }]) return false;
        return IsUnit(start) || (last.Words.Length == 1 && FactionEntries.AreAll(start));
    }

    /// <summary>A result that was broken, or whose way to it stands on the line above.</summary>
    private static bool Result(PageLine last, PageLine next)
    {
        var (end, start) = (last.Text, next.Text);
        if (!last.IsResult && ResultWords.IsOne(end, start)) return true;
        if (!next.IsResult) return false;
        if (last.Unanimous is not null && last.Outcome is null) return true;
        if (!CountedWords.Begin(end, last.Words) || last.Outcome is not null) return false;
        return (char.IsLower(start[0]) && Array.Exists(_leads, lead => end.StartsWith(lead, StringComparison.Ordinal)))
            || (!start.Contains(' ') && !end.Contains(':') && end.AsSpan().Count(' ') > 1);
    }

    private static bool LowerCase(PageLine last, PageLine next)
    {
        var start = next.Text;
        if (!char.IsLower(start[0])) return false;
        var space = start.IndexOf(' ');
        var first = space < 0 ? start.AsSpan() : start.AsSpan(0, space);
        if (first[^1] == ':') return false;
        if (_open.Contains(first) || _verbs.Contains(first)) return true;
        if (start[^1] == '.' && HasVerb(last.Text)) return true;
        return last.Text.AsSpan().Count(' ') > 1 && !FactionCounts.IsOne(last) && !next.IsResult && !CountedWords.Begin(start, next.Words);
    }

    private static bool HasVerb(string line)
    {
        foreach (var word in line.AsSpan().Split(' '))
            if (_verbs.Contains(line.AsSpan()[word])) return true;
        return false;
    }

    /// <summary>A number and its label or what it counts, or the two words of a label.</summary>
    private static bool Label(PageLine last, PageLine next)
    {
        var (end, start) = (last.Text, next.Text);
        if (Counts.Of(end) is not null && next.Words is [{ IsColumn: true, Colon: false }, ..]) return true;
        var unit = start.StartsWith("Mitglied", StringComparison.Ordinal) || start.StartsWith("Stimmen", StringComparison.Ordinal);
        if (unit && char.IsAsciiDigit(end[^1])) return true;
        if (char.IsAsciiDigit(start[0]) && end.Length < 60 && end[^1] is 'J' or 'N' or 'E' && (end.Length == 1 || end[^2] == ' ')) return true;
        if (Voting(start) && last.Words is [.., { IsColumn: true } or { Kind: VoteWord.Votes }]) return true;
        return start.StartsWith("Stimmen", StringComparison.Ordinal) && last.Words is [{ Kind: VoteWord.Elsewhere }];
    }

    /// <summary>"stimmten: 3", "enthielten sich: 2", "sich: 2"</summary>
    private static bool Voting(string start)
    {
        if (!char.IsLower(start[0]) || start.IndexOf(':') is not (> 0 and < 20)) return false;
        var verb = start.AsSpan(0, start.AsSpan().IndexOfAny(' ', ':'));
        return verb is "sich" || VoteLabels.Of(verb, false).Kind is VoteWord.Votes or VoteWord.Abstain;
    }

    /// <summary>"17 Mitglieder"</summary>
    private static bool IsUnit(string start) =>
        start.Length < 100 && start.Split(' ') is [var number, var what, ..] && Counts.Of(number) is not null && what.StartsWith("Mitglied", StringComparison.Ordinal);

    /// <summary>A bracket that the next line closes.</summary>
    private static bool InBracket(string end, string start) =>
        end.Length < 200 && end.LastIndexOf('(') > end.LastIndexOf(')') && start.IndexOf(')') is >= 0 and < 100;

    /// <summary>"gegen 3": its label is on the next line. "Ja 3" is whole.</summary>
    private static bool Dangling(string end, int space)
    {
        if (Counts.Of(end.AsSpan(space + 1)) is null) return false;
        var before = end.AsSpan(0, space);
        return IsLeading(before[(before.LastIndexOf(' ') + 1)..].TrimEnd(','));
    }

    private static bool IsLeading(ReadOnlySpan<char> word) =>
        Is(word, "mit") || Is(word, "bei") || Is(word, "gegen") || Is(word, "und");

    private static bool Is(ReadOnlySpan<char> word, string lower) => word.Equals(lower, StringComparison.OrdinalIgnoreCase);
}
