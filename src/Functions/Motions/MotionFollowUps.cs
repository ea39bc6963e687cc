using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Opens what follows from readings in the stores of duties and implementations, and ends there what a correction took back. Repeatable: each step has its command id.</summary>
internal sealed class MotionFollowUps(DutyCommands duties, ImplementationCommands implementations)
{
    public static bool AreDue(Motion motion) => !FollowUps.ToOpen(motion).IsEmpty || !motion.Outstanding.IsEmpty;

    public async Task OpenAsync(Motion motion, CancellationToken cancellation)
    {
        foreach (var consequence in motion.Outstanding) await PutRightAsync(consequence, $"motion-{motion.Id}-{consequence.Key}", cancellation);
        foreach (var number in FollowUps.ToOpen(motion))
        {
            foreach (var duty in FollowUps.Duties(motion, number)) await duties.OpenAsync(duty, cancellation);
            if (FollowUps.Implementation(motion, number) is { } open)
                await implementations.OpenAsync(open, new(OpenId(open.Id, motion.Readings[number - 1].Revision), Actor.Time), cancellation);
        }
    }

    private static string OpenId(ImplementationId id, int revision) => revision > 0 ? $"open-{id}-{revision}" : $"open-{id}";

    /// <summary>What was never opened is unknown there, and needs no end.</summary>
    private Task PutRightAsync(Consequence consequence, string commandId, CancellationToken cancellation) => consequence switch
    {
        Consequence.EndDuty end => duties.HandleAsync(new DutyCommand.Discharge(end.Duty, end.Why), new(commandId, Actor.Time), cancellation),
        Consequence.CloseImplementation close => implementations.HandleAsync(new ImplementationCommand.Close(close.Implementation, close.Why), new(commandId, Actor.Time), cancellation),
        Consequence.GiveImplementation give => implementations.HandleAsync(
            new ImplementationCommand.ChangeUnit(give.Implementation, give.To) { ToldByMotion = true },
            new(commandId, Actor.Time), cancellation),
        _ => throw new InvalidOperationException($"Nothing puts {consequence.GetType().Name} right."),
    };
}
