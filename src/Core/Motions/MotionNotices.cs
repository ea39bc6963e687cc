using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>
/// Who is told what when something has happened to a motion; the table in docs/procedure.md says the same (a test compares them). The key carries the number of the
/// event, so a step is told once however often it is worked on, and a later step of the same kind is told again.
/// </summary>
public static class MotionNotices
{
    /// <summary>The events as they are appended: with the mails that they owe, if any, as one more at the end. Only here the table is asked.</summary>
    /// <param name="was">The motion before the first of them; null when it is filed.</param>
    /// <param name="events">What happened, in order.</param>
    public static ImmutableArray<MotionEvent> With(Motion? was, ImmutableArray<MotionEvent> events)
    {
        var owed = ImmutableArray.CreateBuilder<OwedMail>();
        foreach (var happened in events)
        {
            var now = MotionEvolution.Evolve(was, happened);
            OwedMail[] mails = [.. For(was, now, happened, now.Events)];
            owed.AddRange(mails);
            was = now with { Owed = [.. now.Owed, .. mails] };
        }
        return owed.Count == 0 ? events : events.Add(new MotionEvent.MailsOwed(owed.ToImmutable()));
    }

    /// <param name="was">The motion before the event; null when it was filed.</param>
    /// <param name="motion">The motion after the event.</param>
    /// <param name="happened">The event.</param>
    /// <param name="number">The event's number, from 1.</param>
    private static IEnumerable<OwedMail> For(Motion? was, Motion motion, MotionEvent happened, int number) => happened switch
    {
        MotionEvent.Filed { Content.InboxId: null, ReceivedOn: null } => [],
        MotionEvent.Filed => Receipts(motion, null),
        MotionEvent.Mended when was is { Understanding.Right: false } => Receipts(motion, number),
        MotionEvent.PlacedOnAgenda or MotionEvent.Numbered { First: true } => ToFactions(motion, MailKind.PlacementNotice, number),
        MotionEvent.UrgencyDenied => ToFactions(motion, MailKind.ReturnNotice, number),
        MotionEvent.Returned when IsToldAnyway(was!) => [],
        MotionEvent.Aimed when motion.Missed.Length > was!.Missed.Length && motion.Missed.Length >= MissedMeetings.ToTheChair =>
            [.. ToFactions(motion, MailKind.ReturnNotice, number), ToChair(motion, MailKind.MissedNotice, number)],
        MotionEvent.Returned or MotionEvent.Aimed { InsteadOf: not null } or MotionEvent.TargetSet { Target: ReturnTarget.Occasion } => ToFactions(motion, MailKind.ReturnNotice, number),
        MotionEvent.SequenceSet => ToFactions(motion, MailKind.SequenceNotice, number),
        MotionEvent.GivenBack => ToFactions(motion, MailKind.DefectNotice, number),
        MotionEvent.CarriedOver => ToFactions(motion, MailKind.CarryOverNotice, number),
        MotionEvent.Withdrawn => [.. ToFactions(motion, MailKind.DecisionNotice, number), ToOffice(was!, MailKind.DecisionNotice, $"{number}.office")],
        MotionEvent.Lapsed => ToFactions(motion, MailKind.DecisionNotice, number),
        MotionEvent.Asked { Kind: MailKind.DefectReminder } e => ToFactions(motion, e.Kind, e.On.ToString("uuuuMMdd", null)),
        MotionEvent.Asked { Kind: MailKind.LateMotion } e => [ToOffice(motion, e.Kind, e.On.ToString("uuuuMMdd", null))],
        _ => OfReading(was, motion, happened, number),
    };

    private static IEnumerable<OwedMail> OfReading(Motion? was, Motion motion, MotionEvent happened, int number) => happened switch
    {
        MotionEvent.MovedWith => ToFactions(motion, MailKind.ReadingNotice, number),
        MotionEvent.ReadingRecorded e => [.. IsKnown(was!, e.Reading) ? [] : ToFactions(motion, Outcome(motion.State), number), .. ToUnits(motion, e.Reading, null, number), .. ToRelieved(motion, was!, e.Reading, null, number), .. AskBack(was!, e.Reading, number)],
        MotionEvent.ReadingCorrected e =>
            Copied(motion, [
                .. Matters(was!.Readings[e.Number - 1], e.Reading) ? ToFactions(motion, Outcome(motion.State), number) : [],
                .. ToUnits(motion, e.Reading, was.Readings[e.Number - 1], number),
                .. ToRelieved(motion, was, e.Reading, was.Readings[e.Number - 1], number), .. AskBack(was, e.Reading, number)], number),
        _ => [],
    };

