using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.Motions;

/// <summary>
/// The way of one motion (docs/procedure.md), one generation per stage. In each, what is due is done; then it waits for somebody to record
/// something or for the next date.
/// </summary>
internal static class MotionProcedure
{
    [Function(Names.MotionProcedure)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var motion = context.GetInput<Carried>()!;
        var step = await Stage(context, motion);
        while (!step.Finished && step.Stage == motion.Stage)
        {
            await context.ChangeOrInstant(Names.MotionChanged, step.NextAt);
            step = await Stage(context, motion);
        }
        if (!step.Finished) context.ContinueAsNew(motion with { Version = Carried.Today, Stage = step.Stage });
    }

    private static Task<Step> Stage(TaskOrchestrationContext context, Carried motion) => motion switch
    {
        { Version: 1 } => context.Take(Names.AdvanceMotion, motion),
        { Stage: nameof(MotionStage.AgendaInclusion) } => AgendaInclusion(context, motion),
        { Stage: nameof(MotionStage.FirstReading) } => FirstReading(context, motion),
        { Stage: nameof(MotionStage.FurtherReading) } => FurtherReadings(context, motion),
        _ => Decision(context, motion),
    };

    /// <summary>The office is asked for a place, in time or late, until the motion has one.</summary>
    private static async Task<Step> AgendaInclusion(TaskOrchestrationContext context, Carried motion) =>
        await Tell(context, motion, await context.Take(Names.SeekPlaceOnAgenda, motion));

    /// <summary>Its number, the day of the meeting, the result.</summary>
    private static async Task<Step> FirstReading(TaskOrchestrationContext context, Carried motion) =>
        await Tell(context, motion, await context.Take(Names.HoldFirstReading, motion));

    /// <summary>It comes back from where it was put off, referred or forwarded to; any reading may oblige to something.</summary>
    private static async Task<Step> FurtherReadings(TaskOrchestrationContext context, Carried motion) =>
        await Tell(context, motion, await Follow(context, motion, await context.Take(Names.HoldFurtherReading, motion)));

    /// <summary>It has ended: what the decision lacks is asked for, what follows is opened and told.</summary>
    private static async Task<Step> Decision(TaskOrchestrationContext context, Carried motion) =>
        await Tell(context, motion, await Follow(context, motion, await context.Take(Names.CompleteDecision, motion)));

    /// <summary>Duties and implementation, before anybody is told of them.</summary>
    private static async Task<Step> Follow(TaskOrchestrationContext context, Carried motion, Step step) =>
        step.FollowUpsDue && step.Stage == motion.Stage ? await context.Take(Names.OpenFollowUps, motion) : step;

    /// <summary>Those whom the step concerns. When it has led to another stage, they are told there.</summary>
    private static async Task<Step> Tell(TaskOrchestrationContext context, Carried motion, Step step) =>
        step.MailsOwed && step.Stage == motion.Stage ? await context.Take(Names.TellConcerned, motion) : step;
}
