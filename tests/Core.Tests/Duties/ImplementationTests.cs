using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.Duties;

public sealed class ImplementationTests
{
    private static readonly ImplementationId Id = ImplementationId.Of("m1", 2);
    private static readonly LocalDate Today = Dates.Day("2026-03-17");

    private static Implementation Opened() => Apply(null, new ImplementationCommand.Open(Id, Some.Sid, new("fb61"), "Netzwerke", new("Beschluss", Today, null, "m1", []), true))!;

    private static Implementation? Apply(Implementation? now, ImplementationCommand command) =>
        ImplementationDecider.Decide(command, now, Today).Events.Aggregate(now, Implementation.Evolve);

    [Fact]
    public void Open_Twice_IsOnce()
    {
        var opened = Opened();
        Assert.Equal(WorkState.Open, opened.State);
        Assert.Same(opened, Apply(opened, new ImplementationCommand.Open(Id, Some.Sid, new("fb55"), "anders", opened.Origin, true)));
    }

    [Fact]
    public void Delayed_WithoutReason_IsRefused()
    {
        var refused = ImplementationDecider.Decide(new ImplementationCommand.ChangeState(Id, WorkState.Delayed, " "), Opened(), Today);
        Assert.Equal("reasonForDelay", Assert.IsType<Refusal.Invalid>(refused.Refusal).Field);
    }

    [Fact]
    public void Done_LeavesTheListAfterItWasReportedOnce()
    {
        var done = Apply(Opened(), new ImplementationCommand.ChangeState(Id, WorkState.Done, null))!;
        Assert.True(done.IsListed);
        var listed = Apply(done, new ImplementationCommand.ListDone(Id, new("sid-2026-03")))!;
        Assert.False(listed.IsListed);
        Assert.NotNull(ImplementationDecider.Decide(new ImplementationCommand.ChangeState(Id, WorkState.Open, null), listed, Today).Refusal);
    }

    [Fact]
    public void ListDone_WhatIsNotDone_ChangesNothing() => Assert.True(Apply(Opened(), new ImplementationCommand.ListDone(Id, new("sid-2026-03")))!.IsListed);
}
