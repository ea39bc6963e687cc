using System.Runtime.CompilerServices;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

/// <summary>The table "Who is told" in docs/procedure.md, step by step, against what the code owes after each.</summary>
public sealed class MotionNoticesTests
{
    private static readonly Func<Reading, Reading> WithReport = reading => reading with { LeadUnit = new("fb55"), Duties = [new(new("fb55"), "Update", null, new Cadence.Quarterly(), null)] };

    private static readonly Dictionary<string, Func<MotionScene, MotionScene>> Steps = new()
    {
        ["Filed by mail"] = scene => scene.Do(MotionScene.Filing("sid-1", scene.Now)),
        ["Filed by form or API"] = scene => scene.Do(MotionScene.Filing("sid-1", scene.Now) with { Content = MotionScene.Filing("sid-1", scene.Now).Content with { InboxId = null } }),
        ["Filed on paper, entered by the office"] = scene => scene.Do(MotionScene.Filing("sid-1", scene.Now) with
        {
            Content = MotionScene.Filing("sid-1", scene.Now).Content with { InboxId = null }, ReceivedOn = new(2026, 1, 2),
        }),
        ["UnderstandingJudged"] = scene => Filed(scene).Do(new MotionCommand.JudgeUnderstanding(false, "Der zweite Absatz fehlt.")),
        ["Mended: after the faction said that it was read wrongly"] = scene =>
            Told(Filed(scene).Do(new MotionCommand.JudgeUnderstanding(false, "Der zweite Absatz fehlt."))).Do(new MotionCommand.Mend(null, "Ganz.", null)),
        ["ReferenceAssigned"] = scene => Filed(scene).Do(new MotionCommand.AssignReference("67/2026")),
        ["PlacedOnAgenda"] = scene => Placed(scene),
        ["Numbered for the first time"] = scene => Told(Filed(scene).Do(new MotionCommand.Place(new(new("sid-1"), null, PlacementMode.Agenda, null), null))).Do(new MotionCommand.TakeNumber(new("sid-1"), "8.1")),
        ["Numbered anew"] = scene => Told(Placed(scene)).Do(new MotionCommand.TakeNumber(new("sid-1"), "9")),
        ["UrgencyDenied"] = scene => Told(Filed(scene)).Happen(new MotionEvent.UrgencyDenied(new("sid-1"), new("Dringlichkeit", Core.Voting.BallotMatter.Procedural, [], new(1, 5, 0)), new("sid-2"))),
        ["SequenceSet"] = scene => Filed(scene).Do(ToTheRat),
        ["GivenBack"] = scene => Filed(scene).Do(new MotionCommand.GiveBack("Unterschrift fehlt.")),
        ["Mended"] = scene => Told(Filed(scene).Do(new MotionCommand.GiveBack("Unterschrift fehlt."))).Do(new MotionCommand.Mend(null, null, null)),
        ["ConcernNoted"] = scene => Filed(scene).Do(new MotionCommand.NoteConcern("Zuständigkeit.")),
        ["ReadingOpened"] = scene => Told(Placed(scene)).Happen(new MotionEvent.ReadingOpened()),
        ["ReadingRecorded: adopted"] = scene => Told(Placed(scene)).Read("sid-1", ReadingResult.Adopted, WithReport),
        ["ReadingRecorded: rejected"] = scene => Told(Placed(scene)).Read("sid-1", ReadingResult.Rejected),
        ["ReadingRecorded: rejected, and with it what others had recommended"] = scene => Told(Filed(scene).Do(ToTheRat).Read("sid-1", ReadingResult.Adopted, WithReport).Open().Advance()
            .Do(new MotionCommand.Place(new(new("rat-1"), "8.1", PlacementMode.Agenda, null), null))).Read("rat-1", ReadingResult.Rejected),
        ["ReadingRecorded: put off, referred, noted, settled, recommended"] = scene => Told(Placed(scene)).Read("sid-1", ReadingResult.Deferred),
        ["ReadingRecorded: something does not add up"] = scene => Told(Placed(scene)).Read("sid-1", ReadingResult.Settled),
        ["ReadingRecorded: an undertaking, nothing decided"] = scene => Told(Placed(scene)).Read("sid-1", ReadingResult.Postponed, reading => reading with { Duties = [.. WithReport(reading).Duties.Select(wish => wish with { Basis = Basis.Undertaking })] }),
        ["ReadingRecorded: a wish that binds nobody"] = scene => Told(Placed(scene)).Read("sid-1", ReadingResult.Postponed, reading => reading with { Duties = WithReport(reading).Duties }),
        ["MovedWith"] = scene => Told(Placed(scene)).Happen(new MotionEvent.MovedWith(new("m-2"), Moved)),
        ["ReadingRecorded: the same after it had moved along"] = scene => Told(Told(Placed(scene)).Happen(new MotionEvent.MovedWith(new("m-2"), Moved))).Happen(new MotionEvent.ReadingRecorded(Moved with { MovedWith = null })),
        ["ReadingCorrected: adopted to rejected"] = scene => Told(Placed(scene).Read("sid-1", ReadingResult.Adopted, WithReport).Open()).Do(new MotionCommand.Correct(1, MotionScene.Read("sid-1", "8.1", ReadingResult.Rejected), "Falsch.")),
        ["ReadingCorrected: rejected to adopted"] = scene => Told(Placed(scene).Read("sid-1", ReadingResult.Rejected)).Do(new MotionCommand.Correct(1, WithReport(MotionScene.Read("sid-1", "8.1", ReadingResult.Adopted)), "Falsch.")),
        ["ReadingConfirmed"] = scene => Told(Placed(scene).Read("sid-1", ReadingResult.Settled)).Do(new MotionCommand.Confirm(1, null)),
        ["TargetSet: an occasion"] = scene => Told(Placed(scene).Read("sid-1", ReadingResult.Postponed)).Do(new MotionCommand.SetTarget(new ReturnTarget.Occasion("Haushalt", new(2026, 5, 1)))),
        ["TargetSet: a meeting, the next, open"] = scene => Told(Placed(scene).Read("sid-1", ReadingResult.Postponed)).Do(new MotionCommand.SetTarget(new ReturnTarget.Next())),
        ["OccasionPassed"] = scene => Told(Placed(scene).Read("sid-1", ReadingResult.Postponed).Do(new MotionCommand.SetTarget(new ReturnTarget.Occasion("Haushalt", new(2026, 5, 1))))).Do(new MotionCommand.TickOff()),
        ["Returned"] = scene => Told(Placed(scene).Read("sid-1", ReadingResult.Postponed)).Happen(new MotionEvent.Returned(new(new("sid-2"), null, PlacementMode.Agenda, null))),
        ["Returned: before the letter on the reading is written"] = scene => Only(Placed(scene).Read("sid-1", ReadingResult.Postponed), new MotionEvent.Returned(new(new("sid-2"), null, PlacementMode.Agenda, null))),
        ["Aimed: instead of another meeting"] = scene => Told(Filed(scene)).Happen(new MotionEvent.Aimed(new("sid-2"), new("sid-1"), AimReason.Cancelled)),
        ["Aimed: a meeting went by without it for the second time"] = scene => Told(Told(Filed(scene))
            .Happen(new MotionEvent.Aimed(new("sid-2"), new("sid-1"), AimReason.WentBy)).Happen(new MotionEvent.MailsWritten([])))
            .Happen(new MotionEvent.Aimed(new("sid-3"), new("sid-2"), AimReason.WentBy)),
        ["Aimed: at the first that is scheduled"] = scene => Told(Filed(scene)).Happen(new MotionEvent.Aimed(new("sid-2"), null, AimReason.FirstScheduled)),
        ["Withdrawn"] = scene => Told(Placed(scene)).Do(new MotionCommand.Withdraw("Überholt.")),
        ["CarriedOver"] = scene => Filed(scene).Do(new MotionCommand.CarryOver(new(2025, 10, 31))),
        ["Lapsed"] = scene => Filed(scene).Do(new MotionCommand.Lapse(new(2025, 10, 31), null)),
        ["Asked: for a place, a number, a result, a target"] = scene => Told(Filed(scene)).Happen(new MotionEvent.Asked(MailKind.AgendaRequest, new(2026, 1, 5))),
        ["Asked: what to do with a late motion"] = scene => Told(Filed(scene)).Happen(new MotionEvent.Asked(MailKind.LateMotion, new(2026, 1, 5))),
        ["Asked: to mend a defect"] = scene => Told(Filed(scene)).Happen(new MotionEvent.Asked(MailKind.DefectReminder, new(2026, 1, 5))),
        ["FollowUpsOpened"] = scene => Told(Filed(scene)).Happen(new MotionEvent.FollowUpsOpened(0)),
        ["MailsOwed"] = scene => Told(Filed(scene)).Happen(new MotionEvent.MailsOwed([])),
        ["MailsWritten"] = scene => Told(Filed(scene)).Happen(new MotionEvent.MailsWritten([])),
    };

