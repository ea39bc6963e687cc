using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Tests.Voting;

public sealed class BallotCountTests
{
    private static readonly ImmutableArray<SeatShare> Seats =
        [new(new("cdu"), 4), new(new("afd"), 3), new(new("spd"), 3), new(new("gruene"), 1), new(new("hak"), 1), new(new("bfho"), 1), new(new("aktiv"), 1), new(new("linke"), 1)];

    [Fact]
    public void Of_TheMinutesOfFebruary_FourteenYesUnanimousWithOneAbsent()
    {
        var ballot = Ballot([Vote("cdu", 4), Vote("afd", 3), Vote("spd", 3), Vote("gruene", 1), Vote("hak", 1), Vote("bfho", 1), Vote("aktiv", 1), Vote("linke", 0) with { Absent = true }], new(14, 0, 0));
        var count = BallotCount.Of(ballot, Seats);
        Assert.Equal(new Totals(14, 0, 0), count.Totals);
        Assert.True(count is { Carried: true, Unanimous: true, Tie: false, QuorumMet: true });
        Assert.Empty(count.Warnings);
    }

    [Theory]
    [InlineData(7, 7, 1, false, true, false)]
    [InlineData(8, 7, 0, true, false, false)]
    [InlineData(9, 0, 6, true, false, true)]
    [InlineData(0, 0, 15, false, false, false)]
    [InlineData(1, 9, 0, false, false, false)]
    public void Of_Totals_MajorityTieAndUnanimity(int yes, int no, int abstain, bool carried, bool tie, bool unanimous)
    {
        var count = BallotCount.Of(Ballot([], new(yes, no, abstain)), Seats);
        Assert.Equal((carried, tie, unanimous), (count.Carried, count.Tie, count.Unanimous));
    }

    [Fact]
    public void Of_RowsThatDoNotAddUp_KeepsWhatIsStatedAndWarns()
    {
        var count = BallotCount.Of(Ballot([Vote("cdu", 4), Vote("spd", 3)], new(9, 0, 0)), Seats);
        Assert.Equal(9, count.Totals.Yes);
        Assert.Contains("Ja: Die Zeilen ergeben 7, angegeben sind 9.", count.Warnings);
    }

    [Fact]
    public void Of_MoreVotesThanSeats_WarnsByFaction() =>
        Assert.Contains("gruene: 2 Stimmen bei 1 Sitzen.", BallotCount.Of(Ballot([Vote("gruene", 2), Vote("cdu", 4), Vote("spd", 3)], null), Seats).Warnings);

    [Fact]
    public void Of_HalfOfTheSeatsPresent_QuorumIsNotMetAndItIsSaid()
    {
        var count = BallotCount.Of(Ballot([], new(7, 0, 0)), Seats);
        Assert.False(count.QuorumMet);
        Assert.Contains("Nur 7 von 15 Stimmen: Das Gremium wäre nicht beschlussfähig.", count.Warnings);
    }

    [Fact]
    public void Of_AbsentWithVotesAndRowTwice_BothAreFlagged()
    {
        var warnings = BallotCount.Of(Ballot([Vote("cdu", 4) with { Absent = true }, Vote("cdu", 4)], null), Seats).Warnings;
        Assert.Contains("cdu ist als abwesend geführt und hat doch 4 Stimmen.", warnings);
        Assert.Contains("cdu steht mehrmals in der Tabelle.", warnings);
    }

    [Fact]
    public void Of_AnyRows_TotalsAreTheSumsAndNothingIsEverBothCarriedAndTied() =>
        Prop.ForAll(Gen.Choose(0, 30).Three().ListOf().ToArbitrary(), rows =>
        {
            var votes = rows.Select((row, index) => new FactionVote(new($"f{index}"), $"f{index}", row.Item1, row.Item2, row.Item3)).ToImmutableArray();
            var count = BallotCount.Of(Ballot(votes, null), []);
            return count.Totals.Yes == votes.Sum(vote => vote.Yes) && !(count.Carried && count.Tie)
                && (!count.Unanimous || (count.Carried && count.Totals.No == 0)) && count.Carried == (count.Totals.Yes > count.Totals.No);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void For_NegativeNumbers_AreRefusedAndNothingElseIs()
    {
        Assert.NotNull(BallotRefusals.For(Ballot([Vote("cdu", -1)], null)));
        Assert.NotNull(BallotRefusals.For(Ballot([], new(1, 0, -3))));
        Assert.Null(BallotRefusals.For(Ballot([Vote("nobody", 900)], new(1, 0, 0))));
    }

    private static Ballot Ballot(ImmutableArray<FactionVote> votes, Totals? stated) => new("Antrag", BallotMatter.Motion, votes, stated);

    private static FactionVote Vote(string faction, int yes) => new(new(faction), faction, yes, 0, 0);
}
