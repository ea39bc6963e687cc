using Wiedervorlage.Core.Minutes.Page;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>"SPD: 9 Ja, 1 Enthaltung": a line for each faction. What a line does not count is unknown: its end may have got lost. <c>38-each-faction-a-sentence</c>.</summary>
internal static class FactionLines
{
    public static VotesFound? Read(List<PageLine> lines, ref int at)
    {
        if (!FactionCounts.IsOne(lines[at])) return null;
        var found = new VotesFound();
        for (var next = at; next < lines.Count; next++)
        {
            if (lines[next].IsBlank) continue;
            if (FactionCounts.Of(lines[next]) is not var (name, counts)) break;
            foreach (var (kind, votes) in counts) FactionLists.Add(found, kind, name, votes);
            at = next + 1;
        }
        return found;
    }
}
