using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>What does not fit together in a recorded reading. Kept and asked back.</summary>
internal static class ReadingWarnings
{
    public static ImmutableArray<string> For(Reading reading, ImmutableArray<SeatShare> seats)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        foreach (var ballot in reading.Ballots)
            warnings.AddRange(BallotCount.Of(ballot, seats).Warnings.Select(warning => $"{ballot.Subject}: {warning}"));
        var onMotion = reading.Ballots.LastOrDefault(ballot => ballot.Matter == BallotMatter.Motion);
        var adopted = reading.Result is ReadingResult.Adopted or ReadingResult.AdoptedAmended;
        if (onMotion is not null && adopted && !BallotCount.Of(onMotion, seats).Carried)
            warnings.Add("Als Ergebnis ist „beschlossen“ angegeben, die Abstimmung hat aber keine Mehrheit.");
        if (onMotion is not null && reading.Result == ReadingResult.Rejected && BallotCount.Of(onMotion, seats).Carried)
            warnings.Add("Als Ergebnis ist „abgelehnt“ angegeben, die Abstimmung hat aber eine Mehrheit.");
        if (adopted && onMotion is null && reading.Ballots.Length > 0)
            warnings.Add("Als Ergebnis ist „beschlossen“ angegeben, abgestimmt wurde aber nur zum Verfahren.");
        if (reading.ResolutionText is not null && !adopted)
            warnings.Add("Ein Beschlusstext ist angegeben, das Ergebnis ist aber kein Beschluss.");
        return warnings.ToImmutable();
    }
}
