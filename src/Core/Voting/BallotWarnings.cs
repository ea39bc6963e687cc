using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Voting;

/// <summary>What does not add up in a ballot: flagged with what was found, kept, and asked back. Never a reason to refuse.</summary>
internal static class BallotWarnings
{
    public static ImmutableArray<string> For(Ballot ballot, Totals rows, Totals totals, ImmutableArray<SeatShare> seats) =>
        [.. Sums(ballot, rows), .. Rows(ballot, seats), .. Whole(totals, seats.Sum(share => share.Seats), ballot.Votes.Count(vote => vote.Faction is null))];

    private static IEnumerable<string> Sums(Ballot ballot, Totals rows)
    {
        if (ballot.Stated is not { } stated || ballot.Votes.IsEmpty) yield break;
        foreach (var (what, found, said) in new[] { ("Ja", rows.Yes, stated.Yes), ("Nein", rows.No, stated.No), ("Enthaltung", rows.Abstain, stated.Abstain) })
            if (found != said)
                yield return $"{what}: Die Zeilen ergeben {found}, angegeben sind {said}.";
    }

    private static IEnumerable<string> Rows(Ballot ballot, ImmutableArray<SeatShare> seats)
    {
        foreach (var twice in ballot.Votes.Where(vote => vote.Faction is not null).GroupBy(vote => vote.Faction).Where(group => group.Count() > 1))
            yield return $"{twice.First().Label} steht mehrmals in der Tabelle.";
        foreach (var vote in ballot.Votes)
        {
            if (vote.Absent && vote.Present() > 0) yield return $"{vote.Label} ist als abwesend geführt und hat doch {vote.Present()} Stimmen.";
            if (vote.Faction is not { } faction || seats.IsEmpty) continue;
            var share = seats.FirstOrDefault(one => one.Faction == faction);
            if (share is null) yield return $"{vote.Label} hat keinen stimmberechtigten Sitz in diesem Gremium.";
            else if (vote.Present() + vote.Biased > share.Seats) yield return $"{vote.Label}: {vote.Present() + vote.Biased} Stimmen bei {share.Seats} Sitzen.";
        }
    }

    /// <summary>Voters outside factions (a mayor) come on top of the seats; where no row names one, one may be among the totals.</summary>
    private static IEnumerable<string> Whole(Totals totals, int legal, int others)
    {
        var present = totals.Yes + totals.No + totals.Abstain;
        if (present == 0) yield return "Es ist keine Stimme angegeben.";
        if (legal == 0 || present == 0) yield break;
        if (present + totals.Biased > legal + Math.Max(1, others)) yield return $"{present + totals.Biased} Stimmen bei {legal} stimmberechtigten Sitzen.";
        if (2 * present <= legal) yield return $"Nur {present} von {legal} Stimmen: Das Gremium wäre nicht beschlussfähig.";
    }
}