    private static MotionCommand.SetSequence ToTheRat => new([new(MotionScene.Sid, ConsultationRole.Recommendation), new(MotionScene.Rat, ConsultationRole.Decision)], null);

    private static Reading Moved => MotionScene.Read("sid-1", "8.1", ReadingResult.Postponed) with { Body = MotionScene.Sid, On = new(2026, 2, 10), MovedWith = new("m-2") };

    /// <summary>The motion after the step, with all its events.</summary>
    internal static MotionScene After(string step) => Steps[step](new MotionScene("2026-01-05 09:00"));

    public static TheoryData<string> Names => [.. Steps.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Step_TellsWhomTheTableSays(string step)
    {
        var owed = After(step).Motion!.Owed;
        var row = Rows().Single(cells => cells[0] == step);
        Assert.Equal(
            (row[1], row[2], row[3]),
            (Kinds(owed, to => to is Recipient.FactionOffice or Recipient.SenderOf), Kinds(owed, to => to is Recipient.UnitMailbox), Kinds(owed, to => to is Recipient.Office)));
        Assert.Equal(owed.Length, owed.Select(mail => mail.Key).Distinct().Count());
    }

    [Fact]
    public void Table_HasEveryStepAndNoOther()
    {
        Assert.Equal(Steps.Keys.Order(), Rows().Select(cells => cells[0]).Order());
        Assert.All(typeof(MotionEvent).GetNestedTypes(), happened => Assert.Contains(Steps.Keys, step => step.Split(' ', ':')[0] == happened.Name));
    }

    private static MotionScene Filed(MotionScene scene) => Told(scene.Do(MotionScene.Filing("sid-1", scene.Now)));

    private static MotionScene Placed(MotionScene scene) => Filed(scene).Do(new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null));

    /// <summary>All that was owed so far is written.</summary>
    private static MotionScene Told(MotionScene scene) => scene.Happen(new MotionEvent.MailsWritten([.. scene.Motion!.Owed.Select(mail => mail.Key)]));

    /// <summary>What the last step adds to what was owed before it.</summary>
    private static MotionScene Only(MotionScene scene, MotionEvent happened)
    {
        var before = scene.Motion!.Owed.Select(mail => mail.Key).ToImmutableArray();
        return scene.Happen(happened).Happen(new MotionEvent.MailsWritten(before));
    }

    private static string Kinds(IEnumerable<OwedMail> owed, Func<Recipient, bool> who) =>
        string.Join(", ", owed.Where(mail => who(mail.To)).Select(mail => Keys.Of(mail.Kind)).Distinct().DefaultIfEmpty("–"));

    private static IEnumerable<string[]> Rows([CallerFilePath] string file = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/procedure.md"))
            .SkipWhile(line => line != "## Who is told").SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
}
