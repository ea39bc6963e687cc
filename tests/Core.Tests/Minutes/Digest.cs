using Wiedervorlage.Core.Minutes;

namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>A reading as lines that a person can write down beside a page.</summary>
internal static class Digest
{
    private static readonly string[] _stances = ["ja", "nein", "enthalten", "befangen"];

    public static ImmutableArray<string> Of(MinutesReading read) =>
    [
        $"TOP {read.Meeting.Item.Number}",
        $"am {read.Meeting.Date:uuuu-MM-dd} in {read.Meeting.Body}",
        $"Vorlage {read.Reference}",
        $"Rolle {read.ConsultationRole}",
        $"Ergebnis {read.Result}: {read.ResultText}",
        .. read.Ballots.Select(Of),
        $"Beschluss: {read.ResolutionText}",
        .. read.Unread.Select(text => $"Printed {text}"),
    ];

    public static string Of(ReadBallot ballot)
    {
        var totals = $"{Number(ballot.Totals.Yes)}:{Number(ballot.Totals.No)}:{Number(ballot.Totals.Abstain)}:{Number(ballot.Totals.Biased)}";
        return $"Abstimmung {ballot.Matter} {totals} {string.Join("; ", ballot.Votes.Select(Of))}".TrimEnd();
    }

    private static string Of(ReadVote vote) => vote switch
    {
        { Absent: true } => $"{vote.Faction} fehlt",
        { Stance: { } stance } => $"{vote.Faction} {_stances[(int)stance]}",
        _ => $"{vote.Faction} {Number(vote.Yes)}:{Number(vote.No)}:{Number(vote.Abstain)}",
    };

    private static string Number(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";
}
