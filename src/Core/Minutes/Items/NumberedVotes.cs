using System.Text.RegularExpressions;
using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>
/// "Vorlage 2014/0007: Bei 7 Nein-Stimmen mehrheitlich zugestimmt.", "zu 1.: Ja 10, Nein 2", "Antrag 3: 13 Ja": a point or a paper with a vote of its own behind the
/// colon (Karlsruhe, Berlin's districts). <c>points-and-papers</c>, <c>several-votes</c>.
/// </summary>
internal static partial class NumberedVotes
{
    private const int Longest = 400;

    public static (ItemState, int)? PointOrPaper(ItemState state, List<PageLine> lines, int at)
    {
        var line = lines[at];
        if (line.IsRow || line.Text.Length > Longest || !line.Text.Contains(':') || Form().Match(line.Text) is not { Success: true } match) return null;
        var (what, how) = (match.Groups["what"].Value, match.Groups["how"].Value);
        if (Vote(how) is not { } vote) return null;
        state = state.Close().Begin(vote with { Subject = what, Stated = match.Groups["part"].Success ? BallotMatter.Part : MatterOf(what), IsWhole = true });
        return (Leaving(state), at + 1);
    }

    private static BallotMatter MatterOf(string what) =>
        Matters.Of(what, false) is BallotMatter.Amendment ? BallotMatter.Amendment : BallotMatter.Motion;

    private static BallotDraft? Vote(string how)
    {
        List<PageLine> lines = [new(how)];
        var first = 0;
        var found = VoteParts.Words(lines, ref first, true, true);
        var said = Outcomes.Of(how) is not null || Majorities.Unanimous(how) is not null;
        if (found is not { HasTotals: true } && !(said && ResultWords.IsOption(how.TrimEnd('.')))) return null;
        var vote = new BallotDraft(null, false) { ResultText = said ? how.TrimEnd('.') : null };
        return found is null ? vote : vote.With(found);
    }

    /// <summary>The text above is what the points are of, not what the first of them was on.</summary>
    private static ItemState Leaving(ItemState state)
    {
        if (state.Under == Heading.Resolution || state.IsEmpty) return state;
        return state.LeaveAllBut(null) with { Paragraphs = [], AtGap = true };
    }

    private const string Part = @"(?<part>(?:Abstimmung |Beschluss )?(?:zu |über )?(?:(?:Punkt|Ziffer|Nr\.|Nummer|Absatz|Buchstabe|Teil|Abschnitt|Position|Pkt\.?) ?)?(?:\d{1,2}(?:\.\d{1,2})?|[a-z])[.)]{0,2})";

    private const string Paper = @"(?:(?:Abstimmung |Beschluss )?(?:zu |über )?(?:Vorlage|Drucksache|DS|Drs\.|Antrag|Änderungsantrag|Anfrage)(?: Nr\.)? ?[A-ZÄÖÜ0-9][A-Za-z0-9ÄÖÜäöü/.-]{0,24})";

    [GeneratedRegex($@"^(?<what>{Part}|{Paper}) ?: (?<how>.{{3,300}})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
