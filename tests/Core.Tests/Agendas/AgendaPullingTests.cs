using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Agendas;

public sealed class AgendaPullingTests
{
    [Fact]
    public void Pulled_StaysVisibleWithItsNumber_AndItsMotionsLeave()
    {
        var scene = new AgendaScene().Places("m-1", "1").Is(MeetingState.Invited).Do(new AgendaCommand.Pull("motion-m-1", "Nicht beratungsreif."));
        var item = scene.Agenda!.At("1")!;
        Assert.Equal(("Nicht beratungsreif.", new MotionId("m-1")), (item.Out, item.Motions[0]));
        Assert.Empty(scene.Motions);
        Assert.Equal("1=motion-m-1 2=motion-m-1-a", scene.Places("m-1", "1").Shown);
    }

    /// <summary>"zurückgestellt, abgesetzt": the office records the result and pulls the item. It once got a new item at every look, for ever.</summary>
    [Fact]
    public void Pulled_AfterAResultWasRecorded_MakesNoSecondItem()
    {
        var scene = new AgendaScene().Places("m-1", "1").Is(MeetingState.Invited).Reads("m-1").Do(new AgendaCommand.Pull("motion-m-1", "Abgesetzt."));
        Assert.Equal("1=motion-m-1", scene.Keep().Keep().Shown);
        Assert.Equal("Abgesetzt.", scene.Agenda!.At("1")!.Out);
        Assert.Empty(AgendaUpkeep.Events(scene.Agenda, scene.World));
    }

    [Fact]
    public void PulledByMistake_ComesBackWithItsMotionsAsTheyWere()
    {
        var scene = new AgendaScene().Places("m-1", "1").Places("m-2", "1", PlacementMode.Tabled, "m-1").Is(MeetingState.Invited);
        var before = scene.Motions.ToArray();
        scene.Do(new AgendaCommand.Pull("motion-m-1", "Nicht beratungsreif."));
        Assert.Empty(scene.Motions);
        scene.Do(new AgendaCommand.Restore("motion-m-1", "Der falsche Punkt war abgesetzt."));
        Assert.Equal((null, "1=motion-m-1"), (scene.Agenda!.At("1")!.Out, scene.Shown));
        Assert.Equal(before, scene.Motions);
    }

    [Fact]
    public void PulledByMistake_WhoHasGoneElsewhereDoesNotComeBack_AndTheItemSaysSo()
    {
        var scene = new AgendaScene().Places("m-1", "1").Is(MeetingState.Invited).Do(new AgendaCommand.Pull("motion-m-1", "Nicht beratungsreif."));
        scene.Gone.Add(new("m-1"));
        Assert.Equal("Der Antrag steht nicht mehr auf dieser Tagesordnung.", scene.Do(new AgendaCommand.Restore("motion-m-1", "Doch.")).Agenda!.At("1")!.Out);
    }

    [Fact]
    public void Restore_WithoutAReason_OrOfWhatIsDealtWithElsewhere_IsRefused_AndTwiceIsOnce()
    {
        var scene = new AgendaScene().Places("m-1", "1").Is(MeetingState.Invited).Do(new AgendaCommand.Pull("motion-m-1", "x"));
        Assert.Contains("Grund", scene.Refused(new AgendaCommand.Restore("motion-m-1", " ")).Text, StringComparison.Ordinal);
        Assert.Contains("TOP 2", scene.Places("m-1", "1").Refused(new AgendaCommand.Restore("motion-m-1", "Doch.")).Text, StringComparison.Ordinal);
        var standing = scene.Adds("a").Do(new AgendaCommand.Pull("a", "x")).Do(new AgendaCommand.Restore("a", "y"));
        var events = standing.Agenda!.Events;
        Assert.Equal(events, standing.Do(new AgendaCommand.Restore("a", "y")).Agenda!.Events);
    }
}
