using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Tests.Motions;

namespace Wiedervorlage.Core.Tests.Slips;

/// <summary>Nobody knows what was resolved while the text is missing: it is asked for until it is there.</summary>
public sealed class Slips02_AdoptedNeedsItsTextTests
{
    [Theory]
    [InlineData(ReadingResult.AdoptedAmended, null, true)]
    [InlineData(ReadingResult.AdoptedAmended, "  \n", true)]
    [InlineData(ReadingResult.AdoptedAmended, "Die Verwaltung berichtet jährlich.", false)]
    [InlineData(ReadingResult.Adopted, null, false)]
    [InlineData(ReadingResult.Rejected, null, false)]
    [InlineData(ReadingResult.Postponed, null, false)]
    public void OnlyAdoptedWithChangesAndWithoutText_IsAskedBack(ReadingResult result, string? text, bool asked)
    {
        var scene = Read(result, text);
        Assert.Equal(asked, scene.Motion!.Readings[0].Warnings.Contains(MissingText.German));
        Assert.Equal(asked, MissingText.Of(scene.Motion));
        Assert.Equal(asked, scene.Motion.AskedAbout(1).Contains(MissingText.German));
    }

    [Fact]
    public void AdoptedUnchanged_IsItsProposal_UnlessThereIsNone()
    {
        var scene = Read(ReadingResult.Adopted, null);
        Assert.False(MissingText.Of(scene.Motion!));
        Assert.True(MissingText.Of(scene.Motion!.Readings[0], scene.Motion.Content with { ResolutionText = " " }));
    }

    [Fact]
    public void Confirming_IsRefused_AndSaysWhatHelps()
    {
        var refused = Assert.IsType<Refusal.Invalid>(Read(ReadingResult.AdoptedAmended, null).Refused(new MotionCommand.Confirm(1, "Stimmt so.")));
        Assert.Contains("corrections, number 1", refused.Text, StringComparison.Ordinal);
    }

    /// <summary>A reading that was confirmed, or recorded without a warning, before the rule was there.</summary>
    [Fact]
    public void ConfirmedBefore_IsAskedBackAllTheSame()
    {
        var scene = Read(ReadingResult.AdoptedAmended, null).Happen(new MotionEvent.ReadingConfirmed(1, null));
        Assert.Equal([MissingText.German], scene.Motion!.AskedAbout(1));
        Assert.Equal([1], scene.Motion.AskedBack());
    }

    [Fact]
    public void ItIsNotFinished_AndAskedForAgain_UntilTheTextIsThere()
    {
        var scene = Read(ReadingResult.AdoptedAmended, null);
        scene.Happen(new MotionEvent.FollowUpsOpened(1) { Unled = true }).Advance("2026-02-11 08:00");
        Assert.False(scene.Motion!.IsFinished());
        Assert.NotNull(scene.NextAt);
        var asked = scene.Stream.OfType<MotionEvent.Asked>().Count();
        scene.Advance("2026-06-01 08:00");
        Assert.Contains(scene.Stream.OfType<MotionEvent.Asked>().Skip(asked), one => one.Kind == MailKind.ResultQuery);
        scene.Do(new MotionCommand.Correct(1, scene.Motion.Readings[0] with { ResolutionText = "Die Verwaltung berichtet jährlich." }, "Text nachgetragen."));
        scene.Happen(new MotionEvent.FollowUpsOpened(1) { Unled = true }).Advance();
        Assert.True(scene.Motion.IsFinished());
        Assert.Null(scene.NextAt);
    }

    private static MotionScene Read(ReadingResult result, string? text)
    {
        var scene = new MotionScene("2026-01-05 09:00");
        return scene.Do(MotionScene.Filing("sid-1", scene.Now)).Read("sid-1", result, reading => reading with { ResolutionText = text, LeadUnit = new("fb55") });
    }
}
