using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Agendas;

public sealed class AgendaTests
{
    [Fact]
    public void MotionAtASubNumber_GetsAHeadingAboveIt() =>
        Assert.Equal("8=heading-8 8.1=motion-m-1", new AgendaScene().Places("m-1", "8.1").Shown);

    [Fact]
    public void TwoMotionsAtOneNumber_AreAJointItem()
    {
        var scene = new AgendaScene().Places("m-1", "8.1").Places("m-2", "8.1", PlacementMode.Tabled, "m-1");
        Assert.Equal([new("m-1"), new("m-2")], scene.Agenda!.At("8.1")!.Motions);
    }

    [Fact]
    public void Renumbering_ClosesGapsInTheOrderThatStands_AndTellsEachMotion()
    {
        var scene = new AgendaScene().Adds("mitteilungen").Places("m-1", "8.1").Places("m-2", "8.4").Places("m-3", null).Do(new AgendaCommand.Renumber());
        Assert.Equal("1=mitteilungen 2=heading-8 2.1=motion-m-1 2.2=motion-m-2 3=motion-m-3", scene.Shown);
        Assert.Equal(["2.1", "2.2", "3"], scene.Motions.Select(motion => motion.Item));
    }

    [Theory]
    [InlineData(NonPublicNumbering.Own, "1 2 N 1 N 2")]
    [InlineData(NonPublicNumbering.Continued, "1 2 3 4")]
    public void NonPublicPart_IsNumberedAsConfigured(NonPublicNumbering numbering, string numbers)
    {
        var scene = new AgendaScene(numbering).Adds("a").Adds("geheim", isPublic: false).Adds("b").Adds("geheim-2", isPublic: false);
        Assert.Equal(numbers, scene.Numbers);
        Assert.Equal(["a", "b", "geheim", "geheim-2"], scene.Agenda!.Items.Select(item => item.Id));
        Assert.Equal(numbers, scene.Do(new AgendaCommand.Renumber()).Numbers);
    }

    [Fact]
    public void Move_SharesTheNumbersOfTheGroupAnew_AndTakesAlongWhatStandsUnderIt()
    {
        var scene = new AgendaScene().Adds("a").Adds("b").Adds("b-1", under: "b").Adds("c").Do(new AgendaCommand.Move("b", null, "a"));
        Assert.Equal("1=b 1.1=b-1 2=a 3=c", scene.Shown);
        Assert.Equal("1=b 1.1=b-1 2=a 2.1=c", scene.Do(new AgendaCommand.Move("c", "a", null)).Shown);
    }

    [Fact]
    public void Move_OutFromUnderANeighbour_DoesNotGoAlongWithIt() =>
        Assert.Equal("1=b-1 2=a 3=b", new AgendaScene().Adds("a").Adds("b").Adds("b-1", under: "b").Do(new AgendaCommand.Move("b-1", null, "a")).Shown);

    [Fact]
    public void Move_UnderItselfOrIntoTheOtherPart_IsRefused()
    {
        var scene = new AgendaScene().Adds("a").Adds("a-1", under: "a").Adds("geheim", isPublic: false);
        Assert.IsType<Refusal.Invalid>(scene.Refused(new AgendaCommand.Move("a", "a-1", null)));
        Assert.IsType<Refusal.Invalid>(scene.Refused(new AgendaCommand.Move("a", null, "geheim")));
        Assert.IsType<Refusal.Unknown>(scene.Refused(new AgendaCommand.Move("nichts", null, "a")));
    }

