using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>The letter for each mail a motion owes.</summary>
public static class MotionLetters
{
    /// <summary>Writes it. Throws for a kind that is no motion's.</summary>
    public static Letter Write(OwedMail owed, MotionLetterFacts facts) => owed.Kind switch
    {
        MailKind.Receipt => ToFactions.Receipt(facts),
        MailKind.PlacementNotice => ToFactions.Placed(facts),
        MailKind.ReadingNotice => ToFactions.Read(facts),
        MailKind.ReturnNotice => ToFactions.Returns(facts),
        MailKind.DecisionNotice => ToFactions.Ended(facts),
        MailKind.AgendaRequest or MailKind.AgendaReminder => ToOffice.PlaceWanted(facts, again: owed.Kind == MailKind.AgendaReminder),
        MailKind.LateMotion => ToOffice.Late(facts),
        MailKind.ResultRequest => ToOffice.ResultWanted(facts),
        MailKind.TargetRequest => ToOffice.TargetWanted(facts),
        MailKind.DutyNotice => ToUnits.DutiesArisen(facts, ((Recipient.UnitMailbox)owed.To).Unit),
        _ => throw new ArgumentOutOfRangeException(nameof(owed), owed.Kind, "No letter about a motion."),
    };
}
