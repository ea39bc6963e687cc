using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Motions;

/// <summary>Setting and changing the Beratungsfolge. What bodies have said already stays; a change needs a reason.</summary>
internal static class MotionSequence
{
    public static Decision<MotionEvent> Decide(MotionCommand.SetSequence command, Motion motion)
    {
        var steps = command.Steps;
        if (steps.SequenceEqual(motion.Sequence)) return Decision<MotionEvent>.AlreadyDone;
        if (Malformed(steps) is { } malformed) return malformed;
        if (!motion.Sequence.IsEmpty && string.IsNullOrWhiteSpace(command.Reason)) return new Refusal.Invalid("reason", "Zu einer geänderten Beratungsfolge gehört ein Grund.");
        if (steps.Length <= motion.SequenceAt || !steps.Take(motion.SequenceAt).SequenceEqual(motion.Sequence.Take(motion.SequenceAt)))
            return new Refusal.Invalid("steps", $"Die ersten {motion.SequenceAt} Gremien haben schon beraten; ändern lässt sich nur, was danach kommt.");
        var turn = steps[motion.SequenceAt].Body;
        return turn == motion.Concerned() || motion.State is MotionState.AwaitingPlace or MotionState.Forwarded or MotionState.Referred
            ? new MotionEvent.SequenceSet(steps, string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim())
            : new Refusal.Invalid("steps", $"Der Antrag ist jetzt bei „{motion.Concerned()}“ ({MotionTransitions.German(motion.State)}); dieses Gremium ist als {motion.SequenceAt + 1}. der Folge zu nennen. Danach kann sie anders weitergehen.");
    }

    /// <summary>The motion after the sequence was set: one that nobody has on an agenda goes to the body whose turn it is.</summary>
    public static Motion Apply(Motion was, MotionEvent.SequenceSet set)
    {
        var turn = set.Steps[was.SequenceAt].Body;
        var now = was with { Sequence = set.Steps };
        return was.State switch
        {
            MotionState.AwaitingPlace when was.Body != turn => now with { Body = turn, State = new MotionState.AwaitingPlace(null, Late: false) },
            MotionState.Forwarded => now with { State = new MotionState.Forwarded(turn) },
            _ => now,
        };
    }

    private static Refusal.Invalid? Malformed(ImmutableArray<ConsultationStep> steps)
    {
        if (steps.IsEmpty) return new Refusal.Invalid("steps", "Eine Beratungsfolge nennt mindestens ein Gremium; das letzte entscheidet.");
        if (steps[^1].Role != ConsultationRole.Decision || steps.Take(steps.Length - 1).Any(step => step.Role == ConsultationRole.Decision))
            return new Refusal.Invalid("steps", "Es entscheidet das letzte Gremium, und nur dieses (role: decision); die davor beraten vor (consultation) oder empfehlen (recommendation).");
        var twice = steps.Zip(steps.Skip(1)).Where(pair => pair.First.Body == pair.Second.Body).Select(pair => (BodyId?)pair.First.Body).FirstOrDefault();
        return twice is { } body ? new Refusal.Invalid("steps", $"„{body}“ steht zweimal hintereinander.") : null;
    }
}
