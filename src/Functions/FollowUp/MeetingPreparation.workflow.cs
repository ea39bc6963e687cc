using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>
/// What is done around one meeting: reminders before the paper deadline, its controlling list, afterwards notices and escalations. Ends when all is done or the meeting
/// is cancelled; a moved one is planned anew by the activity.
/// </summary>
internal static class MeetingPreparation
{
    [Function(Names.MeetingPreparation)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var meeting = context.GetInput<Carried>()!;
        var step = await context.Advance(Names.AdvanceMeeting, meeting);
        while (!step.Finished)
        {
            await context.ChangeOrInstant(Names.MeetingChanged, step.NextAt);
            step = await context.Advance(Names.AdvanceMeeting, meeting);
        }
    }
}
