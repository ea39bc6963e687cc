using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Tests.Agendas;

public sealed class AgendaGapsTests
{
    [Theory]
    [InlineData("1 2 3", "")]
    [InlineData("1 3", "TOP 2 gibt es nicht.")]
    [InlineData("1 2 2.1 2.3 N 2", "TOP 2.2 gibt es nicht. TOP N 1 gibt es nicht.")]
    [InlineData("1 9a", "TOP 2 gibt es nicht. TOP 3 gibt es nicht. TOP 4 gibt es nicht. TOP 5 gibt es nicht. TOP 6 gibt es nicht. "
        + "TOP 7 gibt es nicht. TOP 8 gibt es nicht.")]
    [InlineData("1 -", "Ein Punkt hat noch keine Nummer.")]
    [InlineData("- -", "2 Punkte haben noch keine Nummer.")]
    [InlineData("", "")]
    public void Gaps_AreTold(string numbers, string told)
    {
        var all = numbers.Replace("N ", "N", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one == "-" ? null : ItemNumber.Normal(one));
        Assert.Equal(told, string.Join(' ', AgendaGaps.Of(all)));
    }

    [Fact]
    public void Numbering_LeavesNoGap()
    {
        var scene = new AgendaScene().Adds("mitteilungen").Places("m-1", "8.1").Places("m-2", "8.4").Places("m-3", null);
        Assert.NotEmpty(AgendaGaps.Of(scene.Agenda!.Items.Select(item => item.Number)));
        Assert.Empty(AgendaGaps.Of(scene.Do(new AgendaCommand.Renumber()).Agenda!.Items.Select(item => item.Number)));
    }

    [Theory]
    [InlineData("b", "1=b 2=a 3=c", "1=a 2=c 3=b")]
    [InlineData("a", null, "1=b 2=a 3=c")]
    [InlineData("c", "1=a 2=c 3=b", null)]
    [InlineData("gibt-es-nicht", null, null)]
    public void Step_MovesByOnePlace(string item, string? up, string? down)
    {
        Assert.Equal(up, Moved(agenda => AgendaSteps.Up(agenda, item)));
        Assert.Equal(down, Moved(agenda => AgendaSteps.Down(agenda, item)));
    }

    [Fact]
    public void Step_StaysUnderItsItem()
    {
        var scene = new AgendaScene().Places("m-1", "8.1").Places("m-2", "8.2");
        Assert.Equal("8=heading-8 8.1=motion-m-2 8.2=motion-m-1", scene.Do(AgendaSteps.Down(scene.Agenda!, "motion-m-1")!).Shown);
    }

    private static string? Moved(Func<Agenda, AgendaCommand.Move?> step)
    {
        var scene = new AgendaScene().Adds("a").Adds("b").Adds("c");
        return step(scene.Agenda!) is { } move ? scene.Do(move).Shown : null;
    }
}
