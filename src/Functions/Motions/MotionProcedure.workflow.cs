using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.Motions;

/// <summary>
/// The way of one motion: agenda inclusion, first reading, further readings, decision; one generation per stage (docs/procedure.md).
/// In each stage the facts are looked at, what is due is done, and then it waits for somebody to record something or for the next date.
/// </summary>
internal static class MotionProcedure
{
    [Function(Names.MotionProcedure)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var motion = context.GetInput<Carried>()!;
        var step = await context.Advance(Names.AdvanceMotion, motion);
        while (!step.Finished && step.Stage == motion.Stage)
        {
            await context.ChangeOrInstant(Names.MotionChanged, step.NextAt);
            step = await context.Advance(Names.AdvanceMotion, motion);
        }
        if (!step.Finished) context.ContinueAsNew(motion with { Stage = step.Stage });
    }
}