    /// <summary>The factions are not written to for a note or an annex: those stand on the motion's page.</summary>
    private static bool Matters(Reading was, Reading now) =>
        now.LeadsElsewhereThan(was) || now.ResolutionText != was.ResolutionText || now.LeadUnit != was.LeadUnit
        || !now.Duties.SequenceEqual(was.Duties)
        || now.Ballots.Length != was.Ballots.Length || !now.Ballots.Zip(was.Ballots).All(pair => pair.First.Says(pair.Second));

    /// <summary>What a correction sends out, and to the office a copy of it.</summary>
    private static ImmutableArray<OwedMail> Copied(Motion motion, ImmutableArray<OwedMail> sent, int number) =>
        sent.All(mail => mail.Kind == MailKind.ResultQuery) ? sent : sent.Add(ToOffice(motion, MailKind.CorrectionNotice, $"{number}"));

    /// <summary>A letter about the reading is still to be written and will name the meeting as well.</summary>
    private static bool IsToldAnyway(Motion was) => was.Owed.Any(mail => mail.Kind == MailKind.ReadingNotice);

    /// <summary>The factions know it: it moved with the joined motion, and its own record says the same.</summary>
    private static bool IsKnown(Motion was, Reading reading) =>
        was.Readings is [.., { MovedWith: not null } moved] && moved.Meeting == reading.Meeting && !reading.LeadsElsewhereThan(moved);

    private static IEnumerable<OwedMail> ToFactions(Motion motion, MailKind kind, object step) =>
        motion.Content.Factions.Select(faction =>
            new OwedMail($"{Keys.Of(kind)}.{motion.Id}.{step}.{faction}", kind, new Recipient.FactionOffice(faction), motion.Id.Value));

    private static MailKind Outcome(MotionState state) => state is MotionState.Decided or MotionState.Withdrawn ? MailKind.DecisionNotice : MailKind.ReadingNotice;

    /// <summary>After a correction only the units that now owe something else than before.</summary>
    private static IEnumerable<OwedMail> ToUnits(Motion motion, Reading reading, Reading? corrected, int number) =>
        Burdened(reading, corrected).Select(unit =>
            new OwedMail($"{Keys.Of(MailKind.DutyNotice)}.{motion.Id}.{number}.{unit}", MailKind.DutyNotice, new Recipient.UnitMailbox(unit), motion.Id.Value));

    private static IEnumerable<UnitId> Burdened(Reading reading, Reading? corrected) =>
        FollowUps.UnitsOf(reading).Where(unit => corrected is null || !Burden.Of(unit, reading).SequenceEqual(Burden.Of(unit, corrected)));

    /// <summary>Units from which a correction, or the last body's decision, has taken something, unless they are told of what they owe instead.</summary>
    private static IEnumerable<OwedMail> ToRelieved(Motion motion, Motion was, Reading reading, Reading? corrected, int number) =>
        motion.Outstanding.Skip(was.Outstanding.Length).Select(Burden.Relieved).OfType<UnitId>().Distinct().Except(Burdened(reading, corrected)).Select(unit =>
            new OwedMail($"{Keys.Of(MailKind.DutyEnded)}.{motion.Id}.{number}.{unit}", MailKind.DutyEnded, new Recipient.UnitMailbox(unit), motion.Id.Value));

    private static IEnumerable<OwedMail> AskBack(Motion was, Reading reading, int number) =>
        reading.Warnings.IsEmpty ? [] : [new($"{Keys.Of(MailKind.ResultQuery)}.{was.Id}.{number}", MailKind.ResultQuery, new Recipient.Office(reading.Body), was.Id.Value)];

    /// <summary>What was understood: to the sender of the mail, or the factions of what came on paper; again when mended.</summary>
    private static IEnumerable<OwedMail> Receipts(Motion motion, int? again) => motion.Content.InboxId is { } mail
        ? [new(
            $"receipt.{motion.Id}{(again is { } number ? $".{number}" : "")}",
            MailKind.Receipt, new Recipient.SenderOf(mail), motion.Id.Value)]
        : ToFactions(motion, MailKind.Receipt, again ?? 1);

    /// <summary>True for a receipt after the text was mended: the faction has had one before.</summary>
    public static bool IsAgain(OwedMail receipt) =>
        receipt.Key[$"receipt.{receipt.About}".Length..].TrimStart('.').Split('.')[0] is not ("" or "1");

    private static OwedMail ToChair(Motion motion, MailKind kind, int number) =>
        new($"{Keys.Of(kind)}.{motion.Id}.{number}", kind, new Recipient.Chair(motion.Concerned()), motion.Id.Value);

    private static OwedMail ToOffice(Motion motion, MailKind kind, string step) =>
        new($"{Keys.Of(kind)}.{motion.Id}.{step}", kind, new Recipient.Office(motion.Concerned()), motion.Id.Value);
}
