using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Items;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>Single traits that a page of somebody else's showed us.</summary>
public sealed class TraitsTests
{
    [Theory]
    [InlineData("Ja 3, Nein 12, Enthaltungen 0 – abgelehnt")]
    [InlineData("Ja 3 - Nein 12 - Enthaltungen 0")]
    [InlineData("Ja 3 – Nein 12 – Enthaltungen -")]
    public void Dash_BetweenNumberAndWord_IsNoZero(string line)
    {
        var totals = Assert.Single(Read(line).Ballots).Totals!;
        Assert.Equal((3, 12, 0), (totals.Yes, totals.No, totals.Abstain));
    }

    [Fact]
    public void Recommended_ToReject_IsNotAdopted() =>
        Assert.Equal(ReadingResult.Rejected, Read("Der Ausschuss empfiehlt dem Rat mehrheitlich, den Antrag abzulehnen.").Result);

    [Fact]
    public void Mitwirkungsverbot_IsBias() => Assert.Equal(2, Assert.Single(Read("Ja-Stimmen 15\nNein-Stimmen 4\nMitwirkungsverbot 2").Ballots).Totals!.Biased);

    [Fact]
    public void Vote_OnANumberOfTheMotion_IsOnAPart() =>
        Assert.Equal(BallotMatter.Part, Assert.Single(Read("Abstimmung über Ziffer 1 des Antrags:\nJa 9, Nein 5, Enthaltungen 1 – angenommen").Ballots).Matter);

    private static MinutesReading Read(string text) => MinutesReader.Read($"TOP 4 Tempo 30\n\n{text}\n");
}
