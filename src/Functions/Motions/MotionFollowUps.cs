using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Opens what follows from readings in the stores of duties and implementations; those that are there already stay as they are.</summary>
internal sealed class MotionFollowUps(DutyCommands duties, ImplementationCommands implementations)
{
    public async Task OpenAsync(Motion motion, CancellationToken cancellation)
    {
        for (var number = motion.FollowUpsOpened + 1; number <= motion.Readings.Length; number++)
        {
            foreach (var duty in FollowUps.Duties(motion, number)) await duties.OpenAsync(duty, cancellation);
            if (FollowUps.Implementation(motion, number) is { } implementation) await implementations.OpenAsync(implementation, cancellation);
        }
    }
}
