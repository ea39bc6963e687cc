using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.Motions;

/// <summary>
/// Who is told what when something has happened to a motion. The key carries the number of the event, so a step is told once however often it is
/// worked on, and a later step of the same kind is told again.
/// </summary>
internal static class MotionNotices
{
    /// <param name="motion">The motion after the event.</param>
    /// <param name="happened">The event.</param>
    /// <param name="number">The event's number, from 1.</param>
    public static IEnumerable<OwedMail> For(Motion motion, MotionEvent happened, int number) => happened switch
    {
        MotionEvent.Filed { Content.InboxId: { } mail } => [new($"receipt.{motion.Id}", MailKind.Receipt, new Recipient.SenderOf(mail), motion.Id.Value)],
        MotionEvent.PlacedOnAgenda => ToFactions(motion, MailKind.PlacementNotice, number),
        MotionEvent.Returned or MotionEvent.Aimed { InsteadOf: not null } => ToFactions(motion, MailKind.ReturnNotice, number),
        MotionEvent.ReadingRecorded e => [.. ToFactions(motion, OfReading(motion.State), number), .. ToUnits(motion, e.Reading, number)],
        MotionEvent.ReadingCorrected e => [.. ToFactions(motion, OfReading(motion.State), number), .. ToUnits(motion, e.Reading, number)],
        MotionEvent.Withdrawn => [.. ToFactions(motion, MailKind.DecisionNotice, number), ToOffice(motion, MailKind.DecisionNotice, $"{number}.office")],
        MotionEvent.Asked e => [ToOffice(motion, e.Kind, e.On.ToString("uuuuMMdd", null))],
        _ => [],
    };

    private static IEnumerable<OwedMail> ToFactions(Motion motion, MailKind kind, int number) =>
        motion.Content.Factions.Select(faction =>
            new OwedMail($"{Keys.Of(kind)}.{motion.Id}.{number}.{faction}", kind, new Recipient.FactionOffice(faction), motion.Id.Value));

    private static MailKind OfReading(MotionState state) => state is MotionState.Decided or MotionState.Withdrawn ? MailKind.DecisionNotice : MailKind.ReadingNotice;

    private static IEnumerable<OwedMail> ToUnits(Motion motion, Reading reading, int number) =>
        FollowUps.UnitsOf(reading).Select(unit =>
            new OwedMail($"{Keys.Of(MailKind.DutyNotice)}.{motion.Id}.{number}.{unit}", MailKind.DutyNotice, new Recipient.UnitMailbox(unit), motion.Id.Value));

    private static OwedMail ToOffice(Motion motion, MailKind kind, string step) =>
        new($"{Keys.Of(kind)}.{motion.Id}.{step}", kind, new Recipient.Office(motion.Concerned()), motion.Id.Value);
}
