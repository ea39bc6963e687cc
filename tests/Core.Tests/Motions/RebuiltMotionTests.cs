using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

/// <summary>Adding the events of a motion up anew tells nobody anything: who is to be told was decided when they were recorded (0023).</summary>
public sealed class RebuiltMotionTests
{
    [Theory, MemberData(nameof(MotionNoticesTests.Names), MemberType = typeof(MotionNoticesTests))]
    public void Rebuilt_AnyStream_OwesWhatItOwed(string step)
    {
        var scene = MotionNoticesTests.After(step);
        Assert.Equal(scene.Motion!.Owed, Rebuilt(scene.Stream).Owed);
    }

    /// <summary>As if the stream had been recorded when a kind of mail was not in the table yet: today's table has one more, and nobody hears of it.</summary>
    [Theory, MemberData(nameof(MotionNoticesTests.Names), MemberType = typeof(MotionNoticesTests))]
    public void Rebuilt_WithOneMoreKindOfNotice_WritesToNobody(string step)
    {
        var scene = MotionNoticesTests.After(step);
        foreach (var added in scene.Stream.OfType<MotionEvent.MailsOwed>().SelectMany(owed => owed.Mails).Select(mail => mail.Kind).Distinct())
        {
            var before = scene.Stream.Select(happened => Without(added, happened)).ToArray();
            Assert.DoesNotContain(Rebuilt(before).Owed, mail => mail.Kind == added);
        }
    }

    [Fact]
    public void Rebuilt_StreamOlderThanOwedMails_OwesWhatItsSnapshotSays()
    {
        var scene = MotionNoticesTests.After("ReadingRecorded: adopted");
        var older = Rebuilt(scene.Stream.Where(happened => happened is not MotionEvent.MailsOwed));
        Assert.Empty(older.Owed);
        Assert.NotEmpty(scene.Motion!.Owed);
        Assert.Equal(scene.Motion.Owed, MotionEvolution.Rebuilt(scene.Motion, older).Owed);
        Assert.Empty(MotionEvolution.Rebuilt(older, older).Owed);
    }

    [Fact]
    public void Rebuilt_WhatEventsAndSnapshotBothOwe_IsOwedOnce()
    {
        var motion = MotionNoticesTests.After("ReadingRecorded: adopted").Motion!;
        Assert.Equal(motion.Owed, MotionEvolution.Rebuilt(motion, motion).Owed);
    }

    private static Motion Rebuilt(IEnumerable<MotionEvent> events) => events.Aggregate((Motion?)null, MotionEvolution.Evolve)!;

    private static MotionEvent Without(MailKind kind, MotionEvent happened) =>
        happened is MotionEvent.MailsOwed owed ? new MotionEvent.MailsOwed([.. owed.Mails.Where(mail => mail.Kind != kind)]) : happened;
}
