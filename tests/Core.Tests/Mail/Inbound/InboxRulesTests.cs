using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Mail.Inbound;

public class InboxRulesTests
{
    private static readonly InboxFiling Filing = new(new("sid"), new([new("spd")], MotionKind.Motion, "A", "B", "", null, true, null, "mail-1"));

    private static InboxEntry Entry(InboxState state) => new("mail-1", Instant.FromUtc(2026, 1, 5, 8, 0), ["a"], null, null, null, null, state);

    [Fact]
    public void Release_Waiting_CarriesTheMotion()
    {
        var (entry, refusal) = InboxRules.Release(Entry(new InboxState.Waiting(["x"])), Filing);
        Assert.Null(refusal);
        Assert.Equal(new MotionId("m-mail-1"), entry!.Motion);
        Assert.Equal(Filing, entry.Filing);
    }

    [Fact]
    public void StateOf_WithATwin_IsNeverFiled()
    {
        var complete = new Intake.Complete(Filing);
        Assert.Equal(new InboxState.Filed(new("m-mail-1")), InboxRules.StateOf("mail-1", Mails.From(Mails.Spd), holdsMotion: true, complete, null));
        Assert.Equal("mail-0", Assert.IsType<InboxState.DuplicateOf>(InboxRules.StateOf("mail-1", Mails.From(Mails.Spd), holdsMotion: true, complete, "mail-0")).Other);
        Assert.Equal(["x"], Assert.IsType<InboxState.DuplicateOf>(InboxRules.StateOf("mail-1", Mails.From(Mails.Spd), holdsMotion: true, new Intake.Waits(["x"]), "mail-0")).Reasons);
    }

    [Fact]
    public void Release_Twice_IsDoneAlready()
    {
        var released = InboxRules.Release(Entry(new InboxState.TooLarge(1)), Filing).Value;
        var again = Filing with { Content = Filing.Content with { Factions = [new("spd")] } };
        Assert.Same(released, InboxRules.Release(released, again).Value);
    }

    [Fact]
    public void ReleaseAfterRejection_IsRefusedAndStaysVisible()
    {
        var rejected = InboxRules.Reject(Entry(new InboxState.Unreadable("x")), " Werbung ").Value;
        Assert.Equal(new InboxState.Rejected("Werbung"), rejected.State);
        Assert.Equal("abgelehnt", Assert.IsType<Refusal.WrongState>(InboxRules.Release(rejected, Filing).Refusal).State);
        Assert.Same(rejected, InboxRules.Reject(rejected, "Werbung").Value);
    }

    [Fact]
    public void Reject_WithoutReason_IsInvalid() =>
        Assert.IsType<Refusal.Invalid>(InboxRules.Reject(Entry(new InboxState.Waiting([])), " ").Refusal);

    [Fact]
    public void Reject_Filed_IsRefused() =>
        Assert.IsType<Refusal.WrongState>(InboxRules.Reject(Entry(new InboxState.Filed(new("m-1"))), "x").Refusal);

    [Fact]
    public void Ids_SameMail_SameId_AnythingLess_Another()
    {
        var mail = Mails.From(Mails.Spd);
        var id = InboxIds.Of(mail, "1");
        Assert.Equal(id, InboxIds.Of(mail with { }, "2"));
        Assert.NotEqual(id, InboxIds.Of(mail with { ContentHash = "other" }, "1"));
        Assert.NotEqual(id, InboxIds.Of(mail with { Verdict = SenderVerdict.None }, "1"));
        Assert.NotEqual(id, InboxIds.Of(mail with { MessageId = "2@mail.example" }, "1"));
        Assert.NotEqual(InboxIds.Of(mail with { MessageId = null }, "1"), InboxIds.Of(mail with { MessageId = null }, "2"));
        Assert.Matches("^m-mail-[0-9a-f]{32}$", InboxIds.MotionOf(id).Value);
    }
}
