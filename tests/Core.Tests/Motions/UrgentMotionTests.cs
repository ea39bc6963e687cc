using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Tests.Motions;

/// <summary>GO NRW § 48 (1): in the meeting an agenda is extended only by a vote, which is recorded whatever came of it.</summary>
public sealed class UrgentMotionTests
{
    private static MotionScene Late() => new MotionScene("2026-02-09 10:00").Do(MotionScene.Filing("sid-1", MotionScene.Time("2026-02-09 10:00")));

    private static MotionCommand.Place Urgent(int yes, int no, string meeting = "sid-1") => new(
        new(new(meeting), "9", PlacementMode.Urgent, null), new Ballot("Dringlichkeit", BallotMatter.Procedural, [new(new("spd"), "SPD", yes, no, 0)], null));

    private static MotionScene InTheMeeting()
    {
        var scene = Late();
        scene.Now = MotionScene.Time("2026-02-10 17:00");
        return scene;
    }

    [Fact]
    public void VoteWon_IsOnTheAgendaAndTheVoteIsKept()
    {
        var motion = InTheMeeting().Do(Urgent(3, 0)).Motion!;
        Assert.Equal("9", Assert.IsType<MotionState.Placed>(motion.State).Placement.Item);
        Assert.True(Assert.Single(motion.Urgency).Carried);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    public void VoteLostOrTied_IsKept_AndTheMotionIsForTheNextMeeting(int yes, int no)
    {
        var scene = InTheMeeting().Do(Urgent(yes, no));
        Assert.Equal(new MotionState.AwaitingPlace(new("sid-2"), Late: false), scene.Motion!.State);
        var vote = Assert.Single(scene.Motion.Urgency);
        Assert.Equal((false, no), (vote.Carried, vote.Ballot.Votes[0].No));
        Assert.Contains(scene.Motion.Owed, mail => mail.Kind == MailKind.ReturnNotice);
    }

    [Fact]
    public void VoteLost_RecordedTwice_IsOneVote()
    {
        var scene = InTheMeeting().Do(Urgent(0, 3)).Do(Urgent(0, 3));
        Assert.Single(scene.Motion!.Urgency);
    }

    [Fact]
    public void VoteLost_MotionHasItsPlaceInALaterMeeting_KeepsIt()
    {
        var scene = InTheMeeting().Do(new MotionCommand.Place(new(new("sid-3"), "4", PlacementMode.Agenda, null), null)).Do(Urgent(0, 3));
        Assert.Equal(new("sid-3"), Assert.IsType<MotionState.Placed>(scene.Motion!.State).Placement.Meeting);
    }

    [Fact]
    public void VoteRecordedTheDayAfter_IsTaken()
    {
        var scene = Late();
        scene.Now = MotionScene.Time("2026-02-11 09:00");
        Assert.IsType<MotionState.Placed>(scene.Do(Urgent(3, 0)).Motion!.State);
    }

    [Fact]
    public void VoteBeforeTheMeeting_IsRefusedWithItsDay() => Refused(Late(), Urgent(3, 0), "10.02.2026");

    [Fact]
    public void NoVoteOrNoVotes_IsRefused()
    {
        Refused(InTheMeeting(), Urgent(0, 0), "§ 48 Abs. 1 GO NRW");
        Refused(InTheMeeting(), Urgent(3, 0) with { UrgencyBallot = null }, "§ 48 Abs. 1 GO NRW");
        Refused(InTheMeeting(), Urgent(-1, 2), "negative");
    }

    [Fact]
    public void NotUrgent_OnAPastMeeting_IsRefused()
    {
        var scene = Late();
        scene.Now = MotionScene.Time("2026-02-11 09:00");
        Refused(scene, new MotionCommand.Place(new(new("sid-1"), "9", PlacementMode.Agenda, null), null), "tabled");
    }

    private static void Refused(MotionScene scene, MotionCommand command, string why) =>
        Assert.Contains(why, scene.Try(command).Refusal!.Text, StringComparison.Ordinal);
}
