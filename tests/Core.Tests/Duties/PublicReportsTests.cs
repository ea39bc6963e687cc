using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Tests.Duties;

public sealed class PublicReportsTests
{
    private static readonly LocalDate _on = new(2026, 5, 12);

    private static readonly ReportingDuty _duty = new()
    {
        Id = new("m-1.1.1"), Body = new("sid"), Unit = new("fb55"), What = "Stand", Cadence = new Cadence.Quarterly(), Basis = Basis.Resolution,
        Origin = new("Beschluss", _on, null, null, []), Public = true, AroseOn = _on,
    };

    [Theory]
    [InlineData(PeriodState.HandedIn, false)]
    [InlineData(PeriodState.Reported, true)]
    [InlineData(PeriodState.Settled, true)]
    public void Report_CanBeRead_OnceTheBodyHasHadIt(PeriodState state, bool isOpen) =>
        Assert.Equal(isOpen, Assert.Single(With(state, Report("r", ReportKind.Written)).Public()).IsOpen);

    [Theory]
    [InlineData(ReportKind.MoreTime)]
    [InlineData(ReportKind.HandOver)]
    [InlineData(ReportKind.Delayed)]
    public void WhatAUnitAsksFor_IsNeverPublic(ReportKind kind) => Assert.Empty(With(PeriodState.Settled, Report("r", kind)).Public());

    [Fact]
    public void ReplacedReport_IsNotShown()
    {
        var duty = With(PeriodState.Reported, Report("r-1", ReportKind.Written), Report("r-2", ReportKind.Written) with { Replaces = "r-1" });
        Assert.Equal(["r-2"], duty.Public().Select(one => one.Report.Id));
    }

    [Fact]
    public void NonPublicDutyAndProposal_HaveNone()
    {
        var duty = With(PeriodState.Reported, Report("r", ReportKind.Written));
        Assert.Empty((duty with { Public = false }).Public());
        Assert.Empty((duty with { Basis = Basis.Proposal }).Public());
    }

    private static ReportingDuty With(PeriodState state, params Report[] reports) =>
        _duty with { Periods = [new("2026-Q2", _on, new(new("sid-3"), _on, _on), state)], Reports = [.. reports] };

    private static Report Report(string id, ReportKind kind) => new(id, kind, _on, "Text", null, null, null, ["2026-Q2"]);
}
