using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Core.Motions;

/// <summary>A motion's Drucksachennummer: as it is given, blanks at its ends apart. Another spelling of the same number takes the place of the first.</summary>
internal static class MotionReference
{
    public static Decision<MotionEvent> Decide(MotionCommand.AssignReference command, Motion motion)
    {
        if (PaperNumber.Refuse(command.Reference, "reference") is { } refusal) return refusal;
        var reference = command.Reference.Trim();
        return reference == motion.Reference ? Decision<MotionEvent>.AlreadyDone : new MotionEvent.ReferenceAssigned(reference);
    }
}
