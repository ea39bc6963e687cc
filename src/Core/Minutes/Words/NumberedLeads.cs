using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>"zu 1.:", "Abstimmung Punkt 2:", "Vorlage 2014/0007:": a point or a paper before a colon, with something behind it.</summary>
internal static partial class NumberedLeads
{
    private const int Longest = 400;

    /// <summary>What it is, what stands behind the colon, and whether it is a part of the paper; null for any other line.</summary>
    public static (string What, string How, bool Part)? Of(string line)
    {
        if (line.Length is 0 or > Longest || !MayLead(line) || Form().Match(line) is not { Success: true } match) return null;
        return (match.Groups["what"].Value, match.Groups["how"].Value, match.Groups["part"].Success);
    }

    /// <summary>A point or paper with a result or numbers behind it.</summary>
    public static bool IsVote(string line) =>
        Of(line) is var (_, how, _) && (Outcomes.Of(how) is not null || Majorities.Unanimous(how) is not null || CountedWords.Begin(how, VoteWords.Of(how)));

    /// <summary>A number, a letter or one of the words before a colon or a bracket.</summary>
    private static bool MayLead(ReadOnlySpan<char> line)
    {
        if (line[..Math.Min(80, line.Length)].IndexOfAny(':', ')') < 1) return false;
        var length = 0;
        while (length < line.Length && (char.IsLetter(line[length]) || line[length] == '.')) length++;
        return length <= 1 ? length == 1 || char.IsDigit(line[0]) : _first.Contains(line[..length]);
    }

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _first =
        ("Abstimmung Beschluss Ergebnis zu Zu über zur Zur zum Zum Punkt Punkte Ziffer Ziff. Nr. Nummer Absatz Buchstabe Teil Abschnitt "
        + "Position Pkt Pkt. Vorlage Drucksache DS Drs. Antrag Änderungsantrag Anfrage").Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private const string Lead = "(?:Abstimmung |Beschluss |Ergebnis )?(?:[Zz]u |über |[Zz]ur |[Zz]um )?";

    private const string Part =
        @"(?<part>" + Lead + @"(?:(?:Punkt|Punkte|Ziffer|Ziff\.|Nr\.|Nummer|Absatz|Buchstabe|Teil|Abschnitt|Position|Pkt\.?) ?)?(?:\d{1,2}(?:\.\d{1,2})?|[a-z])[.)]{0,2})";

    private const string Paper =
        "(?:" + Lead + @"(?:Vorlage|Drucksache|DS|Drs\.|Antrag|Änderungsantrag|Anfrage)(?: Nr\.)? ?[A-ZÄÖÜ0-9][A-Za-z0-9ÄÖÜäöü/.-]{0,24})";

    [GeneratedRegex($@"^(?:(?<what>{Part}|{Paper}) ?:|(?<what>(?<part>[a-z]|\d{{1,2}})\))) (?<how>.{{3,300}})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
