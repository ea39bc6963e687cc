using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>The letter for each mail a motion owes.</summary>
public static class MotionLetters
{
    /// <summary>Writes it. Throws for a kind that is no motion's.</summary>
    public static Letter Write(OwedMail owed, MotionLetterFacts facts) => owed.Kind switch
    {
        MailKind.Receipt => MotionReceipt.Write(facts, again: MotionNotices.IsAgain(owed)),
        MailKind.PlacementNotice => ToFactions.Placed(facts),
        MailKind.ReadingNotice => AfterReading.Read(facts),
        MailKind.ReturnNotice => ToFactions.Returns(facts),
        MailKind.MissedNotice => MissedMeeting.ToChair(facts),
        MailKind.SequenceNotice => ToFactions.Sequence(facts),
        MailKind.DefectNotice or MailKind.DefectReminder => ToFactions.GivenBack(facts, again: owed.Kind == MailKind.DefectReminder),
        MailKind.CarryOverNotice => ToFactions.CarriedOver(facts),
        MailKind.DecisionNotice => AfterReading.Ended(facts),
        MailKind.AgendaRequest or MailKind.AgendaReminder => ToOffice.PlaceWanted(facts, again: owed.Kind == MailKind.AgendaReminder),
        MailKind.LateMotion => ToOffice.Late(facts),
        MailKind.ResultRequest => ToOffice.ResultWanted(facts),
        MailKind.TargetRequest => ToOffice.TargetWanted(facts),
        MailKind.ResultQuery => ToOffice.AskedBack(facts),
        MailKind.CorrectionNotice => CorrectionCopy.Write(owed, facts),
        MailKind.DutyEnded => ToUnits.Relieved(facts, ((Recipient.UnitMailbox)owed.To).Unit),
        MailKind.DutyNotice => ToUnits.DutiesArisen(facts, ((Recipient.UnitMailbox)owed.To).Unit),
        _ => throw new ArgumentOutOfRangeException(nameof(owed), owed.Kind, "No letter about a motion."),
    };
}
