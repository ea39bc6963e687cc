using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>A reading in German words: the same in letters, pages, refusals.</summary>
public static class ReadingTexts
{
    /// <summary>"vertagt", "zur Annahme empfohlen", "geändert beschlossen": what the body said in its role.</summary>
    public static string German(Reading reading) => reading.Role == ConsultationRole.Decision || reading.GoesOnTo is null
        ? German(reading.Result)
        : reading.Result switch
        {
            ReadingResult.Adopted => "zur Annahme empfohlen",
            ReadingResult.AdoptedAmended => "mit Änderungen zur Annahme empfohlen",
            ReadingResult.Rejected => "zur Ablehnung empfohlen",
            _ => "beraten und zur Kenntnis genommen",
        };

    /// <summary>The result alone.</summary>
    public static string German(ReadingResult result) => result switch
    {
        ReadingResult.Adopted => "beschlossen",
        ReadingResult.AdoptedAmended => "geändert beschlossen",
        ReadingResult.Rejected => "abgelehnt",
        ReadingResult.Postponed => "vertagt",
        ReadingResult.Referred => "verwiesen",
        ReadingResult.Deferred => "zurückgestellt",
        ReadingResult.Withdrawn => "zurückgezogen",
        ReadingResult.Settled => "erledigt",
        _ => "zur Kenntnis genommen",
    };

    /// <summary>" (Abstimmung: 14 Ja, 0 Nein, 0 Enthaltungen)" for the last ballot; empty without one.</summary>
    public static string Votes(Reading reading) => reading.Ballots is [.., var last] && BallotCount.Of(last, []).Totals is var totals
        ? $" (Abstimmung: {totals.Yes} Ja, {totals.No} Nein, {totals.Abstain} Enthaltungen)"
        : "";
}
