using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>
/// What is done around one meeting, each step on its day. When something has changed (it was moved or cancelled, a duty is due at it now),
/// it is planned anew before the next step. Ends when all is done or the meeting is cancelled.
/// </summary>
internal static class MeetingPreparation
{
    [Function(Names.MeetingPreparation)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var meeting = context.GetInput<Carried>()!;
        var step = await context.Take(Plan(meeting), meeting);
        while (!step.Finished)
        {
            var changed = await context.ChangeOrInstant(Names.MeetingChanged, step.NextAt);
            meeting = meeting with { Stage = step.Stage };
            step = await context.Take(changed ? Plan(meeting) : Next(meeting), meeting);
        }
    }

    private static TaskName Plan(Carried meeting) => meeting.Version == 1 ? Names.AdvanceMeeting : Names.PlanMeeting;

    /// <summary>Which step comes when is planned by the body's rules; these are all there are.</summary>
    private static TaskName Next(Carried meeting) => meeting switch
    {
        { Version: 1 } => Names.AdvanceMeeting,
        { Stage: nameof(MeetingStep.Reminder) } => Names.RemindOfReports,
        { Stage: nameof(MeetingStep.ControllingList) } => Names.PresentControllingList,
        { Stage: nameof(MeetingStep.OverdueNotice) } => Names.TellOverdue,
        { Stage: nameof(MeetingStep.Escalation) } => Names.EscalateOverdue,
        _ => Names.PlanMeeting,
    };
}
