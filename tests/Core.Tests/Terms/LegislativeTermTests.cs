using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Terms;

namespace Wiedervorlage.Core.Tests.Terms;

public sealed class LegislativeTermTests
{
    private static readonly LocalDate End = new(2025, 10, 31); // a Friday; Saturday is All Saints' Day

    private static readonly Body Sid = new(new("sid"), "Sozialausschuss", "SID", new(), [], "office@stadt.example", "chair@stadt.example", End);

    private static OpenLine Line(string id, bool carriedOver = false) => new(new(OpenKind.Motion, id), new(2025, 5, 1), null, "Antrag", "vertagt", true, carriedOver);

    [Fact]
    public void EndedBefore_TheDayAfterItsLastDay()
    {
        var body = Dated<Body>.From(new(2020, 11, 1), Sid);
        Assert.Null(LegislativeTerm.EndedBefore(body, End));
        Assert.Equal(End, LegislativeTerm.EndedBefore(body, End.PlusDays(1)));
        Assert.Equal(End, LegislativeTerm.Running(body, End));
        Assert.Null(LegislativeTerm.Running(body, End.PlusDays(1)));
    }

    [Fact]
    public void EndedBefore_TheLatestThatTheDataOfItsOwnLastDayName()
    {
        var body = Dated<Body>.From(new(2020, 11, 1), Sid).With(new(2025, 11, 1), Sid with { TermUntil = new(2030, 10, 31) });
        Assert.Equal(End, LegislativeTerm.EndedBefore(body, new(2027, 1, 1)));
        Assert.Equal(new LocalDate(2030, 10, 31), LegislativeTerm.EndedBefore(body, new(2031, 1, 1)));
        var put = Dated<Body>.From(new(2020, 11, 1), Sid).With(new(2025, 9, 1), Sid with { TermUntil = new(2025, 11, 30) });
        Assert.Null(LegislativeTerm.EndedBefore(put, new(2025, 11, 15)));
        Assert.Equal(new LocalDate(2025, 11, 30), LegislativeTerm.EndedBefore(put, new(2025, 12, 15)));
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, 3)]
    [InlineData(14, 3)]
    [InlineData(17, 17)]
    [InlineData(30, 17)]
    public void AskedOn_TheFirstWorkingDayThenEveryTen_OnlyTheLatest(int today, int? on) =>
        Assert.Equal(on is { } day ? new LocalDate(2025, 11, day) : null, LegislativeTerm.AskedOn(End, new(), new(2025, 11, today)));

    [Fact]
    public void Of_NamedAndTheRest_EachIsDecidedOnce()
    {
        var (decision, _) = CarryOver.Of(new("sid"), End, [Line("a"), Line("b"), Line("c", carriedOver: true)], [new(OpenKind.Motion, "a")], [], "lapse", " ");
        Assert.Equal(("a", "b", "Diskontinuität"), (decision!.Carry.Single().Id, decision.Lapse.Single().Id, decision.Reason));
        Assert.Equal("Mit dem Ende der Wahlperiode am 31.10.2025 verfallen: Diskontinuität", decision.Why());
    }

    [Fact]
    public void Of_WithoutARest_WhatIsNotNamedStaysUndecided()
    {
        var (decision, _) = CarryOver.Of(new("sid"), End, [Line("a"), Line("b")], [new(OpenKind.Motion, "a")], [], null, null);
        Assert.Equal((1, 0), (decision!.Carry.Length, decision.Lapse.Length));
    }

    [Theory]
    [InlineData("a", "", "alles", "gibt es nicht")]
    [InlineData("a", "a", null, "nicht zugleich")]
    [InlineData("x", "", null, "steht nicht auf der Liste")]
    [InlineData("", "c", null, "schon übernommen")]
    [InlineData("", "", null, "Nichts ist genannt")]
    public void Of_WhatCannotBeMeant_IsRefusedAsAWhole(string carry, string lapse, string? rest, string why)
    {
        static ImmutableArray<OpenItem> Items(string ids) => [.. ids.Select(id => new OpenItem(OpenKind.Motion, $"{id}"))];
        var (decision, refusal) = CarryOver.Of(new("sid"), End, [Line("a"), Line("b"), Line("c", carriedOver: true)], Items(carry), Items(lapse), rest, null);
        Assert.Null(decision);
        Assert.Contains(why, refusal!.Text, StringComparison.Ordinal);
    }
}
