using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.FollowUp;

/// <summary>What stands on the list of one meeting after that of another.</summary>
public sealed class ControllingListTests
{
    private static ControllingLine Line(string id, bool done = false, bool overdue = false) => new(ControllingKind.Motion, id, [], new(2026, 1, 5), null, $"Antrag {id}", done ? "beschlossen" : "vertagt", null, overdue, done);

    private static ControllingList List(ControllingList? before, params ControllingLine[] lines) => ControllingList.Of(Some.Meeting("sid-1", "2026-02-10"), lines, [], [], [], before);

    [Fact]
    public void Ended_StandsOnTheNextListOnce_AndThenNoMore()
    {
        var first = List(null, Line("a"), Line("b"));
        var second = List(first, Line("a", done: true), Line("b"));
        var third = List(second, Line("a", done: true), Line("b"));
        Assert.Equal([("b", false), ("a", true)], second.Public.Select(line => (line.Id, line.Done)));
        Assert.Equal(["b"], third.Public.Select(line => line.Id));
    }

    [Fact]
    public void EndedBeforeAnyListHadIt_DoesNotAppear() => Assert.Empty(List(null, Line("a", done: true)).Public);

    [Fact]
    public void Numbers_AreAgainstTheLastList()
    {
        var first = List(null, Line("a", overdue: true), Line("b"));
        var second = List(first, Line("a", done: true), Line("b", overdue: true), Line("c"));
        Assert.Equal(new ControllingNumbers(Open: 2, New: 2, Done: 0, Overdue: 1, OpenBefore: null, OverdueBefore: null), first.PublicNumbers);
        Assert.Equal(new ControllingNumbers(Open: 2, New: 1, Done: 1, Overdue: 1, OpenBefore: 2, OverdueBefore: 1), second.PublicNumbers);
        Assert.Equal("offen 2 (zuletzt 2), neu 1, erledigt 1, überfällig 1 (zuletzt 1)", second.PublicNumbers!.German);
    }

    [Fact]
    public void Urgency_OverdueFirst_DoneLast() =>
        Assert.Equal(["d", "a", "b"], List(List(null, Line("b")), Line("a"), Line("b", done: true), Line("d", overdue: true)).Public.Select(line => line.Id));
}