    [Fact]
    public void AfterTheInvitation_OnlyAddendaAndPulling_AndTheRefusalSaysSo()
    {
        var scene = new AgendaScene().Adds("a").Adds("b").Is(MeetingState.Invited);
        foreach (AgendaCommand command in new AgendaCommand[] { new AgendaCommand.Renumber(), new AgendaCommand.Move("b", null, "a"), new AgendaCommand.Remove("a"), new AgendaCommand.Change("a", "anders", null) })
        {
            var refusal = Assert.IsType<Refusal.WrongState>(scene.Refused(command));
            Assert.Equal(["items", "pull", "restoration"], refusal.Allowed);
            Assert.Contains("Nachtrag", refusal.Text, StringComparison.Ordinal);
        }
        Assert.Equal(("3", true), (scene.Adds("c").Agenda!.Find("c")!.Number, scene.Agenda!.Find("c")!.Addendum));
        Assert.Contains("4", Assert.IsType<Refusal.Invalid>(scene.Refused(new AgendaCommand.Add("d", "d", null, true, null, "7"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Invitation_NumbersWhatHadNone_AndTakenBackFreesTheNumbers()
    {
        var scene = new AgendaScene().Adds("a").Places("m-1", null).Is(MeetingState.Invited);
        Assert.Equal("1=a 2=motion-m-1", scene.Shown);
        Assert.Equal("2", scene.Motions[0].Item);
        Assert.False(scene.Is(MeetingState.Scheduled).Agenda!.Fixed);
    }

    [Fact]
    public void MotionWithoutANumberAfterTheInvitation_IsAnAddendumWithTheNextFreeOne()
    {
        var scene = new AgendaScene().Adds("a").Is(MeetingState.Invited).Places("m-1", null, PlacementMode.Urgent);
        Assert.Equal(("2", true, "2"), (scene.Agenda!.Find("motion-m-1")!.Number, scene.Agenda.Find("motion-m-1")!.Addendum, scene.Motions[0].Item));
    }

    [Fact]
    public void MotionGone_BeforeTheInvitationWithoutATrace_AfterwardsStaysVisible()
    {
        Assert.Equal("", new AgendaScene().Places("m-1", "1").Leaves("m-1").Numbers);
        var scene = new AgendaScene().Places("m-1", "1").Is(MeetingState.Invited).Leaves("m-1");
        Assert.NotNull(scene.Agenda!.At("1")!.Out);
    }

    [Fact]
    public void MotionPlacedAtAnotherNumberByAPerson_MovesThere() =>
        Assert.Equal("3=motion-m-1", new AgendaScene().Places("m-1", "1").Places("m-1", "3").Shown);

    [Fact]
    public void StandingItem_IsThereByItself_CannotBeRemoved_AndGivesWayToAMotion()
    {
        var scene = new AgendaScene();
        scene.Standing.Add(new("controlling", "Antrags- und Beschlusscontrolling", true, AgendaItemKind.Controlling));
        scene.Keep();
        Assert.Equal("1=controlling", scene.Shown);
        Assert.Contains("abgesetzt", scene.Refused(new AgendaCommand.Remove("controlling")).Text, StringComparison.Ordinal);
        Assert.Equal("1=motion-m-1 2=controlling", scene.Places("m-1", "1").Shown);
    }

    [Fact]
    public void MotionTabledToAStandingItem_JoinsIt()
    {
        var scene = new AgendaScene();
        scene.Standing.Add(new("duty-d", "Sozialraumentwicklung Hagen", true, AgendaItemKind.Standing));
        Assert.Equal("1=duty-d", scene.Keep().Places("m-1", "1", PlacementMode.Tabled).Shown);
        Assert.Equal([new("m-1")], scene.Agenda!.At("1")!.Motions);
    }

    [Fact]
    public void AgendaLost_IsBuiltAnewFromTheMotions()
    {
        var scene = new AgendaScene().Places("m-1", "8.1").Places("m-2", "8.2").Places("m-3", "N 1", isPublic: false);
        var before = scene.Shown;
        Assert.Equal(before, scene.Loses().Keep().Shown);
    }

    [Fact]
    public void CancelledMeeting_KeepsItsAgendaAsItWas()
    {
        var scene = new AgendaScene().Places("m-1", "8.1").Is(MeetingState.Cancelled).Leaves("m-1");
        Assert.Equal("8=heading-8 8.1=motion-m-1", scene.Shown);
        Assert.Empty(Assert.IsType<Refusal.WrongState>(scene.Refused(new AgendaCommand.Renumber())).Allowed);
    }

    [Fact]
    public void DecidedUponAnOlderVersion_IsToldWhichStands()
    {
        var scene = new AgendaScene().Adds("a");
        var seen = scene.Agenda!.Events;
        scene.Adds("b");
        Assert.Equal(new Refusal.Outdated(seen, scene.Agenda.Events), scene.Refused(new AgendaCommand.Renumber(), seen));
    }

    [Fact]
    public void Add_WrongTitleOrNumber_IsRefusedWithWhatIsPossible()
    {
        var scene = new AgendaScene().Adds("a");
        Assert.Contains("1000", scene.Refused(new AgendaCommand.Add("x", new string('x', 1001), null, true, null, null)).Text, StringComparison.Ordinal);
        Assert.Contains("schon vergeben", scene.Refused(new AgendaCommand.Add("x", "x", null, true, null, "1")).Text, StringComparison.Ordinal);
        Assert.Contains("fehlt der Oberpunkt 5", scene.Refused(new AgendaCommand.Add("x", "x", null, true, null, "5.1")).Text, StringComparison.Ordinal);
        Assert.Contains("8.1", scene.Refused(new AgendaCommand.Add("x", "x", null, true, null, "acht")).Text, StringComparison.Ordinal);
    }
}
