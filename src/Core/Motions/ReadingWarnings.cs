using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>What does not fit together in a recorded reading: flagged with what was found, kept, and asked back. German, one sentence each.</summary>
internal static class ReadingWarnings
{
    public static ImmutableArray<string> For(Reading reading, MotionContent content, ImmutableArray<SeatShare> seats) =>
    [
        .. reading.Ballots.SelectMany(ballot => BallotCount.Of(ballot, seats).Warnings.Select(warning => $"{ballot.Subject}: {warning}")),
        .. OnMotion(reading),
        .. OnProcedure(reading),
        .. OnText(reading),
        .. MissingText.Of(reading, content) ? [MissingText.German] : ImmutableArray<string>.Empty,
    ];

    /// <summary>The result against what was voted on the motion itself, on parts of it and on amendments.</summary>
    private static IEnumerable<string> OnMotion(Reading reading)
    {
        var (adopted, rejected) = (FollowUps.IsAdopted(reading), reading.Result == ReadingResult.Rejected);
        var said = ReadingTexts.German(reading.Result);
        var last = reading.Ballots.LastOrDefault(ballot => ballot.Matter == BallotMatter.Motion);
        var parts = reading.Ballots.Where(ballot => ballot.Matter == BallotMatter.Part).Select(Carried).ToArray();
        bool? carried = last is not null ? Carried(last) : parts.Length > 0 ? parts.Any(part => part) : null;
        if (adopted && carried == false) yield return $"Als Ergebnis ist „{said}“ angegeben, die Abstimmung hat aber keine Mehrheit.";
        if (rejected && carried == true) yield return $"Als Ergebnis ist „{said}“ angegeben, die Abstimmung hat aber eine Mehrheit.";
        if ((adopted || rejected) && carried is null && reading.Ballots.Length > 0) yield return $"Als Ergebnis ist „{said}“ angegeben, abgestimmt wurde aber nur zum Verfahren oder zu Änderungen.";
        if (!adopted && !rejected && carried == true) yield return $"Als Ergebnis ist „{said}“ angegeben, über den Antrag selbst ist aber mit Mehrheit abgestimmt worden.";
        if (reading.Result == ReadingResult.Adopted && reading.Ballots.Any(ballot => ballot.Matter == BallotMatter.Amendment && Carried(ballot)))
            yield return "Eine Änderung ist angenommen worden, als Ergebnis ist aber „beschlossen“ ohne Änderung angegeben.";
        if (reading.Result == ReadingResult.Adopted && last is null && parts.Contains(false))
            yield return "Ein Teil ist abgelehnt worden, als Ergebnis ist aber „beschlossen“ ohne Änderung angegeben.";
    }

    private static IEnumerable<string> OnProcedure(Reading reading)
    {
        if (reading.Result is ReadingResult.Postponed or ReadingResult.Referred or ReadingResult.Deferred
            && reading.Ballots.LastOrDefault(ballot => ballot.Matter == BallotMatter.Procedural) is { } last && !Carried(last))
            yield return $"Als Ergebnis ist „{ReadingTexts.German(reading.Result)}“ angegeben, der Antrag zum Verfahren hat aber keine Mehrheit.";
        if (reading.NoQuorum && Consultations.IsSpoken(reading.Result) && reading.Result != ReadingResult.Noted)
            yield return $"Die Beschlussunfähigkeit ist festgestellt, als Ergebnis ist aber „{ReadingTexts.German(reading.Result)}“ angegeben.";
    }

    private static IEnumerable<string> OnText(Reading reading)
    {
        if (reading.ResolutionText is not null && !FollowUps.IsAdopted(reading)) yield return "Ein Beschlusstext ist angegeben, das Ergebnis ist aber kein Beschluss.";
        if (reading.Result == ReadingResult.Settled && string.IsNullOrWhiteSpace(reading.SettledBy)) yield return "Durch welche Entscheidung der Antrag erledigt ist, fehlt.";
        if (FollowUps.IsResolution(reading) && FollowUps.LeaderOf(reading) is null) yield return "Wer den Beschluss umsetzt, fehlt; die Umsetzung steht bis dahin mit „Federführung offen“ auf der Liste.";
    }

    private static bool Carried(Ballot ballot) => BallotCount.Of(ballot, []).Carried;
}
