using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>A result was recorded wrongly, and what followed from it is put right.</summary>
public sealed class CorrectedResultTests
{
    private static readonly Reading Adopted = new(
        new("sid-1"), default, default, "8.1", ReadingResult.Adopted, null, null, [], [], null, null, new UnitId("fb55"), [new(new("fb55"), "Update", null, new Cadence.Quarterly(), null)]);

    [Fact]
    public async Task AdoptedCorrectedToRejected_DutyAndImplementationEndWithTheReasonAndTheUnitIsToldOnce()
    {
        await using var world = await RecordedAsync(Adopted);
        Assert.Equal((1, 1), (world.Count(MailKind.DecisionNotice), world.Count(MailKind.DutyNotice)));
        await world.DoAsync("m-1", new MotionCommand.Correct(1, Adopted with { Result = ReadingResult.Rejected, Duties = [], LeadUnit = null }, "Verwechselt mit TOP 8.2."));
        var duty = (await world.Get<DutyCommands>().FindAsync(new("m-1.1.1"), default))!.State;
        Assert.Equal("Das Ergebnis vom 10.02.2026 ist berichtigt worden: Verwechselt mit TOP 8.2.", duty.Discharged?.Why);
        var work = Assert.Single(await world.Get<ImplementationCommands>().AllAsync(null, default));
        Assert.Equal((duty.Discharged?.Why, false), (work.Closed?.Why, work.IsListed));
        Assert.Equal((2, 1), (world.Count(MailKind.DecisionNotice), world.Count(MailKind.DutyEnded)));
        var motion = await world.MotionAsync("m-1");
        Assert.True(motion.IsFinished());
    }

    [Fact]
    public async Task CorrectedBack_TheImplementationIsOpenAgainAndTheDutyANewOne()
    {
        await using var world = await RecordedAsync(Adopted);
        await world.DoAsync("m-1", new MotionCommand.Correct(1, Adopted with { Result = ReadingResult.Rejected, Duties = [], LeadUnit = null }, "Verwechselt."));
        await world.DoAsync("m-1", new MotionCommand.Correct(1, Adopted, "Doch nicht verwechselt."));
        Assert.Null(Assert.Single(await world.Get<ImplementationCommands>().AllAsync(null, default)).Closed);
        Assert.True((await world.Get<DutyCommands>().FindAsync(new("m-1.1.2"), default))!.State.IsOpen);
        Assert.Equal((3, 2, 1), (world.Count(MailKind.DecisionNotice), world.Count(MailKind.DutyNotice), world.Count(MailKind.DutyEnded)));
    }

    [Fact]
    public async Task CorrectedBeforeAnythingWasOpened_OnlyTheRightResultOpensAnything()
    {
        await using var world = await RecordedAsync(Adopted, orchestrations: "off");
        await world.DoAsync("m-1", new MotionCommand.Correct(1, Adopted with { Result = ReadingResult.Rejected, Duties = [], LeadUnit = null }, "Verwechselt."));
        world.Get<Settings>().Orchestrations = "on";
        await world.RunChecksAsync();
        Assert.Empty(await world.Get<ImplementationCommands>().AllAsync(null, default));
        Assert.Null(await world.Get<DutyCommands>().FindAsync(new("m-1.1.1"), default));
        Assert.True((await world.MotionAsync("m-1")).IsFinished());
    }

    [Fact]
    public async Task WhatDoesNotAddUp_IsAskedBackOnceAndShownUntilConfirmed()
    {
        await using var world = await RecordedAsync(Adopted with { Ballots = [new("Antrag", Core.Voting.BallotMatter.Motion, [new(new("spd"), "SPD", 4, 0, 0)], new(5, 0, 0))] });
        Assert.Equal(1, world.Count(MailKind.ResultQuery));
        var mail = world.Sender.Got.Single(one => one.Kind == MailKind.ResultQuery);
        Assert.Contains("4 Stimmen bei 3 Sitzen", mail.Text, StringComparison.Ordinal);
        Assert.Equal([1], (await world.MotionAsync("m-1")).AskedBack());
        await world.DoAsync("m-1", new MotionCommand.Confirm(1, "So steht es in der Niederschrift."));
        var motion = await world.MotionAsync("m-1");
        Assert.Empty(motion.AskedBack());
        Assert.NotEmpty(motion.Readings[0].Warnings);
        Assert.Equal(1, world.Count(MailKind.ResultQuery));
    }

    private static async Task<AppWorld> RecordedAsync(Reading reading, string orchestrations = "on")
    {
        var world = await new AppWorld(orchestrations).StartAsync();
        await world.FileAsync();
        await world.DoAsync("m-1", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));
        await world.MoveToAsync(new(2026, 2, 10), 20);
        Assert.Null((await world.DoAsync("m-1", new MotionCommand.RecordReading(reading))).Refusal);
        return world;
    }
}
